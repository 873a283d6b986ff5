// Questions and answers as HTML: plain headings and prose to print, or the same with a disclosure button in each heading.
import type { FaqList, Question, Topic } from '../contract/faq.js';
import { direction, say, sayDay, type Strings } from '../locales/index.js';
import { blocksHtml, escapeAttribute, escapeText, type Block } from './blocks.js';
import { contactHtml } from './contact.js';

/** A line of the list as it is shown: a topic's heading, or a question with its answer. */
export type Row =
  { topic: Topic; question?: undefined } | { question: Question; sub: boolean; topic?: undefined };

/** How to write the list. */
export interface FaqWriting {
  /** Our strings, and the language they are in. */
  t: Strings;
  lang: string;
  /** The list's own language. */
  dataLang: string;
  /** Level of the topmost heading, 1 to 6. */
  level: number;
  /** Comes before every id. */
  prefix: string;
  /** Whether each heading gets its button and each answer is closed; otherwise all is open and plain. */
  live: boolean;
  /**
   * Says a day (RFC 3339 full-date) in words. Where it is absent, days stay as the contract writes them: whoever opens a
   * closed answer says them then, because a browser takes longer to make its first date format than for all the rest.
   */
  day?: (day: string) => string;
}

/**
 * Puts a list in the order to show it: topics in their order, each question under its topic, each sub-question behind
 * its question, and last what has no topic. Whatever names a topic or parent that is not there stands on its own.
 * @param only ids of the topics to show; all when absent
 */
export function arrangeFaq(list: FaqList, only?: readonly string[]): Row[] {
  const topics = new Map((list.topics ?? []).map((topic) => [topic.id, topic]));
  const byId = new Map(list.questions.map((question) => [question.id, question]));
  const subs = new Map<string, Question[]>();
  const mains = new Map<string, Question[]>();
  const into = (map: Map<string, Question[]>, key: string, question: Question) => {
    const there = map.get(key);
    if (there) there.push(question);
    else map.set(key, [question]);
  };
  const mainOf = new Map<Question, Question>();
  for (const question of byId.values()) {
    const path: Question[] = [];
    let at = question;
    for (let up; !mainOf.has(at) && (up = byId.get(at.parent ?? '')); at = up) {
      mainOf.set(at, at);
      path.push(at);
    }
    // In a circle, the first of the list is the main question of the others.
    const main = mainOf.get(at) ?? at;
    for (const one of path) mainOf.set(one, main);
    if (main === question) into(mains, topics.has(question.topic ?? '') ? question.topic! : '', question);
    else into(subs, main.id, question);
  }
  const rows: Row[] = [];
  for (const id of [...topics.keys(), '']) {
    if (only && !only.includes(id)) continue;
    const there = mains.get(id);
    if (!there) continue;
    const topic = topics.get(id);
    if (topic) rows.push({ topic });
    for (const question of there) {
      rows.push({ question, sub: false });
      for (const sub of subs.get(question.id) ?? []) rows.push({ question: sub, sub: true });
    }
  }
  return rows;
}

/** Whether a list shows topic headings, which decides the level of its questions. */
export const showsTopics = (rows: readonly Row[]): boolean => rows.some((row) => row.topic);

const plain = (before: string): Block => ({ before, rich: '', after: '', idPrefix: '' });

/** The attributes of an element whose language may differ from that of the words around it. */
const langIn = (lang: string, around: string): string =>
  lang === around ? '' : ` lang="${lang}" dir="${direction(lang)}"`;

/** Wraps words of the department's that stand in a sentence of ours. */
const theirsIn =
  (ours: string, theirs: string) =>
  (text: string): string =>
    ours === theirs ? text : `<span${langIn(theirs, ours)}>${text}</span>`;

/**
 * The contents list: the topics, or where there are none the questions that have sub-questions and those beside them.
 * Nothing where it would have fewer than three lines.
 */
export function faqContents(rows: readonly Row[], { t, lang, prefix, dataLang }: FaqWriting): Block[] {
  const topics = showsTopics(rows);
  const items = rows.flatMap((row) => {
    const [id, text] = row.topic
      ? [`topic-${row.topic.id}`, row.topic.title]
      : [row.question.id, !topics && !row.sub && row.question.question];
    return text ? [`<li><a href="#${prefix}${id}">${escapeText(text)}</a></li>`] : [];
  });
  if (items.length < 3 || (!topics && items.length === rows.length)) return [];
  const title = escapeText(t.contents);
  return [
    plain(
      `<nav class="pv-contents" aria-label="${escapeAttribute(t.contents)}"><p${langIn(lang, dataLang)}>${title}</p><ul>${items.join('')}</ul></nav>`,
    ),
  ];
}

/** What ids inside an answer begin with; the colon parts them from those of questions, which have none. */
export const answerPrefix = (prefix: string, id: string): string => `${prefix}${id}:`;

/** The blocks of some rows of a list: one for a topic, two for a question. */
export function faqBlocks(rows: readonly Row[], writing: FaqWriting, hasTopics: boolean): Block[] {
  const { prefix, live, level, dataLang } = writing;
  return rows.flatMap((row) => {
    const tag = `h${Math.min(6, row.topic ? level : level + Number(hasTopics) + Number(row.sub))}`;
    const heading = (kind: string, id: string, theirs: string, words: string) =>
      plain(`<${tag} class="pv-${kind}" id="${prefix}${id}"${theirs}>${words}</${tag}>`);
    if (row.topic) return [heading('topic', `topic-${row.topic.id}`, '', escapeText(row.topic.title))];
    const { question } = row;
    const { id, answer, links, contact } = question;
    const theirs = langIn(question.lang ?? dataLang, dataLang);
    const sub = row.sub ? ' pv-sub' : '';
    const text = escapeText(question.question);
    if (!answer && !links?.length && !contact) return [heading(`question${sub}`, id, theirs, text)];
    return [
      heading(
        `question${sub}`,
        id,
        theirs,
        live ? `<button type="button" aria-expanded="false">${text}</button>` : text,
      ),
      {
        before: `<div class="pv-answer${sub}"${theirs}${live ? ' hidden="until-found"' : ''}>`,
        rich: answer,
        after: `${aboutAnswer(question, writing)}</div>`,
        idPrefix: answerPrefix(prefix, id),
      },
    ];
  });
}

/** What stands under an answer: where to read more, who to ask, who reviewed it and when. */
function aboutAnswer(
  { lang: dataIs, links, contact, reviewed, owner }: Question,
  { t, lang, dataLang, day }: FaqWriting,
): string {
  const around = dataIs ?? dataLang;
  const ours = langIn(lang, around);
  const theirs = theirsIn(lang, around);
  const office = owner && theirs(escapeText(owner));
  const date =
    reviewed && `<time datetime="${reviewed}">${day ? escapeText(day(reviewed)) : reviewed}</time>`;
  const said = date ? (office ? t.reviewedBy : t.reviewed) : office && t.answeredBy;
  return (
    (links?.length
      ? `<ul class="pv-links">${links
          .map((link) => `<li><a href="${escapeAttribute(link.href)}">${escapeText(link.title)}</a></li>`)
          .join('')}</ul>`
      : '') +
    (contact
      ? `<p class="pv-contact"${ours}>${escapeText(t.ask)}: ${contactHtml(contact, t, theirs)}</p>`
      : '') +
    (said
      ? `<p class="pv-reviewed"${ours}>${say(escapeText(said), { date: date ?? '', office: office ?? '' }, lang)}</p>`
      : '')
  );
}

/** The way on for whoever did not find an answer; nothing where the list has no contact. */
export const faqFoot = ({ contact }: FaqList, { t, lang, dataLang }: FaqWriting): Block[] =>
  contact
    ? [
        plain(
          `<p class="pv-contact pv-way-on"${langIn(lang, dataLang)}><strong>${escapeText(t.notFound)}</strong> ${contactHtml(contact, t, theirsIn(lang, dataLang))}</p>`,
        ),
      ]
    : [];

/** What stands on the wrapper of a list's words: where they are slotted, and the language they are in. */
export const wordsAttributes = (list: FaqList): Record<string, string> => ({
  slot: 'words',
  class: 'pv-words',
  lang: list.lang,
  dir: direction(list.lang),
  ...(list.version && { 'data-version': list.version }),
});

/**
 * A whole list to print inside the tag, so that it can be read without JavaScript and is taken over in place by the
 * element. The answers must be clean already: nothing is sanitised here.
 */
export function printFaq(
  list: FaqList,
  writing: Omit<FaqWriting, 'dataLang' | 'live' | 'day'>,
  only?: readonly string[],
): string {
  const rows = arrangeFaq(list, only);
  const how: FaqWriting = {
    ...writing,
    dataLang: list.lang,
    live: false,
    day: (day) => sayDay(day, writing.lang),
  };
  const attributes = Object.entries(wordsAttributes(list))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const blocks = [
    ...faqContents(rows, how),
    ...faqBlocks(rows, how, showsTopics(rows)),
    ...faqFoot(list, how),
  ];
  return `<div${attributes}>${blocksHtml(blocks)}</div>`;
}
