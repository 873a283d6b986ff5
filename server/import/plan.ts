// From what a file says now to the changes that bring the register there: the fewest, and no address lost.
import type { FaqList, Question, Topic } from '../../src/contract/faq.js';
import type { FaqDocument } from './assemble.js';
import { matchQuestions } from './match.js';
import { orderAfresh } from './order.js';
import { Ids } from './slug.js';

/** What a list says of itself as a whole. */
export type ListWords = Required<Pick<FaqList, 'title'>>;

/** Id of the one list of questions that a site has in each language. */
export const FAQ_LIST = 'faq';

/** What the register holds at present, in one language. `source` is the file a record was imported from, if any. */
export interface Current {
  list?: (ListWords & { source?: string }) | undefined;
  topics: Topic[];
  questions: (Question & { source?: string })[];
}

/** One record to publish or withdraw. `body` is there unless it is withdrawn, and never says when it was updated. */
export interface Change {
  kind: 'faq-list' | 'faq-topic' | 'faq-question';
  id: string;
  change: 'add' | 'change' | 'withdraw';
  body?: ListWords | Topic | Question;
  why: string;
}

/**
 * Plans an import. What is found again keeps its id, however its words changed; what came from `source` and is no longer
 * there is withdrawn; what came from anywhere else is left alone. Planning a second time, with the first plan carried
 * out, gives no change.
 * @param source the name of what was read, the same at every import of it
 */
export function planFaq(current: Current, read: FaqDocument, source: string): Change[] {
  const ours = current.questions.filter((question) => question.source === source);
  const others = current.questions.filter((question) => question.source !== source);
  const matches = matchQuestions(ours, read.questions);
  const topics = planTopics(current.topics, { ours, others, read, matches }, source);
  const ids = new Ids(current.questions.map((question) => question.id));
  const idOf = new Map<string, string>();
  for (const question of read.questions)
    idOf.set(question.id, matches.get(question)?.id ?? ids.unique(question.id));
  const orders = orderAfresh(
    read.questions.map((question) => matches.get(question)?.order),
    Math.max(0, ...ends(others)),
  );
  const questions = read.questions.flatMap((question, i): Change[] => {
    const id = idOf.get(question.id)!;
    const body: Question = { ...question, id, order: orders[i]! };
    if (question.parent) body.parent = idOf.get(question.parent)!;
    if (question.topic) body.topic = topics.idOf.get(question.topic)!;
    const before = matches.get(question);
    if (!before) return [{ kind: 'faq-question', id, change: 'add', body, why: `new in ${source}` }];
    const differs = differences(before, body);
    if (!differs.length) return [];
    return [
      { kind: 'faq-question', id, change: 'change', body, why: `${differs.join(', ')} changed in ${source}` },
    ];
  });
  const found = new Set(matches.values());
  const gone = ours.filter((question) => !found.has(question));
  const why = `no longer in ${source}`;
  return [
    ...planList(current.list, read.title, source),
    ...topics.changes,
    ...questions,
    ...gone.map(({ id }): Change => ({ kind: 'faq-question', id, change: 'withdraw', why })),
    ...topics.gone.map(({ id }): Change => ({ kind: 'faq-topic', id, change: 'withdraw', why })),
  ];
}

/** The list has one title: that of the file that gave it one first, for as long as that file does. */
function planList(now: Current['list'], title: string | undefined, source: string): Change[] {
  const list = { kind: 'faq-list', id: FAQ_LIST } as const;
  if (!now) return title ? [{ ...list, change: 'add', body: { title }, why: `new in ${source}` }] : [];
  if (now.source !== source || now.title === title) return [];
  if (!title) return [{ ...list, change: 'withdraw', why: `no longer in ${source}` }];
  return [{ ...list, change: 'change', body: { title }, why: `title changed in ${source}` }];
}

function ends(questions: readonly Question[]): number[] {
  const last = questions.reduce((most, { order }) => Math.max(most, order ?? 0), 0);
  return [last];
}

/** The fields of a question that an import decides. */
const FIELDS = [
  'question', 'answer', 'topic', 'parent', 'order', 'owner', 'reviewed', 'links', 'contact',
] as const satisfies readonly (keyof Question)[]; // prettier-ignore

function differences(before: Question, after: Question): string[] {
  const changed: string[] = FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));
  return changed.map((field) => (field === 'order' ? 'place' : field));
}

/** JSON with the names of every object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? '';

interface Sides {
  ours: readonly Question[];
  others: readonly Question[];
  read: FaqDocument;
  matches: ReadonlyMap<Question, Question>;
}

/**
 * A topic is found again by its id, then by its title, then by the questions it holds. One that holds questions from
 * elsewhere too is used but not renamed.
 */
function planTopics(topics: readonly Topic[], { ours, others, read, matches }: Sides, source: string) {
  const held = new Set(others.map((question) => question.topic));
  const mine = new Set(ours.map((question) => question.topic));
  const left = new Set(topics);
  const idOf = new Map<string, string>();
  const changes: Change[] = [];
  const take = (topic: Topic, found: Topic | undefined) => {
    if (!found || (found.title !== topic.title && held.has(found.id))) return;
    left.delete(found);
    idOf.set(topic.id, found.id);
    if (found.title !== topic.title)
      changes.push({
        kind: 'faq-topic',
        id: found.id,
        change: 'change',
        body: { ...topic, id: found.id },
        why: `title changed in ${source}`,
      });
  };
  const open = () => read.topics.filter((topic) => !idOf.has(topic.id));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  for (const topic of open()) take(topic, byId.get(topic.id));
  const byTitle = new Map([...left].map((topic) => [topic.title, topic]));
  for (const topic of open()) {
    const found = byTitle.get(topic.title);
    if (found && left.has(found)) take(topic, found);
  }
  const cameFrom = countOrigins(read, matches);
  for (const topic of open()) {
    const origins = [...(cameFrom.get(topic.id) ?? [])].sort(([, a], [, b]) => b - a);
    const found = origins.map(([id]) => byId.get(id)).find((one) => one && left.has(one) && mine.has(one.id));
    take(topic, found);
  }
  const ids = new Ids(topics.map((topic) => topic.id));
  for (const topic of open()) {
    const id = ids.unique(topic.id);
    idOf.set(topic.id, id);
    changes.push({ kind: 'faq-topic', id, change: 'add', body: { ...topic, id }, why: `new in ${source}` });
  }
  return { idOf, changes, gone: [...left].filter(({ id }) => mine.has(id) && !held.has(id)) };
}

/** For each topic that was read, how many of its questions stood in each of the present topics. */
function countOrigins(read: FaqDocument, matches: ReadonlyMap<Question, Question>) {
  const counts = new Map<string, Map<string, number>>();
  for (const question of read.questions) {
    const from = matches.get(question)?.topic;
    if (!question.topic || !from) continue;
    const there = counts.get(question.topic) ?? new Map<string, number>();
    counts.set(question.topic, there.set(from, (there.get(from) ?? 0) + 1));
  }
  return counts;
}
