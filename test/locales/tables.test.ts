// Every language has every string of ours, with the same places to fill and each plural form that it can need.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ar } from '../../src/locales/ar.js';
import { en, type Plural, type Strings } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { direction, strings, stringsLanguage } from '../../src/locales/index.js';

const tables: Record<string, Strings> = { en, es, ar };
const english: Record<string, string | Plural> = en;

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const textsOf = (entry: string | Plural): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);

test('each table file is tested here', () => {
  const folder = new URL('../../src/locales', import.meta.url);
  const files = readdirSync(folder).map((name) => name.replace('.ts', ''));
  expect(files.filter((name) => !['index', 'say', 'say-day'].includes(name)).sort()).toEqual(
    Object.keys(tables).sort(),
  );
});

describe.each(Object.entries(tables))('%s', (lang, table) => {
  const entries = Object.entries(table) as [string, string | Plural][];

  test('has the keys of English, no more and no fewer', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
  });

  test('has no empty string, and none with space around it', () => {
    const bad = entries.filter(([, entry]) => textsOf(entry).some((text) => !text || text !== text.trim()));
    expect(bad.map(([key]) => key)).toEqual([]);
  });

  test('has the places of English in each string', () => {
    const differ = entries.flatMap(([key, entry]) => {
      const theirs = english[key]!;
      if (typeof theirs === 'string')
        return String(placesOf(entry as string)) === String(placesOf(theirs)) ? [] : [key];
      const expected = String(placesOf(theirs.other));
      // A form that only one number has may say it in words.
      return Object.entries(entry).flatMap(([form, text]) => {
        const places = placesOf(text);
        if (['zero', 'one', 'two'].includes(form)) places.push('{n}');
        const same = String([...new Set(places)].sort()) === expected;
        return same ? [] : [`${key}.${form}`];
      });
    });
    expect(differ).toEqual([]);
  });

  test('has every plural form that the language can give, and no other', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.sort();
    for (const [key, entry] of entries) {
      expect(typeof entry, key).toBe(typeof english[key]);
      if (typeof entry !== 'string') expect(Object.keys(entry).sort(), key).toEqual(forms);
    }
  });

  test('is of that language’s script, and not English left over', () => {
    if (lang === 'en') return expect(direction(lang)).toBe('ltr');
    const same = entries.filter(([key, entry]) => JSON.stringify(entry) === JSON.stringify(english[key]));
    expect(same.map(([key]) => key)).toEqual([]);
    if (lang !== 'ar') return;
    const texts = entries.flatMap(([, entry]) => textsOf(entry)).map((text) => text.replace(/\{\w+\}/g, ''));
    expect(texts.filter((text) => /[A-Za-z]/.test(text) || !/\p{Script=Arabic}/u.test(text))).toEqual([]);
  });

  test('is found by its name, and by a name with a region', async () => {
    for (const asked of [lang, lang.toUpperCase(), `${lang}-XX`, `${lang}-Latn-001`]) {
      expect(stringsLanguage(asked)).toBe(lang);
      expect(await strings(stringsLanguage(asked))).toBe(table);
    }
  });
});

test('a language without a table gets English, whatever it is called', async () => {
  for (const asked of [
    'fr',
    '',
    '-',
    'e',
    'esp',
    'x-ar',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
  ]) {
    expect(stringsLanguage(asked), asked).toBe('en');
    expect(await strings(stringsLanguage(asked)), asked).toBe(en);
  }
});

test.each([
  ['en', 'ltr'],
  ['es-MX', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['AR', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['arn', 'ltr'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (lang, expected) => {
  expect(direction(lang)).toBe(expected);
});
