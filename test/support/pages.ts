// For page tests in Node: Chromium as this machine has it, and pages that remember what went wrong in them.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowsers, howToGet } from '../browsers.mjs';

/** Starts Chromium. Close it when the tests of the file end. @throws {Error} that says how to get it. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(howToGet('chromium'));
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // A page must come back from the back/forward cache here as it does for residents.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: asRoot ? ['--no-sandbox'] : [],
  });
};

/** What the browser asks for by itself, whatever the page says. */
const BY_ITSELF = /\/favicon\.ico$/;

export interface Visit {
  page: Page;
  /** Exceptions that nobody caught, and lines of console.error (a refused policy is one of them). */
  errors: string[];
  /** Addresses that were asked for, in order. */
  asked: string[];
}

/** Opens an address in a new context, so that no visit knows of another. */
export const visit = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const page = await (await browser.newContext(options)).newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !BY_ITSELF.test(url)) errors.push(`${message.text()} (${url})`);
  });
  page.on('request', (request) => {
    if (!BY_ITSELF.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  return { page, errors, asked };
};
