// Tampering with the register: whatever is edited, deleted or moved in the database is found and named.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashOf } from '../../server/register/revision.js';
import type { Register } from '../../server/register/register.js';
import { verifyGuards, verifySite } from '../../server/register/verify.js';
import { publishSample, question } from './support/content.js';
import { onEachDatabase } from './support/databases.js';

const ROWS = 13;

onEachDatabase('verifying', (database) => {
  /** A sample register whose guards an insider with the database's password has removed. */
  async function unguarded(): Promise<Register> {
    const register = await database.open();
    await publishSample(register);
    const edit = question('copy', 'en', { topic: 'reports', order: 1, answer: '<p>Edited properly.</p>' });
    await register.publish({ site: 'rivermark', author: 'Records Unit', drafts: [edit] });
    const names = ['revisions_no_update', 'revisions_no_delete', 'revisions_next_only'];
    if (database.engine === 'sqlite')
      for (const name of names) await sql.raw(`DROP TRIGGER ${name}`).execute(register.engine.db);
    else await sql`ALTER TABLE revisions DISABLE TRIGGER ALL`.execute(register.engine.db);
    return register;
  }

  /** Does something to the database, verifies, and undoes it. */
  async function afterwards(register: Register, tamper: string[], undo: () => Promise<void>, head?: string) {
    for (const statement of tamper) await sql.raw(statement).execute(register.engine.db);
    const verdict = await verifySite(register, 'rivermark', head ? { head } : {});
    await undo();
    return verdict;
  }

  const restore = (register: Register) => async () => {
    await sql`DELETE FROM revisions`.execute(register.engine.db);
    await sql`INSERT INTO revisions SELECT * FROM kept`.execute(register.engine.db);
  };

  const keep = (register: Register) =>
    sql`CREATE TABLE kept AS SELECT * FROM revisions`.execute(register.engine.db);

  const EDITS: Record<string, string> = {
    kind: "kind = 'faq-other'",
    record: "record = record || 'x'",
    lang: "lang = 'fr'",
    revision: 'revision = revision + 5',
    time: "time = '2020-01-01T00:00:00.000Z'",
    author: "author = 'Somebody else'",
    note: "note = note || '.'",
    effective: "effective = '2020-01-01'",
    source_name: "source_name = 'other.md', source_sha256 = ''",
    body: 'body = \'{"id":"x"}\'',
    'white space in the body': "body = ' ' || coalesce(body, 'null')",
    'no body': 'body = NULL',
    'a body that is no JSON': "body = '{'",
    previous: `previous = '${'1'.repeat(64)}'`,
    hash: `hash = '${'2'.repeat(64)}'`,
  };

  test('finds nothing in a register that nobody touched, and says its head', async () => {
    const register = await unguarded();
    const verdict = await verifySite(register, 'rivermark');
    expect(verdict).toMatchObject({ revisions: ROWS, findings: [] });
    expect(verdict.head).toEqual(await register.head('rivermark'));
  });

  test('finds every edit of every field of every row, and names the row', async () => {
    const register = await unguarded();
    await keep(register);
    for (let seq = 1; seq <= ROWS; seq++)
      for (const [field, assignment] of Object.entries(EDITS)) {
        const tamper = [`UPDATE revisions SET ${assignment} WHERE seq = ${seq}`];
        const { findings } = await afterwards(register, tamper, restore(register));
        expect(findings.join('\n'), `${field} of ${seq}`).toMatch(new RegExp(`revision ${seq} `));
      }
    expect((await verifySite(register, 'rivermark')).findings).toEqual([]);
  });

  test('finds every deletion but that of the last row, and names what is missing', async () => {
    const register = await unguarded();
    await keep(register);
    for (let seq = 1; seq < ROWS; seq++) {
      const tamper = [`DELETE FROM revisions WHERE seq = ${seq}`];
      const { findings } = await afterwards(register, tamper, restore(register));
      expect(findings).toContain(`revision ${seq} is missing`);
    }
    const { findings } = await afterwards(
      register,
      ['DELETE FROM revisions WHERE seq IN (4, 5, 6)'],
      restore(register),
    );
    expect(findings).toContain('revisions 4 to 6 are missing');
  });

  test('finds a deletion that closes the gap behind it', async () => {
    const register = await unguarded();
    await keep(register);
    for (let seq = 1; seq < ROWS; seq++) {
      // Upwards one at a time, so that no two rows ever have the same place.
      const moves = Array.from({ length: ROWS - seq }, (_, n) => seq + n + 1);
      const tamper = [
        `DELETE FROM revisions WHERE seq = ${seq}`,
        ...moves.map((from) => `UPDATE revisions SET seq = ${from - 1} WHERE seq = ${from}`),
      ];
      const { findings } = await afterwards(register, tamper, restore(register));
      expect(findings.length, `deleted ${seq}`).toBeGreaterThan(0);
    }
  });

  test('finds every two rows that changed places, and every two texts', async () => {
    const register = await unguarded();
    await keep(register);
    const swaps = {
      places: (a: number, b: number) => [
        `UPDATE revisions SET seq = 999 WHERE seq = ${a}`,
        `UPDATE revisions SET seq = ${a} WHERE seq = ${b}`,
        `UPDATE revisions SET seq = ${b} WHERE seq = 999`,
      ],
      texts: (a: number, b: number) => [
        `UPDATE revisions SET body = (SELECT k.body FROM kept k WHERE k.seq = ${a + b} - revisions.seq)
          WHERE seq IN (${a}, ${b})`,
      ],
    };
    for (let a = 1; a < ROWS; a++)
      for (let b = a + 1; b <= ROWS; b++)
        for (const [what, statements] of Object.entries(swaps)) {
          const { findings } = await afterwards(register, statements(a, b), restore(register));
          for (const seq of [a, b])
            expect(findings.join('\n'), `${what} of ${a} and ${b}`).toMatch(new RegExp(`revisions? ${seq} `));
        }
  });

  test('finds an edit with a hash to match it, at the row behind it', async () => {
    const register = await unguarded();
    await keep(register);
    const history = await register.history('rivermark', 'faq-question', 'camera', 'en');
    const { hash: _hash, ...rest } = { ...history[0]!, note: 'Never mind' };
    const tamper = [
      `UPDATE revisions SET note = 'Never mind', hash = '${hashOf(rest)}' WHERE seq = ${rest.seq}`,
    ];
    const { findings } = await afterwards(register, tamper, restore(register));
    expect(findings).toEqual([expect.stringContaining(`revision ${rest.seq + 1} `)]);
  });

  test('finds a row put in between or at the end', async () => {
    const register = await unguarded();
    await keep(register);
    const forged = `INSERT INTO revisions SELECT site, ${ROWS + 1}, kind, record, lang, revision + 1, time, author, note,
      effective, source_name, source_sha256, '{"id":"copy"}', hash, hash FROM revisions WHERE seq = ${ROWS}`;
    const { findings } = await afterwards(register, [forged], restore(register));
    expect(findings.join('\n')).toContain(`revision ${ROWS + 1} (faq-question "copy" in en) was edited`);
  });

  test('sees rows cut off at the end only by a head that was noted elsewhere', async () => {
    const register = await unguarded();
    await keep(register);
    const { hash } = (await register.head('rivermark'))!;
    expect((await verifySite(register, 'rivermark', { head: hash })).met).toBe(true);
    for (let left = 1; left < ROWS; left++) {
      const tamper = [`DELETE FROM revisions WHERE seq > ${left}`];
      const verdict = await afterwards(register, tamper, restore(register), hash);
      expect(verdict).toMatchObject({ revisions: left, findings: [], met: false });
    }
  });

  test('a head noted earlier stays in the chain while it grows', async () => {
    const register = await database.open();
    await publishSample(register);
    const { hash } = (await register.head('rivermark'))!;
    await register.publish({ site: 'rivermark', author: 'A', drafts: [question('later')] });
    expect(await verifySite(register, 'rivermark', { head: hash })).toMatchObject({
      met: true,
      findings: [],
    });
  });

  test('says which guards are gone', async () => {
    const register = await unguarded();
    const findings = (await verifyGuards(register)).join('\n');
    expect(findings).toContain('revisions_next_only');
    expect(findings).toMatch(/revisions_no_(update|change)/);
  });

  test('walks chains longer than it reads at once', async () => {
    const register = await unguarded();
    const drafts = Array.from({ length: 1200 }, (_, n) => question(`q${n}`));
    await register.publish({ site: 'long', author: 'A', drafts });
    const steps: number[] = [];
    expect(await verifySite(register, 'long', { onProgress: (done) => steps.push(done) })).toMatchObject({
      revisions: 1200,
      findings: [],
    });
    expect(steps).toEqual([500, 1000]);
    await sql`UPDATE revisions SET note = 'x' WHERE site = 'long' AND seq = 501`.execute(register.engine.db);
    expect((await verifySite(register, 'long')).findings).toHaveLength(1);
  });
});
