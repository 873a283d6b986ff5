// What can go wrong between a tag and its backend, as kinds that the locales have words for.

/** Kinds of failure, named like the strings that tell a resident of them. */
export type FailureKind =
  'offline' | 'timeout' | 'unreachable' | 'busy' | 'missing' | 'denied' | 'portal' | 'garbled' | 'misplaced';

/** Why there is no answer: a kind for the resident, a message for the webmaster. */
export type Failure = Error & { kind: FailureKind };

/** @param message what was seen, in a few words */
export const failure = (kind: FailureKind, message: unknown): Failure =>
  Object.assign(Error(`${message}`), { kind });
