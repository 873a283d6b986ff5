// The server's configuration: environment variables read once, checked, and handed on as typed values.
import { resolve } from 'node:path';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** TCP port, 0 for any free one. */
  port: number;
  /** Address to listen at; every interface when absent. */
  host: string | undefined;
  /** Absolute folder of the SQLite file. */
  dataDir: string;
  /** `postgres://…` when PostgreSQL holds the register instead of SQLite. */
  databaseUrl: string | undefined;
  logLevel: LogLevel;
  /** Whether the made-up city of Rivermark is seeded into an empty register and its site is served at `/`. */
  demo: boolean;
}

/** A variable that cannot be used as it stands. The message names it and says what it may be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the configuration. An empty variable counts as absent.
 * @param env the environment
 * @param cwd folder that relative paths start from
 * @throws {ConfigError}
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): Config {
  const said = (name: string) => env[name]?.trim() || undefined;
  const port = said('PORT') ?? '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new ConfigError(`PORT is "${port}"; it must be a whole number from 0 to 65535.`);
  const logLevel = (said('LOG_LEVEL') ?? 'info').toLowerCase();
  if (!(LOG_LEVELS as readonly string[]).includes(logLevel))
    throw new ConfigError(`LOG_LEVEL is "${logLevel}"; it must be one of ${LOG_LEVELS.join(', ')}.`);
  const demo = (said('DEMO') ?? 'on').toLowerCase();
  if (!['on', 'off'].includes(demo)) throw new ConfigError(`DEMO is "${demo}"; it must be on or off.`);
  return {
    port: Number(port),
    host: said('HOST'),
    dataDir: resolve(cwd, said('DATA_DIR') ?? 'data'),
    databaseUrl: readDatabaseUrl(said('DATABASE_URL')),
    logLevel: logLevel as LogLevel,
    demo: demo === 'on',
  };
}

function readDatabaseUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  // The address may hold a password, so no message repeats it.
  const must = 'DATABASE_URL must look like postgres://user:password@host:5432/database';
  if (!URL.canParse(url)) throw new ConfigError(`${must}; what it is now is no address.`);
  const { protocol } = new URL(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new ConfigError(`${must}; what it is now starts with ${protocol}`);
  return url;
}
