// One read of a backend: with a time limit, a size limit, and nothing taken for JSON that is not.

/** What a backend said. */
export interface Answer {
  body: unknown;
  /** When the backend said it (ms since 1970); NaN if it did not let this page know. */
  at: number;
}

/** How long a whole read may take (ms), and how large it may be (bytes). */
export const limits = { time: 15_000, bytes: 16_000_000 };

/**
 * Reads JSON. What goes wrong is judged by `trouble.ts`, which is loaded then.
 * @param cache how to use the browser's HTTP cache
 * @throws {Response} when it is an error, or a page instead of JSON
 * @throws {RangeError} when it is too large @throws {SyntaxError} when it is no JSON
 * @throws {DOMException} TimeoutError @throws {TypeError} when there is no answer @throws {Error} when it breaks off
 */
export async function request(url: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
  const own = new AbortController();
  const abort = () => own.abort();
  const timer = setTimeout(() => own.abort(new DOMException('', 'TimeoutError')), limits.time);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { cache, signal: own.signal });
    const { headers } = response;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- trouble.ts judges it
    if (!response.ok || /html/.test(headers.get('Content-Type')!)) throw response;
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let size = 0; ;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw Error(`${error}`);
      });
      if (done) break;
      if ((size += value.length) > limits.bytes) throw RangeError('too large');
      text += decoder.decode(value, { stream: true });
    }
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
    if (/^\s*</.test(text)) throw response;
    return { body: JSON.parse(text + decoder.decode()), at: Date.parse(headers.get('Date')!) };
  } catch (error) {
    // Not every engine rejects with the reason of its own abort.
    throw own.signal.aborted ? own.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    abort();
  }
}
