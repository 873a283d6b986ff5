// What the contract's check keeps and leaves out: a malformed optional field or item at any depth, and never more than that.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ContractError } from '../../src/contract/check.js';
import { Day, Href, Id, Instant, Language, Line, RichText } from '../../src/contract/common.js';
import { checkFaqList } from '../../src/contract/faq.js';
import { checkSite } from '../../src/contract/site.js';
import { faqs, site, wellFormed } from './examples.js';

const copy = <T>(value: T): any => JSON.parse(JSON.stringify(value));
/** The places of what was left out. */
const places = (dropped: string[]) => dropped.map((line) => line.slice(0, line.indexOf(':')));

describe('what is well formed is kept whole', () => {
  test('by hand', () => {
    expect(checkFaqList(faqs)).toEqual({ value: faqs, dropped: [] });
    expect(checkSite(site)).toEqual({ value: site, dropped: [] });
  });

  test.each(Object.entries({ checkFaqList, checkSite }))('at random: %s', (name, check) => {
    fc.assert(
      fc.property(wellFormed[name]!, (resource) => {
        const json = copy(resource);
        expect(check(json)).toEqual({ value: json, dropped: [] });
      }),
    );
  });

  test('the least that there may be', () => {
    expect(checkFaqList({ lang: 'en', questions: [] })).toEqual({
      value: { lang: 'en', questions: [] },
      dropped: [],
    });
  });

  test('unknown fields are left out without a word, at any depth', () => {
    const more = copy(faqs);
    for (const at of [more, more.contact, more.topics[0], more.questions[0], more.questions[1].links[0]])
      at.colour = { blue: [1] };
    expect(checkFaqList(more)).toEqual({ value: faqs, dropped: [] });
  });
});

describe('an optional field that does not fit is left out, and nothing else', () => {
  const bad: [string, (list: any) => void][] = [
    ['.title', (list) => (list.title = '')],
    ['.version', (list) => (list.version = 7)],
    ['.updated', (list) => (list.updated = 'yesterday')],
    ['.contact', (list) => (list.contact = '555-0110')],
    ['.contact.phone', (list) => (list.contact.phone = ['555-0110'])],
    ['.contact.url', (list) => (list.contact.url = 'javascript:alert(1)')],
    ['.topics', (list) => (list.topics = 'records')],
    ['.questions[1].order', (list) => (list.questions[1].order = '1')],
    ['.questions[1].reviewed', (list) => (list.questions[1].reviewed = '2026-13-01')],
    ['.questions[1].lang', (list) => (list.questions[1].lang = 'en_US')],
    ['.questions[1].topic', (list) => (list.questions[1].topic = 'Records')],
    ['.questions[1].owner', (list) => (list.questions[1].owner = null)],
    ['.questions[1].contact.hours', (list) => (list.questions[1].contact.hours = 9)],
  ];
  test.each(bad)('%s', (place, spoil) => {
    const list = copy(faqs);
    spoil(list);
    const { value, dropped } = checkFaqList(list);
    expect(places(dropped)).toEqual([place]);
    const names = place.match(/\w+/g)!;
    const last = names.pop()!;
    const whole = copy(faqs);
    const holder = names.reduce((at, name) => at[name], whole);
    delete holder[last];
    // A field that was not there before is not there now.
    expect(value).toEqual(whole);
  });
});

describe('an item that does not fit is left out, and the others stay', () => {
  const bad: [string, (list: any) => void, (list: any) => void][] = [
    ['.questions[0].id', (l) => (l.questions[0].id = 'A B'), (l) => l.questions.splice(0, 1)],
    ['.questions[0].question', (l) => delete l.questions[0].question, (l) => l.questions.splice(0, 1)],
    [
      '.questions[1].answer',
      (l) => (l.questions[1].answer = 'x'.repeat(200_001)),
      (l) => l.questions.splice(1, 1),
    ],
    ['.questions[1]', (l) => (l.questions[1] = []), (l) => l.questions.splice(1, 1)],
    ['.questions[0]', (l) => (l.questions[0] = null), (l) => l.questions.splice(0, 1)],
    ['.topics[0].title', (l) => (l.topics[0].title = ''), (l) => l.topics.splice(0, 1)],
    [
      '.questions[1].links[1].href',
      (l) => (l.questions[1].links[1].href = 'ftp://rivermark.example'),
      (l) => l.questions[1].links.splice(1, 1),
    ],
  ];
  test.each(bad)('%s', (place, spoil, without) => {
    const [list, rest] = [copy(faqs), copy(faqs)];
    spoil(list);
    without(rest);
    const { value, dropped } = checkFaqList(list);
    expect(places(dropped)).toEqual([place]);
    expect(value).toEqual(rest);
  });
});

describe('what is required, and no list or object, refuses the whole', () => {
  test.each([
    [null],
    [undefined],
    [[]],
    ['{}'],
    [{}],
    [{ lang: 'en' }],
    [{ questions: [] }],
    [{ lang: 'english language', questions: [] }],
    [{ lang: 'en', questions: {} }],
    [{ lang: 'en', questions: null }],
    [Object.create({ lang: 'en', questions: [] })],
  ])('%j', (raw) => {
    expect(() => checkFaqList(raw)).toThrow(ContractError);
  });

  test('a site without a name', () => {
    expect(() => checkSite({ ...site, name: undefined })).toThrow(/^\.name: /);
  });
});

test('a day is one of the calendar’s: each of four centuries', () => {
  const wrong: string[] = [];
  const two = (n: number) => String(n).padStart(2, '0');
  for (let year = 1896; year < 2304; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 27; day <= 32; day++) {
        const text = `${year}-${two(month)}-${two(day)}`;
        const is = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
        if (v.is(Day, text) !== is) wrong.push(text);
      }
  expect(wrong).toEqual([]);
});

test('names that objects inherit are neither read nor written', () => {
  const raw = JSON.parse(
    '{"lang":"en","__proto__":{"title":"inherited","polluted":1},"constructor":{"prototype":{"polluted":1}},"questions":[{"id":"a","question":"a","answer":"","__proto__":{"owner":"inherited"}}]}',
  );
  const { value, dropped } = checkFaqList(raw);
  expect(dropped).toEqual([]);
  expect(value.title).toBeUndefined();
  expect(value.questions[0]!.owner).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as any).polluted).toBeUndefined();
});

describe('forms', () => {
  const forms: [string, v.GenericSchema, string[], unknown[]][] = [
    [
      'Id',
      Id,
      ['a', '0', 'a.b_c-d', 'x'.repeat(120)],
      ['', 'A', '-a', '.a', 'a b', 'é', 'a/b', 'x'.repeat(121), 'a\n', 7],
    ],
    [
      'Language',
      Language,
      ['en', 'es-MX', 'zh-Hant-TW', 'haw'],
      ['', 'e', 'en_US', 'en-', '-en', 'x'.repeat(9), 'en US', 'en\n'],
    ],
    [
      'Day',
      Day,
      ['2026-01-31', '2024-02-29', '0001-12-01'],
      [
        '2026-1-1',
        '2026-13-01',
        '2026-00-10',
        '2026-01-32',
        '2026-02-30',
        '2025-02-29',
        '26-01-01',
        '2026-01-01T00:00:00Z',
        '2026-01-01\n',
      ],
    ],
    [
      'Instant',
      Instant,
      ['2026-01-01T00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.5+05:30'],
      ['2026-01-01', '2026-01-01 00:00:00Z', '2026-01-01T00:00:00', '2026-01-01T00:00:00z ', 'now'],
    ],
    [
      'Href',
      Href,
      ['https://a', 'HTTP://a/b?c#d', 'mailto:a@b', 'tel:+1'],
      [
        '',
        '/a',
        '//a',
        'javascript:a',
        ' https://a',
        'https://',
        'https://a b',
        'ftp://a',
        'data:,a',
        `https://${'x'.repeat(2000)}`,
      ],
    ],
    ['Line', Line, ['a', ' ', 'x'.repeat(1000)], ['', 'x'.repeat(1001), null]],
    ['RichText', RichText, ['', 'x'.repeat(200_000)], ['x'.repeat(200_001), undefined]],
  ];
  test.each(forms)('%s', (_, schema, good, bad) => {
    expect(good.filter((value) => !v.is(schema, value))).toEqual([]);
    expect(bad.filter((value) => v.is(schema, value))).toEqual([]);
  });
});
