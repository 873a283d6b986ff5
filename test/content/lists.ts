// Lists for the tests of this room, and how to write them.
import { faqBlocks, type FaqWriting, type Row } from '../../src/content/faq.js';
import type { FaqList, Question } from '../../src/contract/faq.js';
import { ar } from '../../src/locales/ar.js';
import { es } from '../../src/locales/es.js';
import { en, sayDay } from '../../src/locales/index.js';

/** How to write a list in one of our languages. */
export const writing = (lang: 'en' | 'es' | 'ar', more: Partial<FaqWriting> = {}): FaqWriting => ({
  t: { en, es, ar }[lang],
  lang,
  dataLang: lang,
  level: 2,
  prefix: 'faq-',
  live: false,
  day: (day) => sayDay(day, lang),
  ...more,
});

export const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  question: `${id}?`,
  answer: `<p>${id}</p>`,
  ...more,
});

export const listOf = (questions: Question[], more: Partial<FaqList> = {}): FaqList => ({
  lang: 'en',
  questions,
  ...more,
});

/** The order of a list in one line: topics as `#id`, sub-questions as `-id`. */
export const order = (rows: readonly Row[]): string =>
  rows
    .map((row) => (row.topic ? `#${row.topic.id}` : row.sub ? `-${row.question.id}` : row.question.id))
    .join(' ');

/** The HTML of one question with all of its parts. */
export const htmlOf = (one: Question, how: FaqWriting): string =>
  faqBlocks([{ question: one, sub: false }], how, false)
    .map(({ before, rich, after }) => before + rich + after)
    .join('');

/** A contact with every field. */
export const contact = {
  name: 'Records Unit',
  hours: 'Weekdays',
  phone: '(555) 555-0110 ext. 3',
  email: 'records@rivermark.example',
  url: 'https://rivermark.example/?a=1&b=2',
};
