// Values in our strings: the plural form, the digits and the day are those of the string's language.
import { describe, expect, test } from 'vitest';
import { ar } from '../../src/locales/ar.js';
import { en, say, sayDay, sayNumber } from '../../src/locales/index.js';
import { es } from '../../src/locales/es.js';

describe('plurals', () => {
  test.each([
    [0, 'عرض بقية الأسئلة'],
    [1, 'عرض سؤال آخر'],
    [2, 'عرض سؤالين آخرين'],
    [3, `عرض ${sayNumber(3, 'ar')} أسئلة أخرى`],
    [10, `عرض ${sayNumber(10, 'ar')} أسئلة أخرى`],
    [11, `عرض ${sayNumber(11, 'ar')} سؤالًا آخر`],
    [99, `عرض ${sayNumber(99, 'ar')} سؤالًا آخر`],
    [100, `عرض ${sayNumber(100, 'ar')} سؤال آخر`],
    [103, `عرض ${sayNumber(103, 'ar')} أسئلة أخرى`],
  ])('%i in Arabic', (n, expected) => {
    expect(say(ar.showAll, { n }, 'ar')).toBe(expected);
  });

  test.each([
    [0, 'Show 0 more questions', 'Mostrar 0 preguntas más'],
    [1, 'Show 1 more question', 'Mostrar 1 pregunta más'],
    [2, 'Show 2 more questions', 'Mostrar 2 preguntas más'],
    [1234, 'Show 1,234 more questions', 'Mostrar 1234 preguntas más'],
    [12345, 'Show 12,345 more questions', 'Mostrar 12.345 preguntas más'],
  ])('%i in English and Spanish', (n, english, spanish) => {
    expect(say(en.showAll, { n }, 'en')).toBe(english);
    expect(say(es.showAll, { n }, 'es')).toBe(spanish);
  });

  test('several numbers in one sentence', () => {
    expect(say(en.found, { n: 1, all: 2000 }, 'en')).toBe('1 of 2,000 questions matches');
    expect(say(en.found, { n: 2, all: 2000 }, 'en')).toBe('2 of 2,000 questions match');
    expect(say(ar.found, { n: 2, all: 15 }, 'ar')).toBe(`سؤالان مطابقان من أصل ${sayNumber(15, 'ar')}`);
  });

  test('a language without that form says the other one', () => {
    expect(say({ other: '{n} Fragen' }, { n: 1 }, 'de')).toBe('1 Fragen');
  });
});

describe('values', () => {
  test('stand as they are, whatever is in them', () => {
    for (const query of ['$&', '$1', '{query}', '{n}', '<b>', ''])
      expect(say('“{query}”', { query }, 'en')).toBe(`“${query}”`);
  });

  test('that are missing leave their place', () => {
    expect(say('{a} {b}', { b: 'B' }, 'en')).toBe('{a} B');
  });

  test('fill a place as often as it stands there', () => {
    expect(say('{a}{a} {n}', { a: 'x', n: 1000 }, 'en')).toBe('xx 1,000');
  });
});

describe('a day', () => {
  test('is that of the calendar, wherever the reader is', () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati']) {
        process.env.TZ = tz;
        expect(sayDay('2026-03-01', 'en')).toBe('March 1, 2026');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test.each([
    ['en', 'March 1, 2026'],
    ['es', '1 de marzo de 2026'],
  ])('in %s', (lang, expected) => {
    expect(sayDay('2026-03-01', lang)).toBe(expected);
    expect(sayDay('2026-03-01T23:59:59Z', lang)).toBe(expected);
    expect(sayDay(Date.UTC(2026, 2, 1, 12), lang)).toBe(expected);
  });

  test('in Arabic, in its own words', () => {
    expect(sayDay('2026-03-01', 'ar')).toMatch(/مارس/);
  });
});
