// The `plainview` command: chooses what to run, and turns what comes of it into an exit code.
import { ConfigError } from '../config.js';
import { ImportError } from '../import/index.js';
import { RecordError } from '../register/kinds.js';
import { NewerDatabase } from '../register/migrations.js';
import { isUnavailable, RegisterUnavailable } from '../register/unavailable.js';
import * as backup from './backup.js';
import * as exporting from './export.js';
import * as importing from './import.js';
import * as serving from './serve.js';
import { CommandError, print, UsageError } from './usage.js';
import * as verifying from './verify.js';

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS = new Map<string, { run: Command; help: string }>([
  ['serve', { run: serving.serve, help: serving.help }],
  ['import', { run: importing.importFiles, help: importing.help }],
  ['export', { run: exporting.exportSite, help: exporting.help }],
  ['verify', { run: verifying.verify, help: verifying.help }],
  ['backup', { run: backup.backup, help: backup.help }],
]);

const ENVIRONMENT = `Environment
  PORT          port of "serve" (8787)
  HOST          address that "serve" listens at (all)
  DATA_DIR      folder of the SQLite file (./data)
  DATABASE_URL  postgres://… to keep the register in PostgreSQL instead
  LOG_LEVEL     debug, info, warn, error or silent (info)
  DEMO          off: no demo content, no demo site (on)`;

const everything = () => [...[...COMMANDS.values()].map(({ help }) => help), ENVIRONMENT].join('\n\n');

/**
 * Runs a command.
 * @param args what was written behind `plainview`
 * @returns the exit code: 0 done, 1 not done, 2 not understood
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(everything());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.get(name);
  if (!command) return say(`There is no command "${name}". There is: ${[...COMMANDS.keys()].join(', ')}.`, 2);
  if (rest.includes('--help') || rest.includes('-h')) {
    print(command.help);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) return say(`${error.message} See: plainview ${name} --help`, 2);
    if (error instanceof ConfigError) return say(error.message, 2);
    return say(explain(error), 1);
  }
}

function say(message: string, code: number): number {
  process.stderr.write(`plainview: ${message}\n`);
  return code;
}

/** A failure in words for whoever ran the command; a mistake of ours with where it happened. */
function explain(error: unknown): string {
  if (error instanceof CommandError || error instanceof ImportError) return error.message;
  if (error instanceof RecordError) return `Nothing was published: ${error.message}.`;
  if (error instanceof NewerDatabase) return error.message;
  const cause = error instanceof RegisterUnavailable ? error.cause : error;
  if (cause !== error || isUnavailable(error))
    return `The database cannot be used: ${cause instanceof Error ? cause.message || (cause as { code?: string }).code : cause}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
