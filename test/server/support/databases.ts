// The databases that the register's tests run on: SQLite always, PostgreSQL where the environment names one.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, test } from 'vitest';
import { openEngine, type EngineName, type EngineOptions } from '../../../server/register/engine.js';
import { Register } from '../../../server/register/register.js';

const server = process.env['PLAINVIEW_TEST_DATABASE_URL'];

export interface TestDatabase {
  engine: EngineName;
  /** A database of its own, empty at first, gone after the tests of the file. */
  fresh(): Promise<EngineOptions>;
  /** Opens a fresh database, and closes it after the tests of the file. */
  open(): Promise<Register>;
}

/** A new folder for the tests of a file, removed after them. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plainview-test-'));
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs the same tests on each database; on PostgreSQL only where one can be reached, and says so where not. */
export function onEachDatabase(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name}, on SQLite`, () => tests(database('sqlite', async () => ({ dataDir: await temporaryFolder() }))));
  if (server)
    describe(`${name}, on PostgreSQL`, () =>
      tests(database('postgresql', async () => ({ dataDir: '', databaseUrl: await createDatabase(server) }))));
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
      afterAll(() => register.close());
      return register;
    },
  };
}

async function createDatabase(url: string): Promise<string> {
  const name = `plainview_${randomBytes(6).toString('hex')}`;
  await ask(url, `CREATE DATABASE ${name}`);
  afterAll(() => ask(url, `DROP DATABASE ${name} WITH (FORCE)`));
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
