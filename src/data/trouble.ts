// What to do when a read failed: judge why, try what may help, and say it to the webmaster. Loaded only then.
import type { Failure, FailureKind } from './failure.js';
import type { Answer } from './request.js';

/** The longest wait before a retry, and a usual one (ms). */
export const waits = { longest: 10_000, usual: 1_000 };

/** A failure that says how long the backend asked to wait (ms), and whether it may only look like what it is said to be. */
class Judged extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly wait = 0,
    readonly unsure = false,
  ) {
    super(message);
  }
}

/**
 * Tries once more what failed in a way that passes, and another language where one is missing.
 * @param again sends the request again, or another
 * @throws {Error} with the `kind` of a `Failure`
 */
export async function recover(
  error: unknown,
  url: string,
  lang: string,
  again: (url: string) => Promise<Answer>,
): Promise<Answer> {
  const judged = await judge(error, url);
  const retry = (other: string) =>
    again(other).catch(async (later: unknown) => {
      // A connection that was refused for a reason is refused for the same again.
      throw isAbort(later)
        ? later
        : isRefusal(later) && isRefusal(error)
          ? judged
          : await judge(later, other);
    });
  if (judged.kind == 'missing') {
    const other = await otherLanguage(url, lang, again);
    if (other) return retry(other);
  }
  const passes = /timeout|unreachable|busy/.test(judged.kind) || judged.unsure;
  if (!passes || judged.wait > waits.longest) throw judged;
  await new Promise((done) => setTimeout(done, judged.wait || waits.usual * (0.5 + Math.random())));
  return retry(url);
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name == 'AbortError';

/** Whether no head of an answer came. */
const isRefusal = (error: unknown): error is TypeError => error instanceof TypeError;

async function judge(error: unknown, url: string): Promise<Judged> {
  if (error instanceof Response) return judgeResponse(error);
  if (error instanceof DOMException && error.name == 'TimeoutError')
    return new Judged('timeout', 'no whole answer in time');
  if (error instanceof SyntaxError || error instanceof RangeError) return new Judged('garbled', `${error}`);
  if (isRefusal(error)) return judgeNetwork(url);
  return new Judged(navigator.onLine ? 'unreachable' : 'offline', String(error));
}

function judgeResponse({ ok, status, headers }: Response): Judged {
  if (ok) return new Judged('portal', headers.get('Content-Type') ?? 'HTML');
  const kind =
    status == 429 || status == 503
      ? 'busy'
      : status > 499
        ? 'unreachable'
        : [401, 403, 451].includes(status)
          ? 'denied'
          : 'missing';
  // Retry-After is a number of seconds or a date (RFC 9110, §10.2.3).
  const after = headers.get('Retry-After');
  const seconds = Number(after ?? 0);
  const wait = seconds >= 0 ? seconds * 1000 : Math.max(0, Date.parse(after!) - Date.now()) || 0;
  return new Judged(kind, `HTTP ${status}`, wait);
}

const local = /^(localhost|127\.|\[::1)/;

/** Browsers do not tell why a connection was refused: each likely cause is tried. At most one request more is sent. */
async function judgeNetwork(url: string): Promise<Judged> {
  const { origin, protocol, hostname } = new URL(url);
  if (protocol == 'http:' && location.protocol == 'https:' && !local.test(hostname))
    return new Judged(
      'misplaced',
      'mixed content: an https page may not read from an http backend; give it https',
    );
  if (!navigator.onLine) return new Judged('offline', 'the browser is offline');
  let refused = false;
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    refused ||= /^(connect|default)-src/.test(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(5000) });
    if (origin != location.origin)
      return new Judged(
        'misplaced',
        `CORS: the backend answers, but does not let ${location.origin} read it; it must send Access-Control-Allow-Origin`,
        0,
        // A connection that broke once looks the same.
        true,
      );
  } catch {
    // The violation is told in a task of its own.
    await new Promise((done) => setTimeout(done, 50));
    if (refused)
      return new Judged(
        'misplaced',
        `this page's Content Security Policy forbids it; add ${origin} to its connect-src`,
      );
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
  return new Judged('unreachable', 'no connection; is the backend up, and is its address right?');
}

/**
 * The same resource in the language that a backend has instead of one that it lacks, as its site resource says.
 * A backend of our own answers so by itself; a folder of files cannot.
 */
async function otherLanguage(
  url: string,
  lang: string,
  again: (url: string) => Promise<Answer>,
): Promise<string | undefined> {
  const folder = url.lastIndexOf(`/${lang}/`);
  const site = await again(`${url.slice(0, folder)}/index.json`).catch(() => undefined);
  const { languages, defaultLanguage } = Object(site?.body) as Record<string, unknown>;
  const base = (tag: unknown) => String(tag).split('-')[0];
  const named = Array.isArray(languages) ? languages.find((tag) => base(tag) == base(lang)) : undefined;
  const other: unknown = named ?? defaultLanguage;
  return typeof other == 'string' && other != lang
    ? `${url.slice(0, folder)}/${encodeURIComponent(other)}/${url.slice(folder + lang.length + 2)}`
    : undefined;
}

const advice: Partial<Record<FailureKind, string>> = {
  missing: 'is the address of the backend right?',
  denied: 'reads of a backend must be open to everyone',
  portal: 'not JSON but a page: a sign-in, a firewall, or a wrong address?',
  garbled: 'the backend does not follow the contract',
  timeout: 'the backend is too slow, or unreachable',
};

/** The line that tells the webmaster what failed, why, and what to do. @param text the address, and what was seen there */
export function lineFor(tag: string, text: string, problem: Failure | string[]): string {
  if (Array.isArray(problem)) return `Plainview: <${tag}> left out what does not fit the contract: ${text}.`;
  const remedy = advice[problem.kind];
  return `Plainview: <${tag}> could not read ${text}${remedy ? ` (${remedy})` : ''}.`;
}
