// The last step of every format: from entries to the contract's topics and questions, with ids, order and links.
import { safeParse } from 'valibot';
import type { Root } from 'hast';
import { Href, Language, type Link } from '../../src/contract/common.js';
import type { Question, Topic } from '../../src/contract/faq.js';
import { explicitId, fieldsOf, type Attributes } from './attributes.js';
import { cleanAnswer } from './clean.js';
import { textOf, toHtml } from './dom.js';
import { doubtQuestions } from './doubts.js';
import type { Entry } from './outline.js';
import { asksPrefix } from './question.js';
import { ImportError, quote, type Report, type ReportLine } from './report.js';
import { Ids, slug } from './slug.js';

/** What was read from a file. `order` is filled in every question; `lang` and `title` only where the file says them. */
export interface FaqDocument {
  lang?: string;
  title?: string;
  topics: Topic[];
  questions: Question[];
  /** What was made of each line. */
  lines: ReportLine[];
  /** What the importer was not sure of, in plain words with line numbers. */
  unsure: string[];
}

/** What a file says about itself as a whole. */
export interface About {
  lang?: string | undefined;
  title?: string | undefined;
  /** Owner and review date of every question that names none, nor has a question above it that does. */
  attributes?: Attributes;
  /** What relative links are relative to. */
  base?: URL | undefined;
  /** What a line with words became that nothing was said of. */
  otherwise?: string;
}

const MAX_ANSWER = 200_000;
const MAX_LINE = 1000;
const MAX_ENTRIES = 10_000;

/**
 * @param html the HTML of an answer, not yet trusted
 * @throws {ImportError} where there are too many questions, or an answer is longer than the contract allows
 */
export function assemble<Node>(
  entries: readonly Entry<Node>[],
  html: (answer: readonly Node[]) => string,
  about: About,
  report: Report,
): FaqDocument {
  if (entries.length > MAX_ENTRIES)
    throw new ImportError(
      `The file has ${entries.length} questions and topics; the limit is ${MAX_ENTRIES}. Divide it into several files.`,
    );
  const topics: Topic[] = [];
  const questions: Question[] = [];
  const lineOf = new Map<string, number>();
  const defaults = fieldsOf(about.attributes ?? {}, 1, report);
  const idOf = idMaker(entries, report);
  let topic: Topic | undefined;
  let main: Question | undefined;
  for (const entry of entries) {
    const text = oneLine(entry, report);
    if (!text) continue;
    if (entry.role === 'topic') {
      topic = { id: idOf(entry, text), title: text };
      main = undefined;
      topics.push(topic);
      fieldsOfTopic(entry, report);
      continue;
    }
    const tell = (what: string) =>
      report.doubt(`Line ${entry.line}: in the answer to “${quote(text)}”, ${what}.`);
    const raw = html(entry.answer);
    // Markup that goes may be much longer than what stays; beyond this it is not worth the time to look.
    if (raw.length > MAX_ANSWER * 5) refuseLength(entry, raw.length);
    const root = cleanAnswer(raw, tell, about.base);
    const links = takeLinks(root);
    const answer = toHtml(root.children);
    if (answer.length > MAX_ANSWER) refuseLength(entry, answer.length);
    const question: Question = { id: idOf(entry, text), question: text, answer };
    const parent = entry.role === 'sub' ? main : undefined;
    if (parent) question.parent = parent.id;
    else main = question;
    if (topic) question.topic = topic.id;
    question.order = questions.length + 1;
    Object.assign(question, defaults, inherited(parent), fieldsOf(entry.attributes, entry.line, report));
    if (links.length) question.links = links;
    questions.push(question);
    lineOf.set(question.id, entry.line);
  }
  doubtQuestions(questions, lineOf, report);
  const title = about.title && quote(about.title, MAX_LINE);
  return {
    ...language(about.lang, report),
    ...(title ? { title } : {}),
    topics: withQuestions(topics, questions, report),
    questions,
    lines: report.lines(about.otherwise ?? 'left out'),
    unsure: report.unsure,
  };
}

/** What a sub-question has from the question above it, each where it says nothing else. Whom to call is not among them. */
const inherited = ({ owner, reviewed }: Partial<Question> = {}): Partial<Question> => ({
  ...(owner !== undefined && { owner }),
  ...(reviewed !== undefined && { reviewed }),
});

function refuseLength<Node>({ line, text }: Entry<Node>, length: number): never {
  throw new ImportError(
    `Line ${line}: the answer to “${quote(text)}” has ${length} characters; the limit is ${MAX_ANSWER}.`,
  );
}

/** Explicit ids come first, so that no slug takes one of them. */
function idMaker<Node>(
  entries: readonly Entry<Node>[],
  report: Report,
): (entry: Entry<Node>, text: string) => string {
  const taken = { topic: new Ids(), question: new Ids() };
  const kind = (entry: Entry<Node>) => (entry.role === 'topic' ? 'topic' : 'question');
  const given = new Map<Entry<Node>, string>();
  for (const entry of entries) {
    const id = explicitId(entry.attributes, entry.line, report);
    if (id === undefined) continue;
    const unique = taken[kind(entry)].unique(id);
    if (unique !== id)
      report.doubt(`Line ${entry.line}: the id “${id}” is there twice; “${unique}” was used.`);
    given.set(entry, unique);
  }
  return (entry, text) =>
    given.get(entry) ?? taken[kind(entry)].unique(slug(text, kind(entry) === 'topic' ? 't' : 'q'));
}

function oneLine<Node>(entry: Entry<Node>, report: Report): string {
  const whole = entry.text.replace(/\s+/g, ' ').trim();
  const text = whole.slice(entry.role === 'topic' ? 0 : asksPrefix(whole));
  if (text.length <= MAX_LINE) return text;
  report.doubt(`Line ${entry.line}: the ${entry.role} is longer than ${MAX_LINE} characters and was cut.`);
  return quote(text, MAX_LINE / 2);
}

function fieldsOfTopic<Node>({ attributes, line, text }: Entry<Node>, report: Report): void {
  const others = Object.keys(attributes).filter((name) => name !== 'id');
  if (others.length)
    report.doubt(
      `Line ${line}: the topic “${quote(text)}” says ${others.join(', ')}; a topic has an id only.`,
    );
}

const READ_MORE = new Set(['read more', 'more information', 'leer más', 'más información', 'اقرأ المزيد']);

/** Takes a last list of nothing but links, behind the paragraph “Read more”, out of an answer. */
function takeLinks(root: Root): Link[] {
  const [intro, list] = root.children.slice(-2);
  if (intro?.type !== 'element' || intro.tagName !== 'p') return [];
  if (list?.type !== 'element' || list.tagName !== 'ul') return [];
  if (
    !READ_MORE.has(
      textOf(intro)
        .trim()
        .replace(/[:：]$/, '')
        .trim()
        .toLowerCase(),
    )
  )
    return [];
  const links: Link[] = [];
  for (const item of list.children) {
    let inside = item.type === 'element' ? item.children : [];
    const [only] = inside;
    if (inside.length === 1 && only?.type === 'element' && only.tagName === 'p') inside = only.children;
    const [link] = inside;
    if (inside.length !== 1 || link?.type !== 'element' || link.tagName !== 'a') return [];
    const href = String(link.properties['href']);
    const title = textOf(link).trim();
    if (!safeParse(Href, href).success || !title || title.length > MAX_LINE) return [];
    links.push({ href, title });
  }
  root.children.splice(-2);
  return links;
}

function withQuestions(topics: Topic[], questions: readonly Question[], report: Report): Topic[] {
  const used = new Set(questions.map((question) => question.topic));
  return topics.filter((topic) => {
    if (!used.has(topic.id))
      report.doubt(`The topic “${quote(topic.title)}” has no question of its own; it was left out.`);
    return used.has(topic.id);
  });
}

function language(lang: string | undefined, report: Report): { lang?: string } {
  if (lang === undefined) return {};
  if (safeParse(Language, lang).success) return { lang };
  report.doubt(`“${quote(lang)}” is no language tag such as “en” or “es-MX”; the language was left open.`);
  return {};
}
