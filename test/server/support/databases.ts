// The databases that the register's tests run on: SQLite always, PostgreSQL where the environment names one.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, test } from 'vitest';
import {
  openEngine,
  SQLITE_FILE,
  type EngineName,
  type EngineOptions,
} from '../../../server/register/engine.js';
import { Register } from '../../../server/register/register.js';

const server = process.env['PLAINVIEW_TEST_DATABASE_URL'];

const leftovers: (() => unknown)[] = [];
afterAll(async () => {
  for (const clear of leftovers.reverse()) await clear();
});

/** Does something after all tests of the file, the last one asked for first. It may be asked for at any time. */
export const afterwards = (clear: () => unknown): void => void leftovers.push(clear);

export interface TestDatabase {
  engine: EngineName;
  /** A database of its own, empty at first, gone after the tests of the file. */
  fresh(): Promise<EngineOptions>;
  /** Opens a fresh database, and closes it after the tests of the file. */
  open(): Promise<Register>;
}

/** A new folder for the tests of a file, removed after them. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plainview-server-'));
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs the same tests on each database; on PostgreSQL only where one can be reached, and says so where not. */
export function onEachDatabase(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name}, on SQLite`, () =>
    tests(database('sqlite', async () => ({ dataDir: await temporaryFolder() }))));
  if (server)
    describe(`${name}, on PostgreSQL`, () =>
      tests(
        database('postgresql', async () => ({ dataDir: '', databaseUrl: await createDatabase(server) })),
      ));
  else
    describe(`${name}, on PostgreSQL`, () => {
      test.skip('not run, because PLAINVIEW_TEST_DATABASE_URL names no PostgreSQL', () => undefined);
    });
}

function database(engine: EngineName, fresh: () => Promise<EngineOptions>): TestDatabase {
  return {
    engine,
    fresh,
    async open() {
      const register = new Register(await openEngine(await fresh()));
      afterwards(() => register.close());
      return register;
    },
  };
}

/** Makes a database that is in use unreadable. @returns what makes it readable again */
export async function breakDatabase(
  register: Register,
  options: EngineOptions,
): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir } = options;
  if (databaseUrl && server) {
    const name = new URL(databaseUrl).pathname.slice(1);
    await ask(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await ask(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    return () => ask(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  }
  const { db } = register.engine;
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  const file = join(dataDir, SQLITE_FILE);
  const bytes = await readFile(file);
  await truncate(file, 4096);
  // Otherwise it would go on answering from the pages that it has in memory.
  await sql`PRAGMA shrink_memory`.execute(db);
  return async () => {
    await writeFile(file, bytes);
    // SQLite takes what is past the end of a file for zeroes, and keeps them.
    await sql`PRAGMA shrink_memory`.execute(db);
  };
}

async function createDatabase(url: string): Promise<string> {
  const name = `plainview_${randomBytes(6).toString('hex')}`;
  await ask(url, `CREATE DATABASE ${name}`);
  afterwards(() => ask(url, `DROP DATABASE ${name} WITH (FORCE)`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
