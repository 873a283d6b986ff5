// Walks the chains of the register and names every revision that is not what was published.
import { canonical } from './canonical.js';
import { missingGuards } from './guards.js';
import { fromRow, type Head, type Register } from './register.js';
import { GENESIS, hashOf } from './revision.js';
import type { RevisionRow } from './tables.js';
import { available } from './unavailable.js';

export interface Verdict {
  site: string;
  /** How many revisions stand in the chain. */
  revisions: number;
  head: Head | undefined;
  /** What is wrong, a line each; empty when the chain is intact. */
  findings: string[];
  /** Whether the hash looked for was met on the way. */
  met: boolean;
}

// Rows read at once, so that a long chain does not have to fit into memory.
const STEP = 500;

/**
 * Walks one site's chain from its first revision. What was cut off at the end leaves no trace in the chain itself:
 * give the hash of a head that was noted elsewhere, and see `met`.
 * @throws {RegisterUnavailable}
 */
export async function verifySite(
  register: Register,
  site: string,
  { head: sought, onProgress }: { head?: string; onProgress?: (done: number) => void } = {},
): Promise<Verdict> {
  const verdict: Verdict = { site, revisions: 0, head: undefined, findings: [], met: false };
  const records = new Map<string, number>();
  let before: Head = { seq: 0, hash: GENESIS };
  for (;;) {
    const query = register.engine.db
      .selectFrom('revisions')
      .selectAll()
      .where('site', '=', site)
      .where('seq', '>', before.seq)
      .orderBy('seq')
      .limit(STEP);
    const rows = await available(() => query.execute());
    for (const row of rows) {
      verdict.findings.push(...examine(row, before, records));
      verdict.revisions++;
      verdict.met ||= row.hash === sought;
      before = { seq: row.seq, hash: row.hash };
      verdict.head = before;
    }
    if (rows.length < STEP) return verdict;
    onProgress?.(verdict.revisions);
  }
}

/** What is wrong with one row, given the one before it and the newest revision number of each record so far. */
function examine(row: RevisionRow, before: Head, records: Map<string, number>): string[] {
  const named = `revision ${row.seq} (${row.kind} "${row.record}"${row.lang && ` in ${row.lang}`})`;
  const findings: string[] = [];
  if (row.seq !== before.seq + 1) {
    const [from, to] = [before.seq + 1, row.seq - 1];
    findings.push(from === to ? `revision ${from} is missing` : `revisions ${from} to ${to} are missing`);
  }
  if (row.previous !== before.hash)
    findings.push(
      `${named} does not follow from the one before it: one of the two was edited, moved or deleted`,
    );
  try {
    const revision = fromRow(row);
    if (row.body !== null && canonical(revision.body) !== row.body)
      findings.push(`${named} was edited: its text is not written as the register writes`);
    if (hashOf(revision) !== row.hash)
      findings.push(`${named} was edited: its contents do not match its hash`);
  } catch {
    findings.push(`${named} was edited: its text is no JSON`);
  }
  const key = `${row.kind} ${row.lang} ${row.record}`;
  const nth = (records.get(key) ?? 0) + 1;
  if (row.revision !== nth)
    findings.push(
      `${named} says it is revision ${row.revision} of its record, and it is the ${nth}. in the chain`,
    );
  records.set(key, row.revision);
  return findings;
}

/** What is wrong with the database's own protection, a line each. @throws {RegisterUnavailable} */
export async function verifyGuards({ engine }: Register): Promise<string[]> {
  const missing = await available(() => missingGuards(engine, engine.db));
  return missing.map(
    (name) => `the trigger ${name}, which keeps the register append-only, is missing or off`,
  );
}
