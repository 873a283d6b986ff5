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
  for (const question of byId.values()) {
    const above = new Set([question]);
    let main = question;
    for (let up; (up = byId.get(main.parent ?? '')) && !above.has(up); above.add(up)) main = up;
    if (main !== question && !above.has(byId.get(main.parent ?? '')!)) into(subs, main.id, question);
    else into(mains, topics.has(question.topic ?? '') ? question.topic! : '', question);
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

/**
 * The contents list: the topics, or where there are none the questions that have sub-questions and those beside them.
 * Nothing where it would have fewer than three lines.
 */
export function faqContents(rows: readonly Row[], { t, lang, prefix, dataLang }: FaqWriting): Block[] {
  const lines = showsTopics(rows)
    ? rows.flatMap(({ topic }) => (topic ? [{ id: `topic-${topic.id}`, text: topic.title }] : []))
    : rows.some((row) => row.question && row.sub)
      ? rows.flatMap((row) =>
          row.question && !row.sub ? [{ id: row.question.id, text: row.question.question }] : [],
        )
      : [];
  if (lines.length < 3) return [];
  const items = lines
    .map(({ id, text }) => `<li><a href="#${prefix}${id}">${escapeText(text)}</a></li>`)
    .join('');
  const title = escapeText(t.contents);
  const ours = dataLang === lang ? '' : ` lang="${lang}" dir="${direction(lang)}"`;
  return [
    plain(
      `<nav class="pv-contents" aria-label="${escapeAttribute(t.contents)}"><p${ours}>${title}</p><ul>${items}</ul></nav>`,
    ),
  ];
}

/** The blocks of some rows of a list: one for a topic, two for a question. */
export function faqBlocks(rows: readonly Row[], writing: FaqWriting, hasTopics: boolean): Block[] {
  const { prefix, live, level } = writing;
  const heading = (depth: number) => `h${Math.min(6, level + depth)}`;
  const base = hasTopics ? 1 : 0;
  const blocks: Block[] = [];
  for (const row of rows) {
    if (row.topic) {
      const tag = heading(0);
      blocks.push(
        plain(
          `<${tag} class="pv-topic" id="${prefix}topic-${row.topic.id}">${escapeText(row.topic.title)}</${tag}>`,
        ),
      );
      continue;
    }
    const { question, sub } = row;
    const tag = heading(base + (sub ? 1 : 0));
    const id = prefix + question.id;
    const { lang } = question;
    const theirs =
      lang && lang !== writing.dataLang
        ? ` lang="${lang}"${direction(lang) === direction(writing.dataLang) ? '' : ` dir="${direction(lang)}"`}`
        : '';
    const kind = sub ? ' pv-sub' : '';
    const text = escapeText(question.question);
    const answered = question.answer || question.links?.length || question.contact;
    const words = live && answered ? `<button type="button" aria-expanded="false">${text}</button>` : text;
    blocks.push(plain(`<${tag} class="pv-question${kind}" id="${id}"${theirs}>${words}</${tag}>`));
    if (answered)
      blocks.push({
        before: `<div class="pv-answer${kind}"${theirs}${live ? ' hidden="until-found"' : ''}>`,
        rich: question.answer,
        after: `${aboutAnswer(question, writing)}</div>`,
        idPrefix: `${id}-`,
      });
  }
  return blocks;
}

/** What stands under an answer: where to read more, who to ask, who reviewed it and when. */
function aboutAnswer(question: Question, { t, lang, dataLang }: FaqWriting): string {
  const dataIs = question.lang ?? dataLang;
  const ours = dataIs === lang ? '' : ` lang="${lang}" dir="${direction(lang)}"`;
  const theirs = (text: string) =>
    ours ? `<span lang="${dataIs}" dir="${direction(dataIs)}">${text}</span>` : text;
  const { links, contact, reviewed, owner } = question;
  let html = '';
  if (links?.length)
    html += `<ul class="pv-links">${links
      .map((link) => `<li><a href="${escapeAttribute(link.href)}">${escapeText(link.title)}</a></li>`)
      .join('')}</ul>`;
  if (contact)
    html += `<p class="pv-contact"${ours}>${escapeText(t.ask)}: ${contactHtml(contact, t, theirs)}</p>`;
  const office = owner && theirs(escapeText(owner));
  if (reviewed || office) {
    const date = reviewed && `<time datetime="${reviewed}">${escapeText(sayDay(reviewed, lang))}</time>`;
    const text = !date ? t.answeredBy : office ? t.reviewedBy : t.reviewed;
    const filled = say(escapeText(text), { date: date ?? '', office: office ?? '' }, lang);
    html += `<p class="pv-reviewed"${ours}>${filled}</p>`;
  }
  return html;
}

/** The way on for whoever did not find an answer; nothing where the list has no contact. */
export function faqFoot({ contact }: FaqList, { t, lang, dataLang }: FaqWriting): Block[] {
  if (!contact) return [];
  const ours = dataLang === lang ? '' : ` lang="${lang}" dir="${direction(lang)}"`;
  const theirs = (text: string) => (ours ? `<span lang="${dataLang}">${text}</span>` : text);
  return [
    plain(
      `<p class="pv-contact pv-way-on"${ours}><strong>${escapeText(t.notFound)}</strong> ${contactHtml(contact, t, theirs)}</p>`,
    ),
  ];
}

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
  writing: Omit<FaqWriting, 'dataLang' | 'live'>,
  only?: readonly string[],
): string {
  const rows = arrangeFaq(list, only);
  const how: FaqWriting = { ...writing, dataLang: list.lang, live: false };
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
