// One read of a backend: with a time limit, a size limit, one retry, and nothing taken for JSON that is not.
import { Failure, statusKind, waitOf } from './failure.js';

/** What a backend said. */
export interface Answer {
  body: unknown;
  /** When the backend said it (ms since 1970); NaN if it did not let this page know. */
  at: number;
}

/** Limits, in ms and bytes: of a whole read, of its size, of the wait before a retry, and of a usual such wait. */
export const limits = { time: 15_000, bytes: 16_000_000, wait: 10_000, pause: 1_000 };

/**
 * Reads JSON, and once more when the first try failed in a way that passes.
 * @param cache how to use the browser's HTTP cache
 * @throws {Failure} whatever went wrong
 * @throws {DOMException} AbortError when `signal` aborts
 */
export async function request(url: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
  try {
    return await attempt(url, cache, signal);
  } catch (error) {
    const { kind, wait } = error as Failure;
    if (!/timeout|unreachable|busy/.test(kind) || wait > limits.wait) throw error;
    await new Promise((done) => setTimeout(done, wait || limits.pause * (0.5 + Math.random())));
    return attempt(url, cache, signal);
  }
}

async function attempt(url: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const own = new AbortController();
  const abort = () => own.abort();
  const timer = setTimeout(abort, limits.time);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { cache, signal: own.signal });
    const { headers, status } = response;
    const kind = statusKind(status);
    if (kind) {
      abort();
      throw new Failure(kind, `HTTP ${status}`, waitOf(headers.get('Retry-After')));
    }
    const type = headers.get('Content-Type');
    const text = /html/.test(type ?? '') ? '<' : await read(response);
    if (/^\s*</.test(text)) throw new Failure('portal', type ?? text.slice(0, 40));
    try {
      return { body: JSON.parse(text), at: Date.parse(headers.get('Date')!) };
    } catch (error) {
      throw new Failure('garbled', `${error}`);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) throw error;
    if (own.signal.aborted) throw new Failure('timeout', `no answer in ${limits.time / 1000} s`);
    const [kind, detail] = await import('./diagnose.js').then(
      ({ causeOf }) => causeOf(url),
      () => [navigator.onLine ? 'unreachable' : 'offline', `${error}`] as const,
    );
    throw new Failure(kind, detail);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    abort();
  }
}

/** The text of a response, read piece by piece so that a huge one is dropped in time. */
async function read({ body }: Response): Promise<string> {
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    if ((size += value.length) > limits.bytes) throw new Failure('garbled', `over ${limits.bytes / 1e6} MB`);
    text += decoder.decode(value, { stream: true });
  }
}
