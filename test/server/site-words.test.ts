// A site's words in each language: the contact under a list is in the language of the list.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import { seed } from '../../server/seed.js';
import type { FaqList } from '../../src/contract/faq.js';
import type { Site } from '../../src/contract/site.js';
import { environment, run } from './support/command.js';
import { publishSample, question, site, siteDraft } from './support/content.js';
import { onEachDatabase, temporaryFolder } from './support/databases.js';
import { serveRegister, type TestServer } from './support/http.js';

const spanish = {
  name: 'Departamento de Policía',
  contact: { name: 'Recepción', phone: '555-0110', hours: 'de día y de noche' },
};

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const files = { 'site.json': site, 'site.es.json': spanish, 'nameless.json': { contact: spanish.contact } };
  for (const [name, words] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(words));
});

onEachDatabase('the words of a site', (database) => {
  test('are published in their language, once, and only beside a record of its own', async () => {
    const options = await database.fresh();
    const command = (...args: string[]) =>
      run(['import', 'site', ...args, '--site', 'town'], environment(options), folder);
    const early = await command('site.es.json', '--lang', 'es');
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('no record of its own yet')]);
    // The default language's words are those of the site's own record.
    expect((await command('site.json', '--lang', 'en')).last).toBe(
      'Published the record of town as revision 1 of its chain.',
    );
    expect((await command('site.es.json', '--lang', 'es')).last).toBe(
      'Published the record of town in es as revision 2 of its chain.',
    );
    expect((await command('site.es.json', '--lang', 'es')).last).toMatch(/^Nothing new/);
    const nameless = await command('nameless.json', '--lang', 'es');
    expect([nameless.code, nameless.err]).toEqual([1, expect.stringContaining('nameless.json: .name')]);
    const partial = await command('site.es.json', '--lang', 'en');
    expect([partial.code, partial.err]).toEqual([1, expect.stringContaining('site.es.json: .contract')]);

    const register = new Register(await openEngine(options));
    const revisions = await register.current('town', 'site');
    expect(revisions.map(({ lang, record, body }) => ({ lang, record, body }))).toEqual([
      { lang: '', record: 'site', body: site },
      { lang: 'es', record: 'site', body: spanish },
    ]);
    await register.close();
  });

  describe('in what is read', () => {
    let register: Register;
    let server: TestServer;
    const read = async <T>(path: string) =>
      JSON.parse((await server.get(`/api/rivermark/${path}`)).text) as T;
    const list = (lang: string) => read<FaqList>(`${lang}/faqs.json`);
    const publish = (lang: string, body: unknown) =>
      register.publish({
        ...{ site: 'rivermark', author: 'A' },
        drafts: [{ kind: 'site', record: 'site', ...(lang && { lang }), body, note: 'Words' }],
      });

    beforeAll(async () => {
      register = await database.open();
      await publishSample(register);
      server = await serveRegister(register);
    });

    test('a register from before there were any answers with the default contact', async () => {
      for (const lang of ['en', 'es', 'ar']) expect((await list(lang)).contact).toEqual(site.contact);
    });

    test('are those of the list’s language, and change its version; the site’s own stay as they are', async () => {
      const [index, before, english] = [await read<Site>('index.json'), await list('es'), await list('en')];
      await publish('es', spanish);
      const after = await list('es');
      expect(after.contact).toEqual(spanish.contact);
      expect(after.version).not.toBe(before.version);
      expect(after.updated! > before.updated!).toBe(true);
      expect(await list('es-MX')).toEqual(after);
      // No questions in Arabic: the list is the English one, and so is its contact.
      expect(await list('ar')).toEqual(english);
      expect(await list('en')).toEqual(english);
      expect(await read('index.json')).toEqual(index);
      // The own record's newest revision now stands behind the Spanish one in the chain.
      await publish('', { ...site, name: 'Rivermark Police' });
      expect(await read('index.json')).toEqual({ ...index, name: 'Rivermark Police' });
      expect((await list('es')).contact).toEqual(spanish.contact);
    });

    test('that name no contact leave the default one', async () => {
      await register.publish({ site: 'rivermark', author: 'A', drafts: [question('copy', 'ar')] });
      await publish('ar', { name: 'إدارة شرطة ريفرمارك' });
      expect(await list('ar')).toMatchObject({ lang: 'ar', contact: site.contact });
    });

    test('give way to the own record where its language becomes the default one', async () => {
      const contact = { name: 'Mostrador', phone: '555-0110' };
      await publish('', { ...(siteDraft.body as Site), defaultLanguage: 'es', contact });
      expect((await list('es')).contact).toEqual(contact);
      expect((await list('en')).contact).toEqual(contact);
    });
  });

  test('are seeded with the demo, with the same ways to reach it', async () => {
    const register = await database.open();
    expect(await seed(register)).toEqual(
      expect.arrayContaining(['site.json', 'site.ar.json', 'site.es.json', 'faq.es.md']),
    );
    const server = await serveRegister(register);
    const contacts = await Promise.all(
      ['en', 'es', 'ar'].map(async (lang) => {
        const { text } = await server.get(`/api/rivermark/${lang}/faqs.json`);
        return (JSON.parse(text) as FaqList).contact!;
      }),
    );
    for (const { phone, email } of contacts)
      expect([phone, email]).toEqual(['555-0110', 'police@rivermark.example']);
    expect(contacts.map(({ name }) => name)).toEqual([
      'Rivermark Police front desk',
      'Recepción de la Policía de Rivermark',
      'مكتب الاستقبال في شرطة ريفرمارك',
    ]);
    for (const key of ['hours', 'url'] as const)
      expect(new Set(contacts.map((contact) => contact[key])).size).toBe(3);
  });
});
