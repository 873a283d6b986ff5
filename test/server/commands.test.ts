// The commands, run as they are run by people: a process, its output, its exit code.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import type { FaqList } from '../../src/contract/faq.js';
import { environment, run, serve } from './support/command.js';
import { publishSample, question, site, siteDraft } from './support/content.js';
import { onEachDatabase, temporaryFolder } from './support/databases.js';
import { ask } from './support/http.js';

const PAGE = `---
title: Questions
lang: en
owner: Records Unit
reviewed: 2026-09-01
---

## Reports {#reports}

### How do I get a copy of a report? {#copy}

Write to the **Records Unit**.

### What does it cost? {#cost}

Nothing for victims.
`;

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'faq.md'), PAGE);
  await writeFile(join(folder, 'site.json'), JSON.stringify(site));
});

onEachDatabase('plainview', (database) => {
  let env: Record<string, string>;
  let command: (...args: string[]) => ReturnType<typeof run>;

  beforeAll(async () => {
    env = environment(await database.fresh());
    command = (...args) => run(args, env, folder);
  });

  test('makes a site, imports a page, finds nothing new in it, then only the change', async () => {
    const made = await command('import', 'site', 'site.json', '--site', 'town');
    expect([made.code, made.last]).toEqual([0, 'Published the record of town as revision 1 of its chain.']);
    expect((await command('import', 'site', 'site.json', '--site', 'town')).last).toMatch(/^Nothing new/);

    const dry = await command('import', 'faq', 'faq.md', '--site', 'town', '--dry-run');
    expect([dry.code, dry.last]).toEqual([
      0,
      'Would publish on town from 1 file: 4 added, 0 changed, 0 withdrawn, 0 unchanged.',
    ]);
    const first = await command(
      'import',
      'faq',
      'faq.md',
      '--site',
      'town',
      '--author',
      'Ana',
      '--note',
      'Start',
    );
    expect(first.out).toContain('1 topic and 2 questions in en');
    expect(first.last).toBe('Published on town from 1 file: 4 added, 0 changed, 0 withdrawn, 0 unchanged.');
    const again = await command('import', 'faq', 'faq.md', '--site', 'town');
    expect([again.code, again.last]).toEqual([
      0,
      'Nothing new from 1 file: 4 records of town already say this.',
    ]);

    await writeFile(join(folder, 'faq.md'), PAGE.replace('Nothing for', 'Nothing at all for'));
    const changed = await command('import', 'faq', 'faq.md', '--site', 'town', '--verbose');
    expect(changed.last).toBe('Published on town from 1 file: 0 added, 1 changed, 0 withdrawn, 3 unchanged.');
    expect(changed.out).toMatch(/~ cost: What does it cost\?/);
    await writeFile(join(folder, 'faq.md'), PAGE.slice(0, PAGE.indexOf('### What does')));
    expect((await command('import', 'faq', 'faq.md', '--site', 'town')).last).toBe(
      'Published on town from 1 file: 0 added, 0 changed, 1 withdrawn, 3 unchanged.',
    );

    const register = new Register(
      await openEngine({ dataDir: env['DATA_DIR']!, databaseUrl: env['DATABASE_URL'] }),
    );
    const history = await register.history('town', 'faq-question', 'cost', 'en');
    expect(history.map(({ body }) => (body as { answer: string } | null)?.answer)).toEqual([
      '<p>Nothing for victims.</p>',
      '<p>Nothing at all for victims.</p>',
      undefined,
    ]);
    expect(history[0]).toMatchObject({ author: 'Ana', source: { name: 'faq.md' } });
    expect(history[0]!.note).toMatch(/^Start \(/);
    expect(history[0]!.source!.sha256).toMatch(/^[0-9a-f]{64}$/);
    await register.close();
    await writeFile(join(folder, 'faq.md'), PAGE);
  });

  test('publishes in the language that is named, or that the file names', async () => {
    await command('import', 'site', 'site.json', '--site', 'town');
    const spanish = await command('import', 'faq', 'faq.md', '--site', 'town', '--lang', 'es');
    expect(spanish.out).toContain('in es (as --lang says)');
    expect(spanish.code).toBe(0);
  });

  test('verifies, and says so when something was changed behind its back', async () => {
    const good = await command('verify');
    expect(good.code).toBe(0);
    const [, head] = /head ([0-9a-f]{64})/.exec(good.out)!;
    expect(good.last).toMatch(/^Verified \d+ revisions of 1 site: intact\.$/);
    expect((await command('verify', '--site', 'town', '--head', head!)).code).toBe(0);
    const cut = await command('verify', '--head', 'f'.repeat(64));
    expect([cut.code, cut.last]).toEqual([1, expect.stringMatching(/^NOT intact: 1 finding /)]);
    expect(cut.out).toContain('is in no chain');
  });

  test('exports what the server answers, byte for byte', async () => {
    const out = join(folder, `out-${database.engine}`);
    const exported = await command('export', '--site', 'town', '--out', out);
    expect([exported.code, exported.last]).toEqual([
      0,
      expect.stringContaining(`Exported town to ${out}: 4 files`),
    ]);
    const server = await serve({ ...env, DEMO: 'off' });
    for (const path of ['index.json', 'en/faqs.json', 'es/faqs.json', 'ar/faqs.json'])
      expect(
        readFileSync(join(out, path)).equals((await ask(server.port, 'GET', `/api/town/${path}`)).body),
      ).toBe(true);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(join(out, 'en'))).toEqual(['faqs.json']);
  });

  test('shows what another process publishes while it serves', async () => {
    const server = await serve({ ...env, DEMO: 'off' });
    const ids = async () => {
      const { text } = await ask(server.port, 'GET', '/api/town/en/faqs.json');
      return (JSON.parse(text) as FaqList).questions.map(({ id }) => id);
    };
    expect(await ids()).toEqual(['copy']);
    await command('import', 'faq', 'faq.md', '--site', 'town');
    expect(await ids()).toEqual(['copy', 'cost']);
    expect(await server.stop('SIGINT')).toBe(0);
    expect(server.log()).toContain('"event":"stopped"');
  });
});

describe('plainview on SQLite', () => {
  test('seeds the demo on the first start, keeps it, and seeds nothing where there is a site', async () => {
    const dataDir = await temporaryFolder();
    const first = await serve({ DATA_DIR: dataDir });
    expect(first.log()).toContain('"event":"seeded"');
    for (const lang of ['en', 'es', 'ar']) {
      const { text } = await ask(first.port, 'GET', `/api/rivermark/${lang}/faqs.json`);
      const { lang: said, questions } = JSON.parse(text) as FaqList;
      expect([said, questions.length > 20]).toEqual([lang, true]);
    }
    expect((await ask(first.port, 'GET', '/faq')).text).toContain('slot="words"');
    const head = (await ask(first.port, 'GET', '/api/rivermark/en/faqs.json')).headers.etag;
    expect(await first.stop()).toBe(0);
    expect(readdirSync(dataDir)).toEqual(['plainview.db']);
    expect(statSync(join(dataDir, 'plainview.db')).mode & 0o777).toBe(0o600);
    const second = await serve({ DATA_DIR: dataDir });
    expect(second.log()).not.toContain('"event":"seeded"');
    expect((await ask(second.port, 'GET', '/api/rivermark/en/faqs.json')).headers.etag).toBe(head);
    await second.stop();
  });

  test('serves an empty register without the demo when it is told to', async () => {
    const server = await serve({ DATA_DIR: await temporaryFolder(), DEMO: 'off' });
    expect((await ask(server.port, 'GET', '/api/rivermark/index.json')).status).toBe(404);
    expect((await ask(server.port, 'GET', '/')).status).toBe(404);
    expect((await ask(server.port, 'GET', '/health')).status).toBe(200);
    await server.stop();
  });

  test('says that a port is taken', async () => {
    const dataDir = await temporaryFolder();
    const server = await serve({ DATA_DIR: dataDir });
    const ran = await run(['serve'], { DATA_DIR: dataDir, PORT: String(server.port), HOST: '127.0.0.1' });
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('already')]);
    await server.stop();
  });

  test('backs up a whole copy while others write, and never over a file', async () => {
    const dataDir = await temporaryFolder();
    const register = new Register(await openEngine({ dataDir }));
    await publishSample(register);
    const out = join(folder, 'copy.db');
    let going = true;
    const writing = (async () => {
      for (let n = 0; going; n++) {
        await register.publish({ site: 'rivermark', author: 'A', drafts: [question(`w${n}`)] });
        await wait(2);
      }
    })();
    const ran = await run(['backup', '--out', out], { DATA_DIR: dataDir });
    going = false;
    await writing;
    await register.close();
    expect([ran.code, ran.last]).toEqual([
      0,
      expect.stringMatching(/^Backed up \d+ revisions of 1 site to /),
    ]);
    const restored = await temporaryFolder();
    await writeFile(join(restored, 'plainview.db'), readFileSync(out));
    expect((await run(['verify'], { DATA_DIR: restored })).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('names the row that an insider edited in the file', async () => {
    const dataDir = await temporaryFolder();
    const register = new Register(await openEngine({ dataDir }));
    await publishSample(register);
    await register.close();
    const file = new Database(join(dataDir, 'plainview.db'));
    file.exec('DROP TRIGGER revisions_no_update');
    file.exec("UPDATE revisions SET body = replace(body, 'All about', 'Nothing about') WHERE seq = 4");
    file.close();
    const ran = await run(['verify'], { DATA_DIR: dataDir });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('revision 4 (faq-question "copy" in en) was edited');
    expect(ran.out).toContain('the trigger revisions_no_update');
    expect(ran.last).toBe('NOT intact: 2 findings in 12 revisions of 1 site.');
  });

  test('waits for another that writes, and says that the database is locked when it goes on for too long', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(dataDir, { recursive: true });
    const register = new Register(await openEngine({ dataDir }));
    await register.publish({ site: 'town', author: 'A', drafts: [siteDraft] });
    const other = new Database(join(dataDir, 'plainview.db'));
    const importing = () => run(['import', 'faq', 'faq.md', '--site', 'town'], { DATA_DIR: dataDir }, folder);
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.exec('COMMIT'), 2500);
    expect((await importing()).code).toBe(0);
    other.exec('BEGIN IMMEDIATE');
    const ran = await importing();
    expect([ran.code, ran.err]).toEqual([1, 'plainview: The database cannot be used: database is locked.\n']);
    other.exec('ROLLBACK');
    other.close();
    await register.close();
  });
});
