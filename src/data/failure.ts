// What can go wrong between a tag and its backend, as kinds that the locales have words for.

/** Kinds of failure, named like the strings that tell a resident of them. */
export type FailureKind =
  'offline' | 'timeout' | 'unreachable' | 'busy' | 'missing' | 'denied' | 'portal' | 'garbled' | 'misplaced';

/** Why there is no answer. `diagnose.ts` knows more to say of it to the webmaster. */
export class Failure extends Error {
  /** @param detail what was seen, in a few words */
  constructor(
    readonly kind: FailureKind,
    detail: string,
    /** Milliseconds that the backend asks to wait before the next try; 0 if it did not. */
    readonly wait = 0,
  ) {
    super(detail);
  }
}

/** The kind of failure that an HTTP status is; undefined for an answer that can be read. */
export const statusKind = (status: number): FailureKind | undefined =>
  status < 300
    ? undefined
    : status == 429 || status == 503
      ? 'busy'
      : status > 499
        ? 'unreachable'
        : status == 401 || status == 403 || status == 451
          ? 'denied'
          : 'missing';

/** How long a `Retry-After` asks to wait (RFC 9110, §10.2.3), in milliseconds. */
export const waitOf = (retryAfter: string | null): number =>
  retryAfter ? +retryAfter * 1000 || Date.parse(retryAfter) - Date.now() || 0 : 0;
