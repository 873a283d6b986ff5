// The tables as Kysely types them. Only portable column types: text and integer.
import type { Kysely } from 'kysely';

export interface RevisionRow {
  site: string;
  seq: number;
  kind: string;
  record: string;
  lang: string;
  revision: number;
  time: string;
  author: string;
  note: string;
  effective: string | null;
  source_name: string | null;
  source_sha256: string | null;
  /** Canonical JSON, or null when the record was withdrawn. */
  body: string | null;
  previous: string;
  hash: string;
}

export interface MigrationRow {
  version: number;
  name: string;
  time: string;
}

export interface Tables {
  revisions: RevisionRow;
  migrations: MigrationRow;
}

export type Db = Kysely<Tables>;
