// What the commands share: reading their options, opening the register, saying how far they are.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readConfig } from '../config.js';
import { openEngine, SQLITE_FILE } from '../register/engine.js';
import { Register } from '../register/register.js';

/** The command was called in a way that it cannot follow. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command was understood and could not be done. Exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's options. @throws {UsageError} in words that name the option */
export function readOptions<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message goes on with advice about `--`, which nobody here needs.
    throw new UsageError(`${(error as Error).message.split(/\. To specify|\.$/)[0]}.`);
  }
}

/** The value of an option that must be there. @throws {UsageError} */
export function required(value: string | undefined, option: string): string {
  if (!value) throw new UsageError(`${option} is missing.`);
  return value;
}

/**
 * Opens the register that the environment names, and closes it after the work, whatever came of that.
 * @throws {CommandError} where there is none; a command that only reads would otherwise make an empty one
 */
export const withExisting = <T>(work: (register: Register) => Promise<T>): Promise<T> => {
  const { databaseUrl, dataDir } = readConfig();
  if (!databaseUrl && !existsSync(join(dataDir, SQLITE_FILE)))
    throw new CommandError(`There is no register in ${dataDir}. DATA_DIR says where it is.`);
  return withRegister(work);
};

/** As `withExisting`, but makes the register where there is none. */
export async function withRegister<T>(work: (register: Register) => Promise<T>): Promise<T> {
  const config = readConfig();
  const register = new Register(await openEngine(config));
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** Sites to work on: the one named, or all. @throws {CommandError} when there is no such site, or none at all */
export async function chooseSites(register: Register, named: string | undefined): Promise<string[]> {
  const sites = await register.sites();
  const where = register.engine.where;
  if (named === undefined && !sites.length) throw new CommandError(`There is no site yet in ${where}.`);
  if (named !== undefined && !sites.includes(named))
    throw new CommandError(
      `There is no site "${named}" in ${where}${sites.length ? `, only ${sites.join(', ')}` : ''}. To make one: plainview import site FILE --site ${named}`,
    );
  return named === undefined ? sites : [named];
}

/** Prints a line of a command's result. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says on standard error, at most once a second, how far a long work is. */
export function progress(what: string): (done: number, all?: number) => void {
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    process.stderr.write(`${what}: ${done}${all === undefined ? '' : ` of ${all}`}\n`);
  };
}

/** A number with its noun, `1 question` or `2 questions`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
