// Starts a PostgreSQL of the tests' own: a fresh cluster in a temporary folder, on loopback, gone afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installPackages, mayInstall } from './browsers.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** The folder with initdb and postgres, the newest version first. */
const findPrograms = () => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
};

/** PostgreSQL refuses to run as root, so root lends it the account that Debian's package made. */
const account = () => {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });

/**
 * Provides a database server, after installing one where that is possible.
 * @param {(line: string) => void} say
 * @returns {Promise<{url: string, stop: () => Promise<void>} | {missing: string}>}
 *   `url` names a superuser; `missing` says why there is none.
 */
export const providePostgres = async (say) => {
  const given = process.env.PLAINVIEW_TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  if (!findPrograms() && (await mayInstall())) {
    say('Installing postgresql');
    installPackages(['postgresql']);
  }
  const programs = findPrograms();
  if (!programs) {
    return { missing: 'no initdb on this machine; on Debian or Ubuntu: sudo apt-get install postgresql' };
  }
  const who = account();
  if (!who) return { missing: 'root cannot run PostgreSQL, and there is no account "postgres"' };

  const folder = mkdtempSync(join(tmpdir(), 'plainview-postgres-'));
  const data = join(folder, 'data');
  const secret = join(folder, 'secret');
  const password = randomBytes(18).toString('hex');
  writeFileSync(secret, password, { mode: 0o600 });
  if (who.uid !== undefined) for (const path of [folder, secret]) chownSync(path, who.uid, who.gid);
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };

  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'plainview', '--encoding=UTF8', '--auth=scram-sha-256', `--pwfile=${secret}`],
    { ...who, env, cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (made.status !== 0) {
    clear();
    return { missing: `initdb failed: ${(made.stderr || made.error?.message || '').trim()}` };
  }

  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder],
    { ...who, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  let running = true;
  server.stderr.on('data', (piece) => (log = `${log}${piece}`.slice(-4000)));
  const ended = new Promise((resolve) => server.once('close', resolve)).then(() => (running = false));
  const killAtExit = () => {
    if (running) server.kill('SIGQUIT');
    clear();
  };
  process.once('exit', killAtExit);
  const stop = async () => {
    // Fast shutdown: it does not wait for clients that forgot to leave.
    if (running) server.kill('SIGINT');
    await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
    if (running) server.kill('SIGQUIT');
    await ended;
    process.off('exit', killAtExit);
    clear();
  };
  for (let tries = 0; running && tries < 300; tries += 1) {
    if (log.includes('ready to accept connections')) {
      return { url: `postgres://plainview:${password}@127.0.0.1:${port}/postgres`, stop };
    }
    await pause(100);
  }
  await stop();
  return { missing: `postgres did not start: ${log.trim()}` };
};
