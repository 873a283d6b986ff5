// What /api answers: resources, conditions, compression, cross-origin reading, errors.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { eitherCase } from '../../server/http/openapi.js';
import type { Register } from '../../server/register/register.js';
import { answeringLanguage } from '../../server/resources/site.js';
import { checkFaqList, type FaqList } from '../../src/contract/faq.js';
import { checkSite } from '../../src/contract/site.js';
import { publishSample, question, siteDraft } from './support/content.js';
import { onEachDatabase } from './support/databases.js';
import { serveRegister, type Answer, type TestServer } from './support/http.js';

const faqs = ({ text }: Answer) => JSON.parse(text) as FaqList;

onEachDatabase('the API', (database) => {
  let register: Register;
  let server: TestServer;
  const get = (path: string, headers?: Record<string, string>) => server.get(`/api${path}`, headers);

  beforeAll(async () => {
    register = await database.open();
    await publishSample(register);
    server = await serveRegister(register);
  });

  test('says what a site is', async () => {
    const { status, text, headers } = await get('/rivermark/index.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const { value, dropped } = checkSite(JSON.parse(text));
    expect(dropped).toEqual([]);
    expect(value).toMatchObject({ contract: '1', languages: ['en', 'es', 'ar'], defaultLanguage: 'en' });
  });

  test('lists the questions of a language in their order, each sub-question behind its question', async () => {
    const answer = await get('/rivermark/en/faqs.json');
    const { value, dropped } = checkFaqList(JSON.parse(answer.text));
    expect(dropped).toEqual([]);
    expect(value.lang).toBe('en');
    expect(value.topics?.map(({ id }) => id)).toEqual(['reports', 'footage']);
    expect(value.questions.map(({ id }) => id)).toEqual([
      'copy',
      'copy-fee',
      'camera',
      'camera-wait',
      'other',
    ]);
    expect(value.questions.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(value.questions[0]).toMatchObject({ owner: 'Records Unit', reviewed: '2026-03-01' });
    expect(value.questions[0]!.updated).toBe(value.updated);
    expect(value.contact).toMatchObject({ phone: '555-0110' });
    expect(answer.headers['content-language']).toBe('en');
  });

  test('answers in the default language where the one asked for is missing, and says so', async () => {
    const langs: Record<string, string> = {
      ...{ en: 'en', es: 'es', 'es-MX': 'es', ES: 'es', 'en-US': 'en' },
      ...{ ar: 'en', fr: 'en', 'zh-Hant-TW': 'en' },
    };
    for (const [asked, answered] of Object.entries(langs)) {
      const answer = await get(`/rivermark/${asked}/faqs.json`);
      expect([asked, answer.status, faqs(answer).lang]).toEqual([asked, 200, answered]);
      expect(answer.headers['content-language']).toBe(answered);
    }
    for (const asked of ['e', 'en_US', '1', 'en--us', '%2e%2e', 'a'.repeat(99)])
      expect((await get(`/rivermark/${asked}/faqs.json`)).status, asked).toBe(404);
  });

  test('may be cached and read by any page of any origin, without credentials', async () => {
    for (const path of [
      '/rivermark/index.json',
      '/rivermark/es/faqs.json',
      '/openapi.json',
      '/schemas/FaqList.json',
    ]) {
      const { headers } = await get(path, { Origin: 'https://city.example' });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['access-control-expose-headers']).toBe('Date, ETag, Age');
      expect(headers['cache-control']).toBe(
        'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers['x-powered-by'] ?? headers['server'] ?? headers['set-cookie']).toBeUndefined();
      expect(headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
    }
  });

  test('answers 304 to a reader that has it, in each coding, and 200 to one that has another', async () => {
    const path = '/rivermark/en/faqs.json';
    for (const coding of ['identity', 'gzip', 'br']) {
      const first = await get(path, { 'Accept-Encoding': coding });
      const etag = first.headers.etag!;
      for (const said of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { 'Accept-Encoding': coding, 'If-None-Match': said });
        expect([again.status, again.body.length]).toEqual([304, 0]);
        if (said !== '*') expect(again.headers.etag).toBe(etag);
        expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
        expect(again.headers.vary).toBe(first.headers.vary);
        expect(again.headers['access-control-allow-origin']).toBe('*');
      }
      expect((await get(path, { 'Accept-Encoding': coding, 'If-None-Match': '"other"' })).status).toBe(200);
    }
  });

  test('has one strong entity tag for each coding', async () => {
    const codings = ['identity', 'gzip', 'br'];
    const answers = await Promise.all(
      codings.map((c) => get('/rivermark/en/faqs.json', { 'Accept-Encoding': c })),
    );
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('compresses as the reader wishes', async () => {
    const path = '/rivermark/en/faqs.json';
    const plain = await get(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toContain('Accept-Encoding');
    const wishes: [string, string | undefined][] = [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0.1, gzip;q=0.9', 'gzip'],
      ['br;q=0, gzip;q=0', undefined],
      ['*', 'br'],
      ['GZIP', 'gzip'],
      ['zstd, deflate', undefined],
    ];
    for (const [wish, coding] of wishes) {
      const answer = await get(path, { 'Accept-Encoding': wish });
      expect([wish, answer.headers['content-encoding']]).toEqual([wish, coding]);
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      const decode = coding === 'br' ? brotliDecompressSync : coding ? gunzipSync : Buffer.from;
      expect(decode(answer.body).equals(plain.body)).toBe(true);
    }
  });

  test('HEAD has the headers of GET and no body', async () => {
    for (const path of [
      '/api/rivermark/en/faqs.json',
      '/api/rivermark/nothing.json',
      '/health',
      '/embed/none.js',
    ]) {
      const [get, head] = [await server.get(path), await server.ask('HEAD', path)];
      expect(head.body.length).toBe(0);
      expect(head.status).toBe(get.status);
      const but = ({ date: _date, ...rest }: Answer['headers']) => rest;
      expect(but(head.headers)).toEqual(but(get.headers));
    }
  });

  test('answers a preflight', async () => {
    const { status, headers, body } = await server.ask('OPTIONS', '/api/rivermark/en/faqs.json', {
      Origin: 'https://city.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    });
    expect([status, body.length]).toEqual([204, 0]);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(headers['access-control-allow-headers']!.toLowerCase()).toContain('if-none-match');
  });

  test('tells every error as a problem document that any page may read', async () => {
    const cases: [method: string, path: string, status: number][] = [
      ['GET', '/api', 404],
      ['GET', '/api/', 404],
      ['GET', '/api/rivermark', 404],
      ['GET', '/api/rivermark/', 404],
      ['GET', '/api/rivermark/nothing.json', 404],
      ['GET', '/api/rivermark/en/faqs.json/', 404],
      ['GET', '/api/rivermark/en/faqs.json/more', 404],
      ['GET', '/api/nowhere/index.json', 404],
      ['GET', '/api/nowhere/en/faqs.json', 404],
      ['GET', '/api/RIVERMARK/index.json', 404],
      ['GET', '/api/__proto__/index.json', 404],
      ['GET', '/api/schemas/constructor.json', 404],
      ['POST', '/api/rivermark/en/faqs.json', 405],
      ['PUT', '/api/rivermark/index.json', 405],
      ['DELETE', '/api/rivermark', 405],
      ['PATCH', '/api/openapi.json', 405],
      ['POST', '/health', 405],
    ];
    for (const [method, path, status] of cases) {
      const answer = await server.ask(method, `${path}?secret=1`, { Accept: 'text/html' });
      expect([method, path, answer.status]).toEqual([method, path, status]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.headers['cache-control']).toBe('no-store');
      const { status: said, title, detail, instance } = JSON.parse(answer.text) as Record<string, unknown>;
      expect({ said, instance }).toEqual({ said: status, instance: path });
      expect(title && detail).toBeTruthy();
      if (path.startsWith('/api')) expect(answer.headers['access-control-allow-origin']).toBe('*');
      if (status === 405) expect(answer.headers['allow']).toMatch(/^GET, HEAD/);
    }
  });

  test('does not mind a query string', async () => {
    const [plain, queried] = [
      await get('/rivermark/index.json'),
      await get('/rivermark/index.json?v=1&x=%zz'),
    ];
    expect(queried.text).toBe(plain.text);
  });

  test('shows what was published a moment ago, with a new version, and only where it changed', async () => {
    const [en, es] = [faqs(await get('/rivermark/en/faqs.json')), faqs(await get('/rivermark/es/faqs.json'))];
    const changed = question('other', 'en', { order: 5, answer: '<p>Changed.</p>' });
    await register.publish({ site: 'rivermark', author: 'Records Unit', drafts: [changed] });
    const now = faqs(await get('/rivermark/en/faqs.json'));
    expect(now.questions.at(-1)!.answer).toBe('<p>Changed.</p>');
    expect(now.version).not.toBe(en.version);
    expect(now.updated! > en.updated!).toBe(true);
    expect(now.questions.at(-1)!.updated).toBe(now.updated);
    expect(now.questions[0]!.updated).toBe(en.questions[0]!.updated);
    expect(faqs(await get('/rivermark/es/faqs.json')).version).toBe(es.version);
  });

  test('a new place in the list or a new review is no new text', async () => {
    const before = faqs(await get('/rivermark/en/faqs.json')).questions.find(({ id }) => id === 'camera')!;
    const moved = question('camera', 'en', { topic: 'footage', order: 9, reviewed: '2026-05-05' });
    await register.publish({ site: 'rivermark', author: 'Records Unit', drafts: [moved] });
    const list = faqs(await get('/rivermark/en/faqs.json'));
    const after = list.questions.find(({ id }) => id === 'camera')!;
    expect(after).toMatchObject({ reviewed: '2026-05-05', updated: before.updated });
    expect(list.updated).not.toBe(before.updated);
  });

  test('sites do not see each other', async () => {
    await register.publish({
      ...{ site: 'elsewhere', author: 'A' },
      drafts: [
        { ...siteDraft, body: { ...(siteDraft.body as object), name: 'Elsewhere', contact: undefined } },
      ],
    });
    const list = faqs(await get('/elsewhere/en/faqs.json'));
    expect(list).toEqual({ lang: 'en', topics: [], questions: [] });
  });
});

test('the language that answers is the nearest one that has something to say', () => {
  const there = ['en', 'es-419', 'es-MX', 'zh-Hant', 'zh'];
  const answers: Record<string, string> = {
    ...{ en: 'en', 'en-GB': 'en', es: 'es-419', 'es-mx': 'es-MX', 'es-AR': 'es-419' },
    ...{ 'zh-Hans': 'zh', 'zh-hant': 'zh-Hant', ar: 'xx', e: 'xx' },
  };
  for (const [asked, answered] of Object.entries(answers))
    expect([asked, answeringLanguage(asked, there, 'xx')]).toEqual([asked, answered]);
});

describe('the description of the API', () => {
  test('a pattern without flags matches either case', () => {
    const pattern = new RegExp(eitherCase('^(https?:\\/\\/|mailto:|tel:)[^\\s]+$'));
    for (const address of ['https://a.example', 'HTTP://A.EXAMPLE', 'MailTo:a@b.example', 'tel:555'])
      expect(address).toMatch(pattern);
    for (const address of ['javascript:1', 'https:// a', 'xhttps://a', 'http'])
      expect(address).not.toMatch(pattern);
  });
});
