// Runs the real `plainview` command as a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineOptions } from '../../../server/register/engine.js';
import { afterwards } from './databases.js';

const BIN = fileURLToPath(new URL('../../../server/plainview.mjs', import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  /** The last line of the output, where a command says what it did. */
  last: string;
}

/** The environment that points a command at a database. */
export const environment = ({ dataDir, databaseUrl }: EngineOptions): Record<string, string> => ({
  DATA_DIR: dataDir,
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
});

export function start(args: readonly string[], env: Record<string, string>, cwd?: string): ChildProcess {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd && { cwd }),
  });
  afterwards(() => child.exitCode === null && child.kill('SIGKILL'));
  return child;
}

/** Runs a command to its end. */
export async function run(args: readonly string[], env: Record<string, string>, cwd?: string): Promise<Ran> {
  const child = start(args, env, cwd);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err, last: out.trimEnd().split('\n').at(-1) ?? '' };
}

export interface Serving {
  child: ChildProcess;
  port: number;
  /** Standard output so far: the log. */
  log(): string;
  /** Sends a signal and waits for the end. @returns the exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs `plainview serve` on a free port until it is stopped. */
export async function serve(env: Record<string, string>): Promise<Serving> {
  const child = start(['serve'], { PORT: '0', HOST: '127.0.0.1', ...env });
  let [out, err] = ['', ''];
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, said] = /"event":"listening","port":(\d+)/.exec(out) ?? [];
      if (said) resolve(Number(said));
    });
    void ended.then((code) => reject(new Error(`serve ended with ${code}: ${err}`)));
  });
  return {
    child,
    port,
    log: () => out,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
