// The tables, in numbered steps. A step that has been released is never edited; what changes is a step of its own.
import { sql } from 'kysely';
import type { Engine } from './engine.js';
import { guards } from './guards.js';
import type { Db } from './tables.js';

interface Migration {
  name: string;
  up(db: Db, engine: Engine): Promise<void>;
}

const migrations: Migration[] = [
  {
    name: 'revisions',
    async up(db, engine) {
      await db.schema
        .createTable('revisions')
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('seq', 'integer', (c) => c.notNull().check(sql`seq > 0`))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('record', 'text', (c) => c.notNull())
        .addColumn('lang', 'text', (c) => c.notNull())
        .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision > 0`))
        .addColumn('time', 'text', (c) => c.notNull())
        .addColumn('author', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('effective', 'text')
        .addColumn('source_name', 'text')
        .addColumn('source_sha256', 'text')
        .addColumn('body', 'text')
        .addColumn('previous', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull().check(sql`length(hash) = 64`))
        .addPrimaryKeyConstraint('revisions_pkey', ['site', 'seq'])
        .addUniqueConstraint('revisions_record', ['site', 'kind', 'lang', 'record', 'revision'])
        .execute();
      for (const guard of guards(engine.name)) await sql.raw(guard.create).execute(db);
    },
  },
];

/** The database was made by a newer Plainview than this one. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/**
 * Brings a database up to date. Two processes that start at once do it one after the other.
 * @throws {NewerDatabase}
 */
export async function migrate(engine: Engine): Promise<void> {
  // Looked up first, so that a role that may only read and insert can start the server, and nobody waits for a writer.
  if ((await versionOf(engine)) === migrations.length) return;
  await engine.exclusively('migrations', async (db) => {
    await db.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('version', 'integer', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('time', 'text', (c) => c.notNull())
      .execute();
    const done = await versionOf({ ...engine, db });
    if (done > migrations.length)
      throw new NewerDatabase(
        `the database is at version ${done}, and this Plainview knows up to ${migrations.length}; use a newer one`,
      );
    for (const [index, migration] of migrations.entries()) {
      const version = index + 1;
      if (version <= done) continue;
      await migration.up(db, engine);
      const time = new Date().toISOString();
      await db.insertInto('migrations').values({ version, name: migration.name, time }).execute();
    }
  });
}

async function versionOf({ name, db }: Engine): Promise<number> {
  const query =
    name === 'sqlite'
      ? sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`
      : sql`SELECT 1 WHERE to_regclass('migrations') IS NOT NULL`;
  if (!(await query.execute(db)).rows.length) return 0;
  const rows = await db.selectFrom('migrations').select('version').execute();
  return Math.max(0, ...rows.map((row) => row.version));
}
