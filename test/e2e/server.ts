// Starts Plainview as `npm start` does, with a data folder of its own, before the page tests; stops it after them.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the running server, such as `http://127.0.0.1:8787`. */
    origin: string;
  }
}

const root = new URL('../..', import.meta.url).pathname;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });

const healthy = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch {
    return false;
  }
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'plainview-pages-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data, DATABASE_URL: '', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (piece) => (said = `${said}${piece}`.slice(-8000)));
  let ended = false;
  const end = new Promise<void>((resolve) => {
    server.once('close', () => {
      ended = true;
      resolve();
    });
  });
  const stop = async () => {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
    await end;
    clearTimeout(late);
    await rm(data, { recursive: true, force: true });
  };
  // The first start may build the scripts, and seeds the register.
  const until = Date.now() + 110_000;
  while (!ended && Date.now() < until) {
    if (await healthy(origin)) {
      project.provide('origin', origin);
      return stop;
    }
    await pause(200);
  }
  await stop();
  throw new Error(`The server did not become healthy. It said:\n${said}`);
}
