// The commands called wrongly: one line that says what is wrong, an exit code, and nothing done.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../server/commands/main.js';
import { run } from './support/command.js';
import { site } from './support/content.js';
import { temporaryFolder } from './support/databases.js';

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'faq.md'), '## How do I get a copy of a report?\n\nWrite to us.\n');
  await writeFile(join(folder, 'zeros.bin'), Buffer.alloc(2000));
  await writeFile(join(folder, 'bad-zone.json'), JSON.stringify({ ...site, timeZone: 'Rivermark/Levee' }));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs a command in this process: a process of its own for each of so many cases would take minutes. */
async function call(args: readonly string[], env: Record<string, string>) {
  for (const name of ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'LOG_LEVEL', 'DEMO'])
    vi.stubEnv(name, env[name]);
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  const code = await main(args.map((arg) => (/\.(md|bin|json)$/.test(arg) ? join(folder, arg) : arg)));
  vi.restoreAllMocks();
  return { code, out, err };
}

describe('plainview, called wrongly', () => {
  const cases: [args: string[], code: number, said: RegExp][] = [
    [[], 2, /^$/],
    [['frobnicate'], 2, /no command "frobnicate"/],
    [['serve', 'now'], 2, /"now"/],
    [['serve', '--port', '1'], 2, /--port/],
    [['import'], 2, /"faq" or "site"/],
    [['import', 'policies', 'x'], 2, /not "policies"/],
    [['import', 'faq', '--site', 'town'], 2, /Name the file/],
    [['import', 'faq', 'faq.md'], 2, /--site is missing/],
    [['import', 'faq', 'faq.md', '--site', '../x'], 2, /--site is "\.\.\/x"/],
    [['import', 'faq', 'none.md', '--site', 'town'], 2, /none\.md cannot be imported: there is no such file/],
    [['import', 'faq', '.', '--site', 'town'], 2, /it is a folder/],
    [['import', 'faq', 'faq.md', '--site', 'town', '--lang', 'e_n'], 2, /--lang is "e_n"/],
    [['import', 'faq', 'faq.md', '--site', 'town', '--format', 'pdf'], 2, /--format is "pdf"/],
    [['import', 'faq', 'faq.md', '--site', 'town', '--frob'], 2, /'--frob'/],
    [['import', 'faq', 'faq.md', '--site', 'town'], 1, /no site "town"/],
    [['import', 'faq', 'zeros.bin', '--site', 'rivermark'], 1, /zeros\.bin/],
    [['import', 'site', 'faq.md', '--site', 'town'], 1, /faq\.md is no JSON/],
    [['import', 'site', 'bad-zone.json', '--site', 'town'], 1, /timeZone/],
    [['export', '--site', 'town'], 2, /--out is missing/],
    [['verify', '--head', 'abc'], 2, /64 hexadecimal/],
    [['backup'], 2, /--out is missing/],
    [['backup', '--out', 'faq.md'], 2, /exists already/],
  ];

  test('says what is wrong in one line and does not do it', async () => {
    const dataDir = await temporaryFolder();
    for (const [args, code, said] of cases) {
      const ran = await call(args, { DATA_DIR: dataDir });
      expect([args.join(' '), ran.code]).toEqual([args.join(' '), code]);
      expect(ran.err).toMatch(said);
      if (args.length) expect(ran.err).toMatch(/^plainview: [^\n]+\n$/);
    }
  });

  test('names the variable that cannot be used, and never repeats a password', async () => {
    const environments: [Record<string, string>, number, RegExp][] = [
      [{ PORT: '70000' }, 2, /PORT is "70000"/],
      [{ PORT: 'http' }, 2, /PORT is "http"/],
      [{ LOG_LEVEL: 'loud' }, 2, /LOG_LEVEL is "loud"/],
      [{ DEMO: 'maybe' }, 2, /DEMO is "maybe"/],
      [{ DATABASE_URL: 'mysql://u:hunter2@h/d' }, 2, /DATABASE_URL must look like/],
      [{ DATABASE_URL: 'hunter2' }, 2, /DATABASE_URL must look like/],
      [{ DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/d' }, 1, /The database cannot be used/],
      [{ DATA_DIR: join(folder, 'faq.md') }, 1, /The database cannot be used/],
    ];
    for (const [env, code, said] of environments) {
      const ran = await call(['serve'], env);
      expect([env, ran.code]).toEqual([env, code]);
      expect(ran.err).toMatch(said);
      expect(ran.err).toMatch(/^plainview: [^\n]+\n$/);
      expect(ran.err).not.toContain('hunter2');
    }
  });

  test('a command that only reads makes no register', async () => {
    const dataDir = join(await temporaryFolder(), 'none');
    for (const args of [['verify'], ['export', '--site', 'town', '--out', 'x'], ['backup', '--out', 'y']]) {
      const ran = await call(args, { DATA_DIR: dataDir });
      expect([ran.code, existsSync(dataDir)]).toEqual([1, false]);
      expect(ran.err).toContain('There is no register in');
    }
  });

  test('helps', async () => {
    const all = await call(['--help'], {});
    expect(all.code).toBe(0);
    for (const name of ['serve', 'import faq', 'export', 'verify', 'backup']) {
      expect(all.out).toContain(`plainview ${name}`);
      expect((await call([name.split(' ')[0]!, '--help'], {})).out).toContain(`plainview ${name}`);
    }
  });

  test('the process ends with the code', async () => {
    const ran = await run(['frobnicate'], {});
    expect([ran.code, ran.out, ran.err]).toEqual([
      2,
      '',
      expect.stringMatching(/^plainview: There is no command/),
    ]);
    expect((await run(['import', '--help'], {})).code).toBe(0);
  });
});
