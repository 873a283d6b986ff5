// The two databases that can hold the register, behind one door: SQLite in a file, or PostgreSQL.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { migrate } from './migrations.js';
import type { Db, Tables } from './tables.js';

export type EngineName = 'sqlite' | 'postgresql';

export interface Engine {
  name: EngineName;
  /** Where the data is, to tell a person; never with a password. */
  where: string;
  db: Db;
  /**
   * Runs work in a transaction that no other one of the same key runs beside, in this process or another. It is kept
   * when the work resolves, and on disk by then; it is undone when the work throws.
   */
  exclusively<T>(key: string, work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface EngineOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
  /** How long to wait for another's transaction on SQLite, in milliseconds. */
  busyTimeout?: number;
  /** Told of connections that broke while nobody used them. */
  onError?: (error: unknown) => void;
}

/** Name of the SQLite file within the data folder. */
export const SQLITE_FILE = 'plainview.db';

/** Opens the database, creating it and bringing its tables up to date where needed. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const engine = options.databaseUrl
    ? openPostgresql(options.databaseUrl, options)
    : await openSqlite(options);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}

async function openSqlite({ dataDir, busyTimeout = 5000 }: EngineOptions): Promise<Engine> {
  // Nobody but the server's own account has any business in here.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, SQLITE_FILE);
  const database = new Database(file);
  chmodSync(file, 0o600);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await prepareSqlite(db, busyTimeout);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    name: 'sqlite',
    where: file,
    db,
    // IMMEDIATE, because a transaction that reads first and writes later is refused when another wrote in between.
    exclusively: (_key, work) =>
      patiently(busyTimeout, () => inTransaction(db, [sql`BEGIN IMMEDIATE`], work)),
    close: () => db.destroy(),
  };
}

async function prepareSqlite(db: Db, busyTimeout: number): Promise<void> {
  // SQLite waits inside its call, and nothing else runs in this process meanwhile: long waits are ours, `patiently`.
  await sql`PRAGMA busy_timeout = 50`.execute(db);
  await patiently(busyTimeout, () => sql`PRAGMA journal_mode = WAL`.execute(db));
  await sql`PRAGMA synchronous = FULL`.execute(db);
  await sql`PRAGMA foreign_keys = ON`.execute(db);
}

/** Tries again while another process or connection has SQLite locked, for so many milliseconds. */
async function patiently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      await wait(5 + Math.random() * 20);
    }
  }
}

function openPostgresql(databaseUrl: string, { onError }: EngineOptions): Engine {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    application_name: 'plainview',
  });
  // Without a listener, a database that restarts would end this process.
  pool.on('error', (error) => onError?.(error));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const { hostname, port, pathname } = new URL(databaseUrl);
  return {
    name: 'postgresql',
    where: `PostgreSQL ${hostname}:${port || 5432}${pathname}`,
    db,
    exclusively: (key, work) =>
      inTransaction(
        db,
        [sql`BEGIN`, sql`SELECT pg_advisory_xact_lock(hashtext('plainview'), hashtext(${key}))`],
        work,
      ),
    close: () => db.destroy(),
  };
}

type Statement = ReturnType<typeof sql>;

const inTransaction = <T>(db: Db, begin: readonly Statement[], work: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    try {
      for (const statement of begin) await statement.execute(connection);
      const result = await work(connection);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      // Fails where no transaction was begun or the connection is gone: the error that led here says more.
      await sql`ROLLBACK`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
