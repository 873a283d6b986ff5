// The title of a list of questions: from the file that names it, through the register, to what is read.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../server/commands/main.js';
import { readFaq } from '../../server/import/index.js';
import { publishFaq } from '../../server/publish-faq.js';
import { RecordError } from '../../server/register/kinds.js';
import type { Register } from '../../server/register/register.js';
import type { FaqList } from '../../src/contract/faq.js';
import { publishSample, siteDraft } from './support/content.js';
import { onEachDatabase, temporaryFolder } from './support/databases.js';
import { serveRegister } from './support/http.js';

const page = (title?: string) => `${title ? `---\ntitle: ${title}\n---\n` : ''}## Who may ask?\n\nAnyone.\n`;

const publish = (register: Register, name: string, text: string, lang = 'en') =>
  publishFaq(register, {
    ...{ site: 'rivermark', lang, author: 'A' },
    document: readFaq(text, { name }),
    source: { name, sha256: '0'.repeat(64) },
  });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

onEachDatabase('the title of a list', (database) => {
  test('is that of the file that gave it first, in each language, with its history', async () => {
    const register = await database.open();
    await publishSample(register);
    const server = await serveRegister(register);
    const list = async (lang: string) =>
      JSON.parse((await server.get(`/api/rivermark/${lang}/faqs.json`)).text) as FaqList;
    // As every register from before there were titles.
    expect(await list('en')).not.toHaveProperty('title');

    expect(await publish(register, 'a.md', page('Questions'))).toMatchObject({ unchanged: 0 });
    const named = await list('en');
    expect(named.title).toBe('Questions');
    expect(await list('es')).not.toHaveProperty('title');
    expect(await publish(register, 'a.md', page('Questions'))).toEqual({ changes: [], unchanged: 2 });
    const other = await publish(register, 'b.md', '---\ntitle: Maps\n---\n## Is there a map?\n\nYes.\n');
    expect(other).toMatchObject({ unchanged: 0, kept: { title: 'Questions', source: 'a.md' } });
    expect((await list('en')).title).toBe('Questions');

    const before = await list('en');
    await publish(register, 'a.md', page('Answers'));
    const after = await list('en');
    expect(after.title).toBe('Answers');
    expect(after.version).not.toBe(before.version);
    expect(after.updated! > before.updated!).toBe(true);
    expect(after.questions).toEqual(before.questions);
    await publish(register, 'preguntas.md', page('Preguntas'), 'es');
    expect([(await list('es')).title, (await list('en')).title]).toEqual(['Preguntas', 'Answers']);
    await publish(register, 'a.md', page());
    expect(await list('en')).not.toHaveProperty('title');
    const history = await register.history('rivermark', 'faq-list', 'faq', 'en');
    expect(history.map(({ body, note }) => [body, note])).toEqual([
      [{ title: 'Questions' }, 'new in a.md'],
      [{ title: 'Answers' }, 'title changed in a.md'],
      [null, 'no longer in a.md'],
    ]);
  });

  test('must be a line', async () => {
    const register = await database.open();
    const drafts = [{ kind: 'faq-list', record: 'faq', lang: 'en', body: {}, note: 'No title' } as const];
    await expect(register.publish({ site: 'town', author: 'A', drafts })).rejects.toThrow(RecordError);
  });
});

test('the import says so when the list keeps another title', async () => {
  const folder = await temporaryFolder();
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', undefined);
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  const files = {
    'site.json': JSON.stringify(siteDraft.body),
    'a.md': page('Questions'),
    'b.md': page('Maps'),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [site, a, b] = Object.keys(files).map((name) => join(folder, name)) as [string, string, string];
  expect(await main(['import', 'site', site, '--site', 'town'])).toBe(0);
  expect(await main(['import', 'faq', a, '--site', 'town'])).toBe(0);
  expect(out).toContain('  + title of faq: Questions (new in a.md)\n');
  expect(out).not.toContain('it stays');
  expect(await main(['import', 'faq', b, '--site', 'town'])).toBe(0);
  expect(out).toContain('  = title of the list: it stays “Questions”, which a.md gave it\n');
});
