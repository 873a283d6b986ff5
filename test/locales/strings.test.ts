// No word of ours stands outside src/locales: residents read everything in their own language, or it is not ours to say.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findStrings } from './find-strings.js';

const src = new URL('../../src/', import.meta.url).pathname;
const rooms = ['content', 'data', 'ui', 'elements', 'define', 'embed'];

/** Texts that look like words and are none, each with its reason. */
const exceptions: { file: RegExp; text: RegExp; because: string }[] = [
  {
    file: /^data\/trouble\.ts$/,
    text: /./,
    because: 'causes of failures, for the webmaster’s console alone',
  },
  {
    file: /^data\/request\.ts$/,
    text: /^too large$/,
    because: 'the message of an error, for the webmaster’s console alone',
  },
  {
    file: /^ui\/backend\.ts$/,
    text: /^not an http address$/,
    because: 'the message of an error, for the webmaster’s console alone',
  },
];

const found = (code: string) => findStrings('planted.ts', code).map(({ text }) => text);

describe('words are found', () => {
  test.each([
    ['text in a Lit template', 'html`<p>Loading</p>`'],
    ['a lone word in a Lit template', 'html`none`'],
    ['a label in a template', 'html`<input aria-label="Search">`'],
    ['a placeholder in a template', 'html`<input placeholder="search here">`'],
    ['a word in a hole of a template', "html`<p>${open ? 'open' : t.closed}</p>`"],
    ['a word in the hole of an attribute', "html`<input aria-label=${'search'}>`"],
    ['text in a nested template', 'html`<ul>${rows.map((row) => html`<li>row ${row}</li>`)}</ul>`'],
    ['text in a string of HTML', "const all = '<p>Closed</p>';"],
    ['text in a template of HTML', 'const all = `<${tag} class="pv-question">about ${name}</${tag}>`;'],
    ['text behind the end of a tag', 'const all = `"${id}">Read</a>`;'],
    ['a sentence', "const text = 'Please try again.';"],
    ['a sentence with a hole', 'const text = `as of ${date}`;'],
    ['a word that is a label', "const text = 'Search';"],
    ['a property that is shown', "button.title = 'copy';"],
    ['an attribute that is read out', "button.setAttribute('aria-label', 'copy');"],
    ['the text of a node', "status.textContent = done ? t.done : 'busy';"],
    ['Spanish', "const text = 'Inténtelo de nuevo';"],
    ['Arabic', "const text = 'حاول مرة أخرى';"],
    ['a console message without our name', "console.warn('It did not work');"],
  ])('%s: %s', (_, code) => {
    expect(found(code)).toHaveLength(1);
  });
});

describe('what is not words is let through', () => {
  test.each([
    "import { LitElement } from 'lit';",
    "console.warn('Plainview: the backend is slow', error);",
    "throw new ContractError('the answer is not an object');",
    "return new Failure('offline', 'the browser is ' + state);",
    'const sheet = css`:host { display: block; font: inherit }`;',
    "const sheet = '.pv-words { display: block; margin: 0 }';",
    "root.querySelector('h2, h3 > button');",
    "matchMedia('(prefers-reduced-motion: reduce)');",
    'const head = \'<div class="pv-answer" hidden="until-found">\';',
    'const head = `<${tag} class="pv-question" id="${id}"${lang}>${escapeText(text)}</${tag}>`;',
    'const at = ` lang="${lang}"`;',
    "const names = sub ? 'pv-question pv-sub' : 'pv-question';",
    "if (event.key === 'Escape') clear();",
    "const names = 'keydown click focusin'.split(' ');",
    "response.headers.get('Retry-After');",
    'html`<button type="button" part="clear" aria-label=${t.clear}>${icon}</button>`;',
    "html`<div class=${open ? 'open' : 'closed'}>${t.open}</div>`;",
    "type State = 'loading' | 'ready';",
    "element.setAttribute('slot', 'words');",
    'slice.style.containIntrinsicSize = `auto ${height}px`;',
    "class Failure extends Error { override name = 'Failure' }",
    'const line = `Plainview: <${name}> has no backend`;',
    "console.info(`Plainview: <${name}> is version ${version ?? 'unknown'}`);",
    "const data = { '@type': 'Question', name };",
    'html`<p>${say(t.asOf, { date })} · &nbsp;</p>`;',
  ])('%s', (code) => {
    expect(found(code)).toEqual([]);
  });
});

test('no word of ours stands outside src/locales', () => {
  const files = rooms.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
  expect(files.length).toBeGreaterThan(5);
  const used = new Set<number>();
  const words = files.flatMap((file) =>
    findStrings(file, readFileSync(join(src, file), 'utf8'))
      .filter(({ text }) => {
        const n = exceptions.findIndex((exception) => exception.file.test(file) && exception.text.test(text));
        used.add(n);
        return n < 0;
      })
      .map(({ line, text }) => `src/${file}:${line} ${text}`),
  );
  expect(words).toEqual([]);
  expect(exceptions.filter((_, n) => !used.has(n)).map(({ because }) => because)).toEqual([]);
});
