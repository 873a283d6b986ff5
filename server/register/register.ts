// The register: append-only revisions of a site's records, written and read.
import * as v from 'valibot';
import { Day, Id, Language } from '../../src/contract/common.js';
import { canonical } from './canonical.js';
import type { Engine } from './engine.js';
import { checkBody, RecordError, type Kind } from './kinds.js';
import { GENESIS, hashOf, type Revision, type Source } from './revision.js';
import type { Db, RevisionRow } from './tables.js';
import { available } from './unavailable.js';

/** What is to be published of one record. */
export interface Draft {
  kind: Kind;
  record: string;
  /** Language of the record (BCP 47); absent where a record has none. */
  lang?: string;
  /** What the record says from now on, of the contract's type for its kind; null withdraws it. */
  body: unknown;
  /** What changed, and why. */
  note: string;
  /** Day from which it holds (RFC 3339 full-date). */
  effective?: string;
}

export interface Publication {
  site: string;
  author: string;
  source?: Source | undefined;
  /**
   * The drafts, or a function that makes them from what is current. It runs in the transaction that writes them, so
   * that nobody else can publish in between.
   */
  drafts: readonly Draft[] | ((now: Reader) => readonly Draft[] | Promise<readonly Draft[]>);
  /** Told now and then how many drafts of how many are through. */
  onProgress?: (done: number, all: number) => void;
}

export interface Published {
  /** The new revisions, in the order of the chain. */
  written: Revision[];
  /** How many drafts said what the register says already. */
  unchanged: number;
}

/** The end of a site's chain. */
export interface Head {
  seq: number;
  hash: string;
}

/** A site's name as it stands in addresses. */
export const SITE_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

// Rows of one INSERT: some 15 values each, and SQLite takes 32,766 at most.
const CHUNK = 500;

/** Reads the register, inside a transaction or outside. */
export class Reader {
  constructor(protected readonly db: Db) {}

  /** Sites that have a revision, in alphabetical order. @throws {RegisterUnavailable} */
  async sites(): Promise<string[]> {
    const query = this.db.selectFrom('revisions').select('site').distinct().orderBy('site');
    return (await available(() => query.execute())).map((row) => row.site);
  }

  /** The end of a site's chain; undefined where there is no such site. @throws {RegisterUnavailable} */
  head(site: string): Promise<Head | undefined> {
    const query = this.db.selectFrom('revisions').select(['seq', 'hash']).where('site', '=', site);
    return available(() => query.orderBy('seq', 'desc').limit(1).executeTakeFirst());
  }

  /**
   * The newest revision of each record of a kind that has not been withdrawn, in the order of the chain.
   * @param lang one language only; all when absent
   * @throws {RegisterUnavailable}
   */
  async current(site: string, kind: Kind, lang?: string): Promise<Revision[]> {
    const newest = await this.newest(site, kind, lang);
    return newest.filter((revision) => revision.body !== null);
  }

  /** As `current`, withdrawn records included. @throws {RegisterUnavailable} */
  async newest(site: string, kind: Kind, lang?: string): Promise<Revision[]> {
    let query = this.db
      .selectFrom('revisions as r')
      .innerJoin(
        ({ selectFrom, fn }) =>
          selectFrom('revisions')
            .select(['lang', 'record', fn.max('revision').as('revision')])
            .where('site', '=', site)
            .where('kind', '=', kind)
            .groupBy(['lang', 'record'])
            .as('n'),
        (join) =>
          join
            .onRef('n.lang', '=', 'r.lang')
            .onRef('n.record', '=', 'r.record')
            .onRef('n.revision', '=', 'r.revision'),
      )
      .selectAll('r')
      .where('r.site', '=', site)
      .where('r.kind', '=', kind)
      .orderBy('r.seq');
    if (lang !== undefined) query = query.where('r.lang', '=', lang);
    return (await available(() => query.execute())).map(fromRow);
  }

  /** Every revision of a kind in one language, oldest first. @throws {RegisterUnavailable} */
  async revisions(site: string, kind: Kind, lang = ''): Promise<Revision[]> {
    const query = this.db
      .selectFrom('revisions')
      .selectAll()
      .where('site', '=', site)
      .where('kind', '=', kind)
      .where('lang', '=', lang)
      .orderBy('seq');
    return (await available(() => query.execute())).map(fromRow);
  }

  /** Every revision of one record, oldest first. @throws {RegisterUnavailable} */
  async history(site: string, kind: Kind, record: string, lang = ''): Promise<Revision[]> {
    const query = this.db
      .selectFrom('revisions')
      .selectAll()
      .where('site', '=', site)
      .where('kind', '=', kind)
      .where('lang', '=', lang)
      .where('record', '=', record)
      .orderBy('seq');
    return (await available(() => query.execute())).map(fromRow);
  }
}

export class Register extends Reader {
  constructor(readonly engine: Engine) {
    super(engine.db);
  }

  /**
   * Publishes drafts in one transaction: all of them or none. Those that say what the register says already are left
   * out. When this resolves, what was written is on disk.
   * @throws {RecordError} when a draft does not fit the contract
   * @throws {RegisterUnavailable}
   */
  async publish(publication: Publication): Promise<Published> {
    const { site, author } = publication;
    if (!SITE_NAME.test(site)) throw new RecordError(`"${site}" cannot be a site's name`);
    if (!author.trim()) throw new RecordError('a publication needs an author');
    return available(() =>
      this.engine.exclusively(`site ${site}`, async (db) => {
        const now = new Reader(db);
        const { drafts } = publication;
        return append(db, now, publication, typeof drafts === 'function' ? await drafts(now) : drafts);
      }),
    );
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

async function append(
  db: Db,
  now: Reader,
  publication: Publication,
  drafts: readonly Draft[],
): Promise<Published> {
  const { site, author, source = null, onProgress } = publication;
  const time = new Date().toISOString();
  const newest = new Map<string, Revision>();
  for (const kind of new Set(drafts.map((draft) => draft.kind)))
    for (const revision of await now.newest(site, kind)) newest.set(keyOf(revision), revision);
  let head: Head = (await now.head(site)) ?? { seq: 0, hash: GENESIS };
  const written: Revision[] = [];
  for (const draft of drafts) {
    const body = checkDraft(draft);
    const { kind, record, lang = '', note, effective = null } = draft;
    const before = newest.get(keyOf({ kind, record, lang }));
    if (canonical(body) === canonical(before?.body ?? null)) continue;
    const unsealed = {
      ...{ site, seq: head.seq + 1, kind, record, lang, revision: (before?.revision ?? 0) + 1, time },
      ...{ author, note, effective, source, body, previous: head.hash },
    };
    const revision: Revision = { ...unsealed, hash: hashOf(unsealed) };
    head = revision;
    newest.set(keyOf(revision), revision);
    written.push(revision);
  }
  for (let at = 0; at < written.length; at += CHUNK) {
    const rows = written.slice(at, at + CHUNK).map(toRow);
    await db.insertInto('revisions').values(rows).execute();
    onProgress?.(Math.min(at + CHUNK, written.length), written.length);
  }
  return { written, unchanged: drafts.length - written.length };
}

const keyOf = ({ kind, record, lang }: Pick<Revision, 'kind' | 'record' | 'lang'>) =>
  `${kind} ${lang} ${record}`;

function checkDraft(draft: Draft): unknown {
  const { kind, record, lang = '', note, effective } = draft;
  const named = `${kind} "${record}"`;
  if (!v.is(Id, record)) throw new RecordError(`${named}: the id does not fit the contract`);
  if (lang && !v.is(Language, lang)) throw new RecordError(`${named}: "${lang}" is no language tag`);
  if (!note.trim()) throw new RecordError(`${named}: a revision needs a note of what changed`);
  if (effective && !v.is(Day, effective))
    throw new RecordError(`${named}: "${effective}" is no calendar day`);
  return draft.body === null ? null : checkBody(kind, record, lang, draft.body);
}

function toRow({ source, body, ...rest }: Revision): RevisionRow {
  return {
    ...rest,
    source_name: source?.name ?? null,
    source_sha256: source?.sha256 ?? null,
    body: body === null ? null : canonical(body),
  };
}

/** A row as a revision. @throws {SyntaxError} when its body is no JSON */
export function fromRow({ source_name, source_sha256, body, ...rest }: RevisionRow): Revision {
  return {
    ...rest,
    source: source_name === null ? null : { name: source_name, sha256: source_sha256 ?? '' },
    body: body === null ? null : (JSON.parse(body) as unknown),
  };
}
