// The register: what is published stays, is chained, and is written once.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEngine } from '../../server/register/engine.js';
import { RecordError } from '../../server/register/kinds.js';
import { NewerDatabase } from '../../server/register/migrations.js';
import { Register } from '../../server/register/register.js';
import { GENESIS, hashOf } from '../../server/register/revision.js';
import { verifyGuards, verifySite } from '../../server/register/verify.js';
import { publishSample, question, siteDraft } from './support/content.js';
import { onEachDatabase } from './support/databases.js';

onEachDatabase('the register', (database) => {
  const publish = (
    register: Register,
    drafts: Parameters<Register['publish']>[0]['drafts'],
    site = 'rivermark',
  ) => register.publish({ site, author: 'Records Unit', drafts });

  test('chains revisions from the first one on', async () => {
    const register = await database.open();
    const { written } = await publish(register, [siteDraft, question('copy'), question('camera')]);
    expect(written.map(({ seq, revision }) => [seq, revision])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(written[0]!.previous).toBe(GENESIS);
    expect(written[2]!.previous).toBe(written[1]!.hash);
    for (const { hash, ...rest } of written) expect(hashOf(rest)).toBe(hash);
    expect(await register.head('rivermark')).toEqual({ seq: 3, hash: written[2]!.hash });
  });

  test('writes only what differs, and keeps what was said before', async () => {
    const register = await database.open();
    await publish(register, [siteDraft, question('copy'), question('camera')]);
    const again = await publish(register, [siteDraft, question('copy'), question('camera')]);
    expect(again).toEqual({ written: [], unchanged: 3 });
    const changed = await publish(register, [
      question('copy'),
      question('camera', 'en', { answer: '<p>New.</p>' }),
    ]);
    expect(changed.unchanged).toBe(1);
    expect(changed.written.map(({ record, revision }) => [record, revision])).toEqual([['camera', 2]]);
    const history = await register.history('rivermark', 'faq-question', 'camera', 'en');
    expect(history.map(({ body }) => (body as { answer: string }).answer)).toEqual([
      '<p>All about camera.</p>',
      '<p>New.</p>',
    ]);
  });

  test('a withdrawn record is no longer current and can come back', async () => {
    const register = await database.open();
    await publish(register, [siteDraft, question('copy')]);
    const gone = { ...question('copy'), body: null, note: 'No longer offered' };
    expect((await publish(register, [gone])).written[0]!.body).toBeNull();
    expect((await publish(register, [gone])).written).toEqual([]);
    expect(await register.current('rivermark', 'faq-question')).toEqual([]);
    expect((await publish(register, [question('copy')])).written[0]!.revision).toBe(3);
    expect(await register.current('rivermark', 'faq-question')).toHaveLength(1);
  });

  test('languages and sites do not mix', async () => {
    const register = await database.open();
    await publish(register, [siteDraft, question('copy'), question('copy', 'es')]);
    await publish(register, [siteDraft, question('copy', 'en', { answer: '' })], 'elsewhere');
    expect(await register.sites()).toEqual(['elsewhere', 'rivermark']);
    expect(await register.current('rivermark', 'faq-question', 'es')).toHaveLength(1);
    expect(await register.current('elsewhere', 'faq-question')).toHaveLength(1);
    expect((await register.head('elsewhere'))!.seq).toBe(2);
    expect(await register.head('nowhere')).toBeUndefined();
  });

  test('keeps every field of a revision', async () => {
    const register = await database.open();
    const source = { name: 'faq.md', sha256: 'a'.repeat(64) };
    const draft = {
      ...question('copy', 'es-MX', { answer: '<p>“Sí” — 日本 🙂</p>' }),
      effective: '2026-04-01',
    };
    const { written } = await register.publish({ site: 's', author: 'Ana', source, drafts: [draft] });
    expect(await register.history('s', 'faq-question', 'copy', 'es-MX')).toEqual(written);
    expect(written[0]).toMatchObject({ author: 'Ana', note: 'Added', effective: '2026-04-01', source });
    expect(written[0]!.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('refuses what does not fit the contract, and then writes nothing at all', async () => {
    const register = await database.open();
    const bad: [string, unknown][] = [
      ['question', { ...question('copy'), body: { id: 'copy', answer: '' } }],
      ['id', { ...question('copy'), record: 'Not an id' }],
      ['language', { ...question('copy'), lang: '../en' }],
      ['note', { ...question('copy'), note: ' ' }],
      ['effective', { ...question('copy'), effective: 'tomorrow' }],
      ['kind', { ...question('copy'), kind: 'toString' }],
    ];
    for (const [name, draft] of bad)
      await expect(publish(register, [siteDraft, draft as typeof siteDraft]), name).rejects.toThrow(
        RecordError,
      );
    await expect(publish(register, [siteDraft], 'Bad Site')).rejects.toThrow(RecordError);
    await expect(register.publish({ site: 's', author: '', drafts: [siteDraft] })).rejects.toThrow(
      RecordError,
    );
    expect(await register.sites()).toEqual([]);
  });

  test('writes two thousand records in one go', async () => {
    const register = await database.open();
    const told: number[] = [];
    const drafts = Array.from({ length: 2000 }, (_, n) => question(`q${n}`));
    await register.publish({
      ...{ site: 'rivermark', author: 'Records Unit', drafts },
      onProgress: (done) => told.push(done),
    });
    expect(told.at(-1)).toBe(2000);
    expect(await verifySite(register, 'rivermark')).toMatchObject({ revisions: 2000, findings: [] });
  });

  test('two connections that write at once take turns on one chain', async () => {
    const options = await database.fresh();
    const writers = [new Register(await openEngine(options)), new Register(await openEngine(options))];
    const rounds = Array.from({ length: 20 }, (_, n) => n);
    await Promise.all(
      writers.flatMap((register, w) => rounds.map((n) => publish(register, [question(`w${w}-${n}`)]))),
    );
    const verdict = await verifySite(writers[0]!, 'rivermark');
    expect(verdict).toMatchObject({ revisions: 40, findings: [] });
    for (const register of writers) await register.close();
  });

  test('drafts made from what is current are made in the transaction that writes them', async () => {
    const options = await database.fresh();
    const writers = [new Register(await openEngine(options)), new Register(await openEngine(options))];
    const add = (register: Register) =>
      publish(register, async (now) => {
        const there = (await now.current('rivermark', 'faq-question')).length;
        return [question(`n${there}`)];
      });
    await Promise.all(writers.flatMap((register) => Array.from({ length: 10 }, () => add(register))));
    // Had two of them seen the same state, they would have made the same record and one would be missing.
    expect(await writers[0]!.current('rivermark', 'faq-question')).toHaveLength(20);
    for (const register of writers) await register.close();
  });

  test('a failure half-way leaves nothing and does not block the next', async () => {
    const register = await database.open();
    const failing = publish(register, async (now) => {
      await now.sites();
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect((await publish(register, [siteDraft])).written).toHaveLength(1);
  });

  test('the database itself refuses to change, delete, replace or insert out of turn', async () => {
    const register = await database.open();
    await publishSample(register);
    const { db } = register.engine;
    const attempts = {
      update: sql`UPDATE revisions SET body = '{}' WHERE seq = 4`,
      delete: sql`DELETE FROM revisions WHERE seq = 12`,
      gap: sql`INSERT INTO revisions SELECT site, 99, kind, record, lang, 2, time, author, note, effective,
        source_name, source_sha256, body, previous, hash FROM revisions WHERE seq = 4`,
      fork: sql`INSERT INTO revisions SELECT site, 13, kind, record, lang, 2, time, author, note, effective,
        source_name, source_sha256, body, previous, hash FROM revisions WHERE seq = 4`,
      repeat: sql`INSERT INTO revisions SELECT site, 13, kind, record, lang, 1, time, author, note, effective,
        source_name, source_sha256, body, (SELECT hash FROM revisions WHERE seq = 12), hash
        FROM revisions WHERE seq = 4`,
      ...(database.engine === 'sqlite'
        ? {
            replace: sql`INSERT OR REPLACE INTO revisions SELECT * FROM revisions WHERE seq = 4`,
          }
        : { truncate: sql`TRUNCATE revisions` }),
    };
    for (const [name, attempt] of Object.entries(attempts))
      await expect(attempt.execute(db), name).rejects.toThrow(/append-only/);
    expect(await verifyGuards(register)).toEqual([]);
    expect(await verifySite(register, 'rivermark')).toMatchObject({ revisions: 12, findings: [] });
  });

  test('a database of a newer version is left alone', async () => {
    const options = await database.fresh();
    const register = new Register(await openEngine(options));
    await register.engine.db
      .insertInto('migrations')
      .values({ version: 99, name: 'later', time: 'x' })
      .execute();
    await register.close();
    await expect(openEngine(options)).rejects.toThrow(NewerDatabase);
  });

  test('two first starts at once make one set of tables', async () => {
    const options = await database.fresh();
    const engines = await Promise.all(Array.from({ length: 4 }, () => openEngine(options)));
    const rows = await engines[0]!.db.selectFrom('migrations').selectAll().execute();
    expect(rows.map((row) => row.version)).toEqual([1]);
    for (const engine of engines) await engine.close();
  });

  test('starts and reads while another transaction is open', async () => {
    const options = await database.fresh();
    const register = new Register(await openEngine(options));
    await publish(register, [siteDraft]);
    await publish(register, async () => {
      const second = new Register(await openEngine(options));
      expect(await second.sites()).toEqual(['rivermark']);
      await second.close();
      return [];
    });
    await register.close();
  });

  if (database.engine === 'postgresql')
    test('runs as a role that may only read and insert', async () => {
      const options = await database.fresh();
      const owner = new Register(await openEngine(options));
      await publish(owner, [siteDraft]);
      const role = `plainview_${Math.random().toString(36).slice(2)}`;
      const { db } = owner.engine;
      for (const statement of [
        `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`,
        `GRANT SELECT, INSERT ON revisions TO ${role}`,
        `GRANT SELECT ON migrations TO ${role}`,
      ])
        await sql.raw(statement).execute(db);
      const url = Object.assign(new URL(options.databaseUrl!), { username: role, password: 'secret' });
      const limited = new Register(await openEngine({ dataDir: '', databaseUrl: url.href }));
      expect((await publish(limited, [question('copy')])).written).toHaveLength(1);
      for (const statement of ['DELETE FROM revisions', 'ALTER TABLE revisions DISABLE TRIGGER ALL'])
        await expect(sql.raw(statement).execute(limited.engine.db)).rejects.toThrow(/permission|owner/);
      await limited.close();
      await sql.raw(`DROP OWNED BY ${role}`).execute(db);
      await sql.raw(`DROP ROLE ${role}`).execute(db);
      await owner.close();
    });

  if (database.engine === 'sqlite')
    test('every commit reaches the disk: WAL with synchronous=FULL', async () => {
      const register = await database.open();
      const pragma = async (name: string) =>
        Object.values(
          (await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(register.engine.db)).rows[0]!,
        )[0];
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('journal_mode')).toBe('wal');
    });
});
