// The two lines that a webmaster pastes, in a plain page from another origin: they must show the department's words.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startFaultBackend } from '../support/fault-backend.js';
import { openBrowser, visit } from '../support/pages.js';

const origin = inject('origin');
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

const paste = (script: string) => `<!doctype html><html lang="en"><title>City of Rivermark</title>
<main><h1>Police</h1>
<script type="module" src="${origin}/embed/${script}" data-backend="${origin}/api/rivermark"></script>
<pv-faq-accordion><p>Call 555-0100.</p></pv-faq-accordion>
</main></html>`;

interface Faqs {
  questions: { id: string; question: string; parent?: string }[];
}

describe.each(['plainview.js', 'all.js', 'faq-accordion.js'])('%s', (script) => {
  test('shows every question across origins, without an error and without any third origin', async () => {
    const page = site.make({ 'page.html': { type: 'text/html; charset=utf-8', body: paste(script) } });
    const seen = await visit(browser, `${page.here}/page.html`);
    const faqs = (await (await fetch(`${origin}/api/rivermark/en/faqs.json`)).json()) as Faqs;
    // An empty list would let every check below pass.
    expect(faqs.questions.length).toBeGreaterThan(10);
    for (const { question } of faqs.questions.filter(({ parent }) => !parent)) {
      const button = seen.page.getByRole('button', { name: question, exact: true });
      await button.waitFor({ timeout: 20_000 }).catch(() => {
        throw new Error(`"${question}" is not shown. The page said: ${seen.errors.join('\n') || 'nothing'}`);
      });
    }
    const fallback = seen.page.getByText('Call 555-0100.');
    expect(await fallback.isVisible(), 'the fallback has made room').toBe(false);
    const ours = [origin, site.origin];
    expect(seen.asked.filter((address) => !ours.includes(new URL(address).origin))).toEqual([]);
    expect(seen.errors).toEqual([]);
    await seen.page.context().close();
  });
});

test('where the script is refused, the fallback stays', async () => {
  const headers = { 'content-security-policy': "script-src 'none'" };
  const page = site.make({ 'page.html': { type: 'text/html', body: paste('plainview.js'), headers } });
  const seen = await visit(browser, `${page.here}/page.html`);
  await seen.page.waitForLoadState('networkidle');
  expect(seen.errors.join(), 'the browser refused the script').toContain('Content Security Policy');
  expect(await seen.page.getByText('Call 555-0100.').isVisible()).toBe(true);
  await seen.page.context().close();
});
