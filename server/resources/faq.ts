// The FAQ resource: a site's topics and questions in one language, put together from their revisions.
import { arrangeFaq } from '../../src/content/faq.js';
import { checkFaqList, type FaqList, type Question, type Topic } from '../../src/contract/faq.js';
import type { Site } from '../../src/contract/site.js';
import type { ListWords } from '../import/index.js';
import { canonical } from '../register/canonical.js';
import type { Reader } from '../register/register.js';
import type { Revision } from '../register/revision.js';
import { siteContact } from './site.js';

/** One record as its revisions tell it. */
interface Entry<T> {
  body: T;
  /** Place of its first revision in the chain. */
  first: number;
  /** Name of the file that it was last read from. */
  source: string;
  /** When what a resident reads in it last changed. */
  updated: string;
}

/** The languages that have a question at the moment. @throws {RegisterUnavailable} */
export async function faqLanguages(register: Reader, site: string): Promise<string[]> {
  const questions = await register.current(site, 'faq-question');
  return [...new Set(questions.map((question) => question.lang))];
}

/**
 * A site's questions and answers in one language.
 * @param onDropped told of each record that does not fit the contract any more and was left out
 * @throws {RegisterUnavailable}
 */
export async function faqResource(
  register: Reader,
  site: string,
  about: Site,
  lang: string,
  onDropped?: (line: string) => void,
): Promise<FaqList> {
  const listRevisions = await register.revisions(site, 'faq-list', lang);
  const topicRevisions = await register.revisions(site, 'faq-topic', lang);
  const questionRevisions = await register.revisions(site, 'faq-question', lang);
  const way = await siteContact(register, site, about, lang);
  const [named] = fold<ListWords>(listRevisions, (words) => words);
  const newest = [
    listRevisions.at(-1),
    topicRevisions.at(-1),
    questionRevisions.at(-1),
    way?.revision,
  ].reduce((a, b) => ((a?.seq ?? 0) > (b?.seq ?? 0) ? a : b));
  const entries = fold<Question>(questionRevisions, readerSees);
  const topics = orderTopics(
    fold<Topic>(topicRevisions, (topic) => topic),
    entries,
  );
  const questions = orderQuestions(entries).map(({ body, updated }) => ({ ...body, updated }));
  const list: FaqList = {
    lang,
    ...(named && { title: named.body.title }),
    ...(newest && { version: `${newest.seq}-${newest.hash.slice(0, 16)}`, updated: newest.time }),
    ...(way && { contact: way.contact }),
    topics,
    questions,
  };
  // A sub-question follows its parent, and `order` says the same as the place in the list, whatever several files said.
  list.questions = arrangeFaq(list).flatMap((row) => row.question ?? []);
  list.questions = list.questions.map((question, at) => ({ ...question, order: at + 1 }));
  const { value, dropped } = checkFaqList(list);
  for (const line of dropped) onDropped?.(line);
  return value;
}

/** What of a question a resident reads: the rest is where it stands and who looked at it when. */
const readerSees = ({ question, answer, links, contact }: Question) => ({ question, answer, links, contact });

function fold<T>(revisions: readonly Revision[], shown: (body: T) => unknown): Entry<T>[] {
  const entries = new Map<string, Entry<T>>();
  for (const { record, seq, source, time, body } of revisions) {
    const before = entries.get(record);
    if (body === null) {
      entries.delete(record);
      continue;
    }
    const now = body as T;
    const same = before && canonical(shown(before.body)) === canonical(shown(now));
    entries.set(record, {
      body: now,
      first: before?.first ?? seq,
      source: source?.name ?? '',
      updated: same ? before.updated : time,
    });
  }
  return [...entries.values()];
}

/** By the file they came from, files in the order of their first import; within a file by their own order. */
function orderQuestions(entries: readonly Entry<Question>[]): Entry<Question>[] {
  const files = new Map<string, number>();
  for (const { source, first } of entries) files.set(source, Math.min(files.get(source) ?? Infinity, first));
  const rank = (entry: Entry<Question>) => files.get(entry.source)!;
  const order = (entry: Entry<Question>) => entry.body.order ?? Infinity;
  return [...entries].sort(
    (a, b) => rank(a) - rank(b) || (order(a) === order(b) ? 0 : order(a) - order(b)) || a.first - b.first,
  );
}

/** Topics that have a question, in the order of their first one: a topic has no order of its own in the contract. */
function orderTopics(topics: readonly Entry<Topic>[], questions: readonly Entry<Question>[]): Topic[] {
  const bodies = new Map(topics.map(({ body }) => [body.id, body]));
  const used = new Set(orderQuestions(questions).map(({ body }) => body.topic ?? ''));
  return [...used].flatMap((id) => bodies.get(id) ?? []);
}
