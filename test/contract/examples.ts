// Well-formed and malformed resources of the contract, by hand and at random.
import fc from 'fast-check';
import type { FaqList } from '../../src/contract/faq.js';
import type { Site } from '../../src/contract/site.js';

export const site: Required<Site> = {
  contract: '1',
  name: 'Rivermark Police Department',
  languages: ['en', 'es-MX', 'ar'],
  defaultLanguage: 'en',
  timeZone: 'America/Chicago',
  contact: { name: 'Front Desk', phone: '555-0100', email: 'desk@rivermark.example' },
};

export const faqs: Required<FaqList> = {
  lang: 'en',
  title: 'Questions and answers',
  version: '7-abc',
  updated: '2026-09-01T09:30:00Z',
  contact: {
    name: 'Records Unit',
    phone: '555-0110 ext 3',
    email: 'records@rivermark.example',
    url: 'https://rivermark.example/records',
    hours: 'Weekdays, 9 to 5',
  },
  topics: [{ id: 'records', title: 'Records' }],
  questions: [
    { id: 'report', question: 'How do I get a report?', answer: '<p>Ask.</p>' },
    {
      id: 'report.fee-2_b',
      question: 'What does it cost?',
      answer: '',
      topic: 'records',
      parent: 'report',
      order: -1.5,
      lang: 'es',
      owner: 'Records Unit',
      reviewed: '2026-02-28',
      updated: '2026-02-28T23:59:59.123456789-06:00',
      links: [
        { href: 'https://rivermark.example/fees', title: 'Fees' },
        { href: 'tel:+15550110', title: 'Call' },
        { href: 'mailto:records@rivermark.example', title: 'Write' },
      ],
      contact: { phone: '555-0110' },
    },
  ],
};

const day = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) =>
    [String(y).padStart(4, '0'), ...[m, d].map((n) => String(n).padStart(2, '0'))].join('-'),
  );
const line = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.length > 0);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
const lang = fc.constantFrom('en', 'es', 'ar', 'es-MX', 'zh-Hant-TW');
const href = fc.constantFrom(
  'https://rivermark.example/a',
  'HTTP://a',
  'mailto:a@rivermark.example',
  'tel:555-0110',
);
const instant = day.map((text) => `${text}T12:00:00Z`);
const optional = <T extends object>(all: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(all, { requiredKeys: [] });
const contact = optional({ name: line, phone: line, email: line, url: href, hours: line });
const link = fc.record({ href, title: line });
const question = fc.record(
  {
    ...{ id, question: line, answer: fc.string({ maxLength: 50 }), topic: id, parent: id, lang, owner: line },
    order: fc.double({ noNaN: true, noDefaultInfinity: true }),
    reviewed: day,
    updated: instant,
    links: fc.array(link, { maxLength: 3 }),
    contact,
  },
  { requiredKeys: ['id', 'question', 'answer'] },
);

/** Resources that follow the contract, by the name of their check. */
export const wellFormed: Record<string, fc.Arbitrary<unknown>> = {
  checkFaqList: fc.record(
    {
      ...{ lang, title: line, version: line, updated: instant, contact },
      topics: fc.array(fc.record({ id, title: line }), { maxLength: 3 }),
      questions: fc.array(question, { maxLength: 5 }),
    },
    { requiredKeys: ['lang', 'questions'] },
  ),
  checkSite: fc.record(
    {
      ...{ contract: fc.string(), name: line, languages: fc.array(lang), defaultLanguage: lang },
      timeZone: line,
      contact,
    },
    { requiredKeys: ['contract', 'name', 'languages', 'defaultLanguage', 'timeZone'] },
  ),
};

/** What stands in a wrong place, or in none that the contract knows. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    1e308,
    '',
    ' ',
    'javascript:a',
    'A',
    '../x',
    'x'.repeat(1001),
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    '2026-13-01',
    '2026-02-31',
    '2026-1-1',
    '2026-09-01T25:00Z',
    'en_US',
    'e',
    'https://a b',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(121),
    'x'.repeat(120),
    'x'.repeat(1000),
    `https://a/${'x'.repeat(2000)}`,
    'a\n',
    '\u0000',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const NAMES = ['extra', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'title', '0', ''];

interface Change {
  at: number;
  how: 'replace' | 'remove' | 'add' | 'repeat' | 'bury';
  name: string;
  to: unknown;
}

/** Changes to make in a resource. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'add', 'repeat', 'bury'),
    name: fc.constantFrom(...NAMES),
    to: odd,
  }),
  { minLength: 1, maxLength: 4 },
);

/** JSON text of a resource after changes in some of its places. `__proto__` is then a name like any other. */
export function changed(resource: unknown, all: readonly Change[]): string {
  // Parsed at once, so that `__proto__` can be set as a name of its own.
  const root = JSON.parse(JSON.stringify({ root: resource })) as Record<string, unknown>;
  const set = (holder: object, name: string, value: unknown) =>
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  for (const { at, how, name, to: said } of all) {
    // Its own each time, or a later change could put it into itself.
    const to: unknown = said === undefined ? said : JSON.parse(JSON.stringify(said));
    const places: [object, string][] = [];
    const visit = (holder: object) => {
      for (const [key, value] of Object.entries(holder)) {
        places.push([holder, key]);
        if (typeof value === 'object' && value !== null) visit(value as object);
      }
    };
    visit(root);
    if (!places.length) continue;
    const [holder, key] = places[at % places.length]!;
    const value = (holder as Record<string, unknown>)[key];
    if (how === 'replace') set(holder, key, to);
    else if (how === 'remove' && holder !== root) {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete (holder as Record<string, unknown>)[key];
    } else if (how === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value))
      set(value, name, to);
    else if (how === 'repeat' && Array.isArray(holder)) holder.push(JSON.parse(JSON.stringify(value)));
    else if (how === 'bury') {
      let deep: unknown = value;
      for (let n = 0; n < 200; n++) deep = n % 2 ? { [name]: deep } : [deep];
      set(holder, key, deep);
    }
  }
  return JSON.stringify(root.root) ?? 'null';
}
