// Finds out why a backend could not be read, and says it to the webmaster. A file of its own, loaded after a failure.
import type { FailureKind } from './failure.js';

const local = /^(localhost|127\.|\[::1)/;

/**
 * The cause of a rejected `fetch`, which browsers do not tell: each likely one is tried. At most one request more is sent.
 * @returns the kind of failure, and what was seen
 */
export async function causeOf(url: string): Promise<[FailureKind, string]> {
  const { origin, protocol, hostname } = new URL(url);
  if (protocol == 'http:' && location.protocol == 'https:' && !local.test(hostname))
    return ['misplaced', 'mixed content: an https page may not read from an http backend; give it https'];
  if (!navigator.onLine) return ['offline', 'the browser is offline'];
  let refused = '';
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    if (/^(connect|default)-src/.test(event.effectiveDirective)) refused = event.effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(5000) });
    if (origin != location.origin)
      return [
        'misplaced',
        `CORS: the backend answers, but does not let ${location.origin} read it; it must send Access-Control-Allow-Origin`,
      ];
  } catch {
    // The violation is told in a task of its own.
    await new Promise((done) => setTimeout(done, 50));
    if (refused)
      return [
        'misplaced',
        `this page's Content Security Policy forbids it; add ${origin} to its connect-src`,
      ];
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
  return ['unreachable', 'no connection; is the backend up, and is its address right?'];
}

const advice: Partial<Record<FailureKind, string>> = {
  missing: 'is the address of the backend right?',
  denied: 'reads of a backend must be open to everyone',
  portal: 'this is not JSON but a page: a sign-in, a firewall, or a wrong address?',
  garbled: 'the backend does not follow the contract',
  timeout: 'the backend is too slow, or unreachable',
};

/** The line that tells the webmaster what failed, why, and what to do. */
export const lineFor = (tag: string, url: string, kind: FailureKind, detail: string): string =>
  `Plainview: <${tag}> could not read ${url}: ${detail}${advice[kind] ? ` (${advice[kind]})` : ''}.`;
