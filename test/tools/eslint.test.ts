// Proves that the linter holds the house: each planted fault is refused, each good line passes.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The planted files are not on the disk, so the rules that need types are left out.
const linter = new ESLint({
  cwd: new URL('../..', import.meta.url).pathname,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    tseslint.configs.disableTypeChecked,
  ],
});

async function faults(filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(`// Planted.\n${code}\n`, { filePath });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}

describe('who may import whom', () => {
  const refused: [file: string, code: string][] = [
    ['src/contract/planted.ts', "export * from '../locales/index.js';"],
    ['src/contract/planted.ts', "export { html } from 'lit';"],
    ['src/locales/planted.ts', "export * from '../contract/faq.js';"],
    ['src/data/planted.ts', "export * from '../ui/status.js';"],
    ['src/data/planted.ts', "export * from '../locales/index.js';"],
    ['src/content/planted.ts', "export { html } from 'lit';"],
    ['src/content/planted.ts', "export * from '../data/request.js';"],
    ['src/ui/planted.ts', "export * from '../elements/faq-accordion/faq-accordion.js';"],
    ['src/ui/planted.ts', "export const late = () => import('../embed/loader.js');"],
    ['src/ui/planted.ts', "export type Late = typeof import('../embed/loader.js');"],
    ['src/elements/event-list/planted.ts', "export * from '../faq-accordion/rows.js';"],
    ['src/elements/event-list/planted.ts', "export * from '../../embed/loader.js';"],
    ['src/elements/event-list/planted.ts', "export * from '../../../server/config.js';"],
    ['src/embed/planted.ts', "export * from '../../server/config.js';"],
    ['src/elements/event-list/planted.ts', "export * from 'plainview/faq-accordion';"],
    ['server/planted.ts', "export * from '../src/data/request.js';"],
    ['server/planted.ts', "export * from '../src/ui/safe-html.js';"],
    ['server/http/planted.ts', "export * from '../../src/elements/faq-accordion/faq-accordion.js';"],
  ];
  test.each(refused)('%s: %s is refused', async (file, code) => {
    expect(await faults(file, code)).toEqual(['plainview/arrows']);
  });

  const allowed: [file: string, code: string][] = [
    ['src/contract/planted.ts', "export * as v from 'valibot';\nexport * from './common.js';"],
    ['src/data/planted.ts', "export * from '../contract/faq.js';"],
    ['src/content/planted.ts', "export * from '../contract/faq.js';\nexport * from '../locales/index.js';"],
    ['src/ui/planted.ts', "export { html } from 'lit/html.js';\nexport * from '../data/request.js';"],
    [
      'src/elements/event-list/planted.ts',
      "export * from './rows.js';\nexport * from '../../ui/status.js';\nexport * from '../../content/faq.js';",
    ],
    ['src/embed/planted.ts', "export const load = () => import('../elements/event-list/event-list.js');"],
    ['server/http/planted.ts', "export * from 'hono';\nexport * from '../../src/content/faq.js';"],
  ];
  test.each(allowed)('%s: %s is allowed', async (file, code) => {
    expect(await faults(file, code)).toEqual([]);
  });
});

describe('no way past the sanitiser', () => {
  const refused: [rule: string, code: string][] = [
    ['no-restricted-properties', 'export const put = (at: Element, text: string) => (at.innerHTML = text);'],
    [
      'no-restricted-properties',
      "export const put = (at: Element, text: string) => (at['outerHTML'] = text);",
    ],
    [
      'no-restricted-properties',
      "export const put = (at: Element, text: string) => at.insertAdjacentHTML('beforeend', text);",
    ],
    ['no-restricted-properties', 'export const put = (text: string) => document.write(text);'],
    ['no-restricted-properties', 'export const put = (at: Element, text: string) => at.setHTMLUnsafe(text);'],
    ['no-restricted-imports', "export { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    ['no-eval', 'export const run = (text: string): unknown => eval(text);'],
    ['no-new-func', 'export const run = (text: string) => new Function(text);'],
    [
      'no-restricted-syntax',
      "import { html } from 'lit';\nexport const put = (text: string) => html`<p .innerHTML=${text}></p>`;",
    ],
    [
      'no-restricted-syntax',
      'import { html } from \'lit\';\nexport const put = () => html`<p style="top: 0"></p>`;',
    ],
    [
      'no-restricted-syntax',
      'import { html } from \'lit\';\nexport const put = () => html`<p onclick="go()"></p>`;',
    ],
  ];
  test.each(refused)('%s refuses %s', async (rule, code) => {
    expect(await faults('src/ui/planted.ts', code)).toContain(rule);
  });
  test('safe-html itself may use the sink', async () => {
    expect(
      await faults(
        'src/ui/safe-html.ts',
        'export const put = (at: Element, text: string) => (at.innerHTML = text);',
      ),
    ).toEqual([]);
  });
});

describe('the plugins are at work', () => {
  const template = (markup: string) =>
    `import { html } from 'lit';\nexport const put = () => html\`${markup}\`;`;
  test.each([
    ['lit-a11y/aria-role', template('<p role="buton"></p>')],
    ['lit-a11y/alt-text', template('<img src="a.png">')],
    ['lit/no-duplicate-template-bindings', template('<p id=${1} id=${2}></p>')],
    ['wc/no-closed-shadow-root', "export const open = (at: Element) => at.attachShadow({ mode: 'closed' });"],
  ])('%s', async (rule, code) => {
    expect(await faults('src/ui/planted.ts', code)).toContain(rule);
  });
});
