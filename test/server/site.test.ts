// The demo site and the scripts: files as they are, words printed into pages, and nothing from outside their folders.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import { cleanRichText } from '../../server/words/clean.js';
import { publishSample, question, topic } from './support/content.js';
import { breakDatabase, temporaryFolder } from './support/databases.js';
import { sendRaw, serveRegister, type TestServer } from './support/http.js';

const SECRET = 'not for the public';

let server: TestServer;
let register: Register;
let siteDir: string;

beforeAll(async () => {
  const folder = await temporaryFolder();
  siteDir = join(folder, 'site');
  const embedDir = join(folder, 'embed');
  for (const at of [siteDir, embedDir, join(siteDir, 'es'), join(siteDir, '.git'), join(siteDir, 'empty')])
    await mkdir(at, { recursive: true });
  const files: Record<string, string> = {
    'secret.txt': SECRET,
    'site-secret/x.txt': SECRET,
    'site/.env': SECRET,
    'site/.git/config': SECRET,
    'site/index.html': '<!doctype html><title>Home</title>',
    'site/faq.html': '<h1>Answers</h1><pv-faq-accordion><!-- words: faq en --></pv-faq-accordion>',
    'site/part.html': '<h2>Part</h2><pv-x><!-- words: faq en topic=footage prefix=two- --></pv-x>',
    'site/hostile.html': '<h1>A</h1><!-- words: faq ar level=4 -->|<!-- words: faq es topic=none -->',
    'site/404.html': '<title>Missing</title>',
    'site/es/index.html': '<title>Inicio</title>',
    'site/es/preguntas.html': '<pv-x><!-- words: faq es --></pv-x>',
    'site/style.css': 'body { color: black }',
    'site/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'embed/plainview.js': 'export {};',
    'embed/faq-accordion.js': 'export {};',
    'embed/read-NOTAHASH1.js': 'export {};',
    'embed/es-B3x_9aQz.js': 'export {};',
  };
  await mkdir(join(folder, 'site-secret'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(folder, 'secret.txt'), join(siteDir, 'link.txt'));
  register = new Register(await openEngine({ dataDir: folder }));
  await publishSample(register);
  server = await serveRegister(register, { siteDir, embedDir });
  return () => register.close();
});

describe('the demo site', () => {
  test('serves its pages, with or without .html, and its folders', async () => {
    for (const [path, words] of Object.entries({
      '/': 'Home',
      '/index.html': 'Home',
      '/faq': 'Answers',
      '/faq.html': 'Answers',
      '/es/': 'Inicio',
      '/es/preguntas': 'copy',
      '/faq?utm=1': 'Answers',
    })) {
      const { status, text, headers } = await server.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain(words);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
    const { status, headers } = await server.get('/es');
    expect([status, headers.location]).toEqual([308, '/es/']);
  });

  test('holds its pages to the strict policy', async () => {
    for (const path of ['/', '/faq', '/nothing']) {
      const { headers } = await server.get(path, { Accept: 'text/html' });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html dompurify",
      );
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('says what is missing with its own page to a browser, with a problem document to others', async () => {
    const page = await server.get('/nothing', { Accept: 'text/html,*/*' });
    expect([page.status, page.text, page.headers['etag']]).toEqual([
      404,
      '<title>Missing</title>',
      undefined,
    ]);
    const problem = await server.get('/nothing');
    expect([problem.status, problem.headers['content-type']]).toEqual([404, 'application/problem+json']);
    for (const path of ['/empty', '/empty/', '/style.css/', '/faq/'])
      expect((await server.get(path)).status).toBe(404);
  });

  test('can only be read', async () => {
    const { status, headers } = await server.ask('POST', '/faq');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('gives out no file from outside its folder, and no hidden one', async () => {
    const up = ['..', '%2e%2e', '.%2e', '%2E.', '..%2f', '..%5c', '%2e%2e%2f', '..%00', '....//', '..;'];
    const paths = [
      ...up.flatMap((step) => [
        `/${step}/secret.txt`,
        `/es/${step}/${step}/secret.txt`,
        `/${step}secret.txt`,
      ]),
      ...['/../site-secret/x.txt', '/%2e%2e/site-secret/x.txt', '/..%2fsite-secret%2fx.txt'],
      ...['/link.txt', '/.env', '/.git/config', '/%2egit/config', '/%2eenv', '//etc/passwd', '///etc/passwd'],
      ...[
        '/es/.././../secret.txt',
        '/secret.txt%00.html',
        '/C:/secret.txt',
        '/file:///etc/passwd',
        '/\\..\\secret.txt',
      ],
      ...[
        '/embed/../../secret.txt',
        '/embed/%2e%2e/secret.txt',
        '/embed/..%2fsecret.txt',
        '/embed/../site/.env',
      ],
    ];
    for (const path of paths) {
      const raw = await sendRaw(server.port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(raw, path).toMatch(/^HTTP\/1\.1 (400|404|308) /);
      expect(raw, path).not.toContain(SECRET);
      expect(raw, path).not.toContain('root:');
      expect(raw.match(/^location: *(\/\/|\w+:)/im), path).toBeNull();
    }
  });

  test('answers 400 to a broken address', async () => {
    for (const path of ['/%', '/%zz', '/%ff', '/embed/%c0%ae'])
      expect([path, (await server.get(path)).status]).toEqual([path, 400]);
  });
});

describe('printed words', () => {
  test('stand in the page in the wrapper that the tag takes over', async () => {
    const { text } = await server.get('/faq');
    expect(text).toMatch(
      /^<h1>Answers<\/h1><pv-faq-accordion><div slot="words" class="pv-words" lang="en" dir="ltr" data-version="[^"]+"><h2 /,
    );
    expect(text).toContain('<h2 class="pv-topic" id="faq-topic-reports">About reports</h2>');
    expect(text).toContain('<h3 class="pv-question" id="faq-copy">What about copy?</h3>');
    expect(text).toContain('<p>All about copy.</p>');
    expect(text).not.toContain('<!--');
    expect(text).not.toContain('<button');
  });

  test('carry the version of the list that the backend answers with', async () => {
    const list = JSON.parse((await server.get('/api/rivermark/es/faqs.json')).text) as { version: string };
    expect((await server.get('/es/preguntas')).text).toContain(`data-version="${list.version}"`);
  });

  test('can be of one topic, with a prefix of their own, under the heading that stands before them', async () => {
    const { text } = await server.get('/part');
    expect(text).toContain('<h3 class="pv-topic" id="two-topic-footage">');
    expect(text).toContain('id="two-camera"');
    expect(text).not.toContain('copy');
  });

  test('follow what is published, and the entity tag with them', async () => {
    const before = await server.get('/faq');
    expect((await server.get('/faq', { 'If-None-Match': before.headers.etag! })).status).toBe(304);
    await register.publish({
      site: 'rivermark',
      author: 'A',
      drafts: [question('fresh', 'en', { order: 99 })],
    });
    const after = await server.get('/faq', { 'If-None-Match': before.headers.etag! });
    expect(after.status).toBe(200);
    expect(after.text).toContain('id="faq-fresh"');
  });

  test('are sanitised again, whatever stands in the register, and their ids cannot clash', async () => {
    const answer =
      '<p id="a">See <a href="#a">above</a>, <a href="javascript:alert(1)">here</a>.</p><script>alert(1)</script>' +
      '<img src=x onerror=alert(1)><p onclick="alert(1)" style="color:red">x</p></div></pv-x><h1>Out</h1>' +
      '<table><tbody><tr><th id="h">A</th><td headers="h">B</td></tr></tbody></table>';
    await register.publish({
      ...{ site: 'rivermark', author: 'A' },
      drafts: [topic('hostile', 'ar', '<b>&"'), question('bad', 'ar', { topic: 'hostile', answer })],
    });
    const { text } = await server.get('/hostile');
    expect(text).toContain('lang="ar" dir="rtl"');
    expect(text).toContain('<h4 class="pv-topic" id="faq-topic-hostile">&lt;b&gt;&amp;"</h4>');
    expect(text).toContain('<p id="faq-bad:a">See <a href="#faq-bad:a">above</a>');
    expect(text).toContain('<th id="faq-bad:h">A</th><td headers="faq-bad:h">B</td>');
    expect(text).not.toMatch(/script|onerror|onclick|style=|<img|<\/pv-x>/);
    // All of it stays inside the answer: the wrapper is closed once, where it should be.
    expect(text).toMatch(/<\/div><p class="pv-contact pv-way-on"[^]*<\/div>\|/);
  });

  test('are left out of the page while the database cannot be read', async () => {
    const options = { dataDir: await temporaryFolder() };
    const lost = new Register(await openEngine(options));
    await publishSample(lost);
    const own = await serveRegister(lost, { siteDir });
    const mend = await breakDatabase(lost, options);
    const { status, text } = await own.get('/faq');
    expect([status, text]).toEqual([200, '<h1>Answers</h1><pv-faq-accordion></pv-faq-accordion>']);
    await mend();
    expect((await own.get('/faq')).text).toContain('All about copy.');
    await lost.close();
  });

  test('rich text that is clean already comes through as it is', () => {
    for (const html of [
      '<p>One <abbr title="x">two</abbr> &amp; three.</p><ul><li>a</li><li>b</li></ul>',
      '<p><a href="tel:5550110">555-0110</a></p><table><thead><tr><th scope="col">A</th></tr></thead></table>',
      '<p lang="es" dir="ltr">¿Qué?</p>',
    ])
      expect(cleanRichText(html, 'p-')).toBe(html);
  });
});

describe('the scripts', () => {
  test('may be loaded by pages of any origin, and only those with a hash in their name are kept for good', async () => {
    const kept: Record<string, string> = {
      'plainview.js': 'public, max-age=300',
      'faq-accordion.js': 'public, max-age=300',
      'read-NOTAHASH1.js': 'public, max-age=300',
      'es-B3x_9aQz.js': 'public, max-age=31536000, immutable',
    };
    for (const [name, cache] of Object.entries(kept)) {
      const { status, headers } = await server.get(`/embed/${name}`);
      expect([name, status, headers['cache-control']]).toEqual([name, 200, cache]);
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect((await server.get(`/embed/${name}`, { 'If-None-Match': headers.etag! })).status).toBe(304);
    }
    expect((await server.get('/embed/')).status).toBe(404);
    expect((await server.ask('OPTIONS', '/embed/plainview.js')).status).toBe(204);
    expect((await server.ask('POST', '/embed/plainview.js')).status).toBe(405);
  });
});
