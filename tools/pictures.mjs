// `npm run pictures`: photographs the demo site for README.md, in Chromium, from a server of its own with fresh data.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers, howToGet } from '../test/browsers.mjs';
import { root } from './steps.mjs';

const folder = join(root, 'docs/pictures');
const LARGEST = 150_000;
const phone = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 1.5 };
const wide = { viewport: { width: 1120, height: 880 } };

/** Opens a question by its words and takes the focus away from it. */
const open = (question) => async (page) => {
  await page.getByRole('button', { name: question }).click();
  await page.evaluate('document.activeElement.blur()');
};

/** Each picture: its file, the page, the browser's window, and what a person does there first. */
const pictures = [
  { file: 'wide.png', page: 'faq.html', ...wide, act: open('Should I call 911 or the non-emergency line?') },
  { file: 'dark.png', page: 'faq.html#faq-fees', ...wide, colorScheme: 'dark' },
  {
    ...{ file: 'phone.png', page: 'faq.html', ...phone },
    act: async (page) => {
      await page.getByRole('searchbox').fill('video');
      await page.getByRole('status').filter({ hasText: /match/ }).waitFor();
      await page.locator('pv-faq-accordion').evaluate((element) => element.scrollIntoView());
    },
  },
  { file: 'spanish.png', page: 'es/preguntas.html#faq-make-complaint', ...phone },
  { file: 'arabic.png', page: 'ar/asila.html#faq-make-complaint', ...phone },
  {
    ...{ file: 'failed.png', page: 'outage.html', viewport: { width: 900, height: 780 } },
    // Nothing answers at all, as when the machine of the backend is off.
    before: (page) => page.route('**/api/nowhere/**', (route) => route.abort()),
    ready: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
];

/** Starts the server on any free port. @returns its origin, and what stops it */
async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'plainview-pictures-'));
  const server = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, DATABASE_URL: '', DEMO: 'on' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => server.once('close', done));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const port = new Promise((done) =>
    server.stderr.on('data', (piece) => {
      said += piece;
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found) done(found[1]);
    }),
  );
  const known = await Promise.race([port, ended.then(() => undefined)]);
  if (known) return { origin: `http://127.0.0.1:${known}`, stop };
  rmSync(data, { recursive: true, force: true });
  throw new Error(`The server did not start. It said:\n${said}`);
}

const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error(howToGet('chromium'));
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let tooLarge = 0;
try {
  for (const { file, page: address, before, act, ready, ...options } of pictures) {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    await before?.(page);
    await page.goto(`${server.origin}/${address}`);
    await (ready ?? ((there) => there.locator('.pv-question > button').first().waitFor()))(page);
    await page.waitForLoadState('networkidle');
    await act?.(page);
    const path = join(folder, file);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    await page.context().close();
    const { size } = statSync(path);
    if (size > LARGEST) tooLarge += 1;
    console.log(
      `  ${file}: ${Math.round(size / 1000)} kB${size > LARGEST ? `, more than ${LARGEST / 1000}` : ''}`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`pictures: ${pictures.length} taken in docs/pictures, ${tooLarge} too large`);
process.exitCode = tooLarge ? 1 : 0;
