// A revision: one publication of one record, and the hash that chains it to the one before.
import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';

/** The file that a revision was read from. */
export interface Source {
  /** The file's name, without its folder. */
  name: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  sha256: string;
}

export interface Revision {
  site: string;
  /** Place in the site's chain, from 1. */
  seq: number;
  /** What kind of record it is: a name in `kinds.ts`. */
  kind: string;
  /** The record's id, unique within its site, kind and language. */
  record: string;
  /** Language of the record (BCP 47); empty where a record has none. */
  lang: string;
  /** Which revision of its record it is, from 1. */
  revision: number;
  /** When it was published (RFC 3339, UTC, milliseconds). */
  time: string;
  author: string;
  /** What changed, and why. */
  note: string;
  /** The day from which it holds (RFC 3339 full-date), where that is not the day it was published. */
  effective: string | null;
  source: Source | null;
  /** What the record says from now on; null when it is withdrawn. */
  body: unknown;
  /** Hash of the revision before it in the site's chain; `GENESIS` for the first. */
  previous: string;
  /** SHA-256 over the canonical JSON of everything above, 64 hexadecimal digits. */
  hash: string;
}

/** Stands for the hash before the first revision. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The hash that a revision must have. */
export function hashOf(revision: Omit<Revision, 'hash'>): string {
  const { site, seq, kind, record, lang, revision: nth, time, author, note } = revision;
  const { effective, source, body, previous } = revision;
  // Listed one by one, so that a field added to the type later cannot change the hash of what is already chained.
  const material = {
    site,
    seq,
    kind,
    record,
    lang,
    revision: nth,
    time,
    author,
    note,
    effective,
    source: source && { name: source.name, sha256: source.sha256 },
    body,
    previous,
  };
  return sha256(canonical(material));
}
