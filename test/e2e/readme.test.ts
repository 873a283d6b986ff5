// What README.md tells a webmaster to paste, pasted as it stands there: only the host is another.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fences, read } from '../docs/markdown.js';
import { startFaultBackend } from '../support/fault-backend.js';
import { openBrowser, visit, type Visit } from '../support/pages.js';

const HOST = 'https://plainview.rivermark.example';
const origin = inject('origin');
const readme = read('README.md').replaceAll(HOST, origin);
const snippets = fences(readme, 'html');
const withScript = snippets.filter((html) => html.includes('<script'));
const [loader] = withScript[0]!.split('\n');
const styles = fences(readme, 'css');
const questions = '.pv-question > button';

let browser: Browser;
let site: Awaited<ReturnType<typeof startFaultBackend>>;
beforeAll(async () => {
  browser = await openBrowser();
  site = await startFaultBackend();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Opens a plain page of another origin with a piece of HTML in it. */
const open = (html: string, { hash = '', headers = {}, style = '', prepare }: Partial<Opening> = {}) => {
  const page = site.make({
    'page.html': {
      ...{ type: 'text/html; charset=utf-8', headers },
      body: `<!doctype html><html lang="en"><title>City</title><link rel="stylesheet" href="own.css"><main><h1>Police</h1>\n${html}\n<p id="below">Below</p></main></html>`,
    },
    'own.css': { type: 'text/css', body: style },
  });
  const prepared = {
    newContext: async () => {
      const context = await browser.newContext();
      await prepare?.(context);
      return context;
    },
  };
  return visit(prepared as Browser, `${page.here}/page.html${hash}`);
};
interface Opening {
  hash: string;
  headers: Record<string, string>;
  style: string;
  /** Sets up the browser before the page is opened. */
  prepare: (context: BrowserContext) => Promise<unknown>;
}

const close = ({ page }: Visit) => page.context().close();
const theQuestions = async () => {
  const answer = await fetch(`${origin}/api/rivermark/en/faqs.json`);
  return ((await answer.json()) as { questions: { question: string }[] }).questions;
};

test('the host of the snippets is one to replace', () => {
  expect(withScript.length).toBe(2);
  expect(readme).not.toContain(HOST);
});

describe.each(withScript)('%s', (html) => {
  test('shows the questions, asks nobody else and leaves nothing behind', async () => {
    const seen = await open(html);
    await seen.page.locator(questions).first().waitFor();
    const asked = await theQuestions();
    expect(asked.length).toBeGreaterThan(10);
    await expect
      .poll(() => seen.page.locator(questions).allTextContents())
      .toEqual(asked.map((one) => one.question));
    await seen.page.locator(questions).first().click();
    await seen.page.getByRole('button', { name: 'Copy the link' }).waitFor();
    expect(new Set(seen.asked.map((address) => new URL(address).origin))).toEqual(
      new Set([origin, site.origin]),
    );
    expect(await seen.page.context().cookies()).toEqual([]);
    const stored =
      'indexedDB.databases().then((all) => [localStorage.length, sessionStorage.length, all.length])';
    expect(await seen.page.evaluate(stored)).toEqual([0, 0, 0]);
    expect(seen.errors).toEqual([]);
    await close(seen);
  });
});

describe('the line of the Content Security Policy', () => {
  const [name, policy] = fences(readme, 'http')[0]!.trim().split(': ');
  // Without `default-src`, what the line does not name would be free.
  const headers = { [name!.toLowerCase()]: `default-src 'none'; ${policy}` };

  test.each([
    ['as the browser is', async () => {}],
    [
      'without a sanitiser of its own',
      (context: BrowserContext) => context.addInitScript('delete Element.prototype.setHTML'),
    ],
  ])('is enough for all of it, %s', async (_, prepare) => {
    const seen = await open(withScript[0]!, { headers, prepare });
    await seen.page.locator(questions).first().click();
    await seen.page.getByRole('button', { name: 'Copy the link' }).waitFor();
    await seen.page.getByRole('searchbox').fill('video');
    await seen.page.getByText(/\d+ of \d+ questions match/).waitFor();
    expect(seen.errors).toEqual([]);
    await close(seen);
  });

  test.each([
    ['connect-src', `connect-src 'self' ${origin}`, `connect-src 'self'`],
    ['trusted-types', 'trusted-types lit-html dompurify', 'trusted-types other'],
  ])('is needed: without its %s there are no questions', async (_, part, less) => {
    const lessHeaders = {
      'content-security-policy': headers['content-security-policy']!.replace(part, less),
    };
    expect(lessHeaders).not.toEqual(headers);
    const seen = await open(withScript[0]!, { headers: lessHeaders });
    await expect.poll(() => seen.errors.length, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await seen.page.locator(questions).count()).toBe(0);
    await close(seen);
  });
});

describe('the other pieces of HTML', () => {
  const piece = (part: string) => {
    const html = snippets.find((one) => !one.includes('<script') && one.includes(part));
    if (!html) throw new Error(`README.md has no piece with ${part}`);
    return html;
  };

  test('words for when it fails are there when it fails, and gone when it does not', async () => {
    const html = loader + piece('front desk');
    const well = await open(html);
    await well.page.locator(questions).first().waitFor();
    const words = (seen: Visit) => seen.page.getByText('Call the front desk');
    expect(await words(well).isVisible()).toBe(false);
    await close(well);
    const badly = await open(html, {
      prepare: (context) => context.route('**/api/**', (route) => route.abort()),
    });
    await badly.page.getByText('The questions could not be loaded.').waitFor();
    await badly.page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await words(badly).isVisible()).toBe(true);
    await close(badly);
  });

  test('without a backend, what is written inside the tag is the list', async () => {
    const seen = await open(loader!.replace(/ data-backend="[^"]*"/, '') + piece('towed car'));
    await seen.page.getByRole('button', { name: 'What must I bring?' }).click();
    expect(await seen.page.getByText('proof that the car is yours').isVisible()).toBe(true);
    expect(await seen.page.getByText('with the license plate').isVisible()).toBe(false);
    expect(seen.asked.filter((address) => address.includes('/api/'))).toEqual([]);
    await close(seen);
  });

  test('`lang` brings another language', async () => {
    const seen = await open(loader + piece('lang="es"></'));
    await seen.page.locator('[slot=words][lang=es] .pv-question').first().waitFor();
    await seen.page.getByRole('button', { name: 'Abrir todas' }).waitFor();
    await close(seen);
  });

  test('`topic`, `limit` and `single` do what they say', async () => {
    const seen = await open(loader + piece('topic='));
    await seen.page.getByRole('button', { name: /Show \d+ more questions/ }).waitFor();
    expect(await seen.page.locator(questions).count()).toBe(5);
    for (const n of [0, 1]) {
      await seen.page.locator(questions).nth(n).click();
      await seen.page.locator('.pv-copy').nth(n).waitFor({ state: 'attached' });
    }
    await expect.poll(() => seen.page.locator('[aria-expanded=true]').count()).toBe(1);
    expect(await seen.page.locator('.pv-topic').allTextContents()).toEqual(['Reports and records']);
    await close(seen);
  });

  test('words that a server printed are taken over where they are', async () => {
    const seen = await open(loader!.replace(/ data-backend="[^"]*"/, '') + piece('slot="words"'));
    await seen.page.getByRole('button', { name: 'How do I get a copy of a report?' }).click();
    expect(await seen.page.getByText('Ask at the records window.').isVisible()).toBe(true);
    await close(seen);
  });
});

test('the address of a question opens it', async () => {
  const [hash] = /#faq-[\w-]+/.exec(readme.slice(readme.indexOf('### Addresses')).replace('`#faq-`', ''))!;
  const seen = await open(withScript[0]!, { hash });
  await seen.page.locator(`${hash} > [aria-expanded=true]`).waitFor();
  await close(seen);
});

describe('the style sheets', () => {
  /** Scripts and answers come as late as over a slow connection, so that the page is painted before. */
  const late = async (context: BrowserContext) => {
    await context.addInitScript(
      'window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => (shift += one.value))).observe({ type: "layout-shift", buffered: true })',
    );
    await context.route(/\/(embed|api)\//, async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
  };
  const shiftWith = async (style: string) => {
    const seen = await open(withScript[0]!, { style, prepare: late });
    await seen.page.locator(questions).nth(20).waitFor({ state: 'attached' });
    await seen.page.waitForTimeout(500);
    const shift = await seen.page.evaluate('shift');
    await close(seen);
    return shift as number;
  };

  test('the room that is kept leaves what stands below in its place; without it, that moves', async () => {
    const room = styles.find((css) => css.includes(':not(:defined)'))!;
    expect(await shiftWith('')).toBeGreaterThan(0);
    expect(await shiftWith(room)).toBe(0);
  });

  test('the colour reaches the tag', async () => {
    const style = styles.find((css) => css.includes('--pv-accent'))!;
    const seen = await open(withScript[0]!, { style });
    const foot = seen.page.locator('.pv-way-on');
    await foot.waitFor({ state: 'attached' });
    const color = await foot.evaluate((element) => getComputedStyle(element).borderBlockStartColor);
    const [red, green, blue] = [1, 3, 5].map((at) =>
      parseInt(/#\w{6}/.exec(style)![0].slice(at, at + 2), 16),
    );
    expect(color).toBe(`rgb(${red}, ${green}, ${blue})`);
    await close(seen);
  });
});

test('the script for events hears them', async () => {
  const script = fences(readme, 'js').find((code) => code.includes('addEventListener'))!;
  const said: string[] = [];
  const seen = await open(withScript[0]!, {
    prepare: async (context) => {
      context.on('console', (message) => said.push(message.text()));
      await context.addInitScript(script);
    },
  });
  await expect.poll(() => said, { timeout: 15_000 }).toContain(`${(await theQuestions()).length} questions`);
  await close(seen);
});
