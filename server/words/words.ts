// Prints the words of a tag into a page, so that they can be read without JavaScript.
import { setImmediate } from 'node:timers/promises';
import { answerPrefix, printFaq } from '../../src/content/faq.js';
import type { FaqList, Question } from '../../src/contract/faq.js';
import { strings, stringsLanguage } from '../../src/locales/index.js';
import type { Resource, SiteResources } from '../resources/resources.js';
import { cleanRichText } from './clean.js';

/** What a comment in a page asks for, `<!-- words: faq es topic=reports,records level=3 -->`. */
interface Wanted {
  lang: string;
  only: string[] | undefined;
  level: number;
  prefix: string;
}

const COMMENT = /<!--\s{0,9}words:\s{0,9}faq\s{1,9}([^>]{1,500}?)\s{0,9}-->/g;
const HEADING = /<h([1-6])[\s>]/gi;
const MAIN = 'faq-';

/** Whether a page asks for words. */
export const wantsWords = (html: string): boolean => html.search(COMMENT) >= 0;

/** Puts the words of a site into a page, at each comment that asks for them. @throws {RegisterUnavailable} */
export async function fillWords(html: string, site: SiteResources | undefined): Promise<string> {
  const pieces: string[] = [];
  let from = 0;
  for (const match of html.matchAll(COMMENT)) {
    pieces.push(html.slice(from, match.index));
    const wanted = readComment(match[1]!, html.slice(0, match.index));
    pieces.push(site ? await print(await site.faqs(wanted.lang), wanted) : '');
    from = match.index + match[0].length;
  }
  return pieces.join('') + html.slice(from);
}

function readComment(said: string, before: string): Wanted {
  const [lang = 'en', ...rest] = said.split(/\s+/);
  const options = new Map(rest.map((option) => option.split('=', 2) as [string, string]));
  // As the element does it: one level below the heading that stands before it.
  const above = [...before.matchAll(HEADING)].at(-1)?.[1];
  return {
    lang,
    only: options.get('topic')?.split(','),
    level: Math.min(6, Number(options.get('level')) || Number(above ?? 1) + 1),
    prefix: options.get('prefix') ?? MAIN,
  };
}

const printed = new WeakMap<Resource<FaqList>, Map<string, Promise<string>>>();

/** The words of a list, printed once for each way that a page asks for them. */
function print(resource: Resource<FaqList>, wanted: Wanted): Promise<string> {
  let there = printed.get(resource);
  if (!there) printed.set(resource, (there = new Map<string, Promise<string>>()));
  const key = JSON.stringify(wanted);
  let html = there.get(key);
  if (!html) there.set(key, (html = printList(resource.value, wanted)));
  return html;
}

async function printList(list: FaqList, { level, prefix, only }: Wanted): Promise<string> {
  const lang = stringsLanguage(list.lang);
  const questions: Question[] = [];
  for (const question of list.questions) {
    // Thousands of answers take a second to clean, and others are waiting for theirs.
    if (questions.length % 50 === 49) await setImmediate();
    questions.push({
      ...question,
      answer: cleanRichText(question.answer, answerPrefix(prefix, question.id)),
    });
  }
  return printFaq({ ...list, questions }, { t: await strings(lang), lang, level, prefix }, only);
}
