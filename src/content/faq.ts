// Questions and answers as HTML: plain headings and prose to print, or the same with a disclosure button in each heading.
import type { Contact } from '../contract/common.js';
import type { FaqList, Question, Topic } from '../contract/faq.js';
import { say, sayDay, type Strings } from '../locales/index.js';
import { escapeAttribute, escapeText, type Block } from './blocks.js';

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
  for (const question of list.questions) {
    let main = question;
    for (let up, n = 0; n < 9 && (up = byId.get(main.parent ?? '')) && up !== question; n++) main = up;
    if (main !== question) into(subs, main.id, question);
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

/** The blocks of some rows of a list: one for a topic, two for a question. */
export function faqBlocks(rows: readonly Row[], writing: FaqWriting, hasTopics: boolean): Block[] {
  const { prefix, live, level } = writing;
  const heading = (depth: number) => `h${Math.min(6, level + depth)}`;
  const base = hasTopics ? 1 : 0;
  const blocks: Block[] = [];
  const add = (before: string, idPrefix = '', rich = '', after = '') =>
    blocks.push({ before, rich, after, idPrefix });
  for (const row of rows) {
    if (row.topic) {
      const tag = heading(0);
      add(
        `<${tag} class="pv-topic" id="${prefix}topic-${row.topic.id}">${escapeText(row.topic.title)}</${tag}>`,
      );
      continue;
    }
    const { question, sub } = row;
    const tag = heading(base + (sub ? 1 : 0));
    const id = prefix + question.id;
    const lang = question.lang && question.lang !== writing.dataLang ? ` lang="${question.lang}"` : '';
    const text = escapeText(question.question);
    const answered = question.answer || question.links?.length || question.contact;
    const words = live && answered ? `<button type="button" aria-expanded="false">${text}</button>` : text;
    add(`<${tag} class="${sub ? 'pv-question pv-sub' : 'pv-question'}" id="${id}"${lang}>${words}</${tag}>`);
    if (answered)
      add(
        `<div class="${sub ? 'pv-answer pv-sub' : 'pv-answer'}"${lang}${live ? ' hidden="until-found"' : ''}>`,
        `${id}-`,
        question.answer,
        `${aboutAnswer(question, writing)}</div>`,
      );
  }
  return blocks;
}

/** What stands under an answer: where to read more, who to ask, who reviewed it and when. */
function aboutAnswer(question: Question, { t, lang, dataLang }: FaqWriting): string {
  const dataIs = question.lang ?? dataLang;
  const ours = dataIs === lang ? '' : ` lang="${escapeAttribute(lang)}"`;
  const theirs = (text: string) => (ours ? `<span lang="${dataIs}">${text}</span>` : text);
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

/** A contact as one line of HTML: office, hours, and links to call, write and visit. */
export function contactHtml(
  contact: Contact,
  t: Strings,
  theirs: (text: string) => string = (text) => text,
): string {
  const link = (href: string, text: string) => `<a href="${escapeAttribute(href)}">${text}</a>`;
  const bdi = (text: string) => `<bdi dir="ltr">${escapeText(text)}</bdi>`;
  const said = [
    [contact.name, contact.hours]
      .filter(Boolean)
      .map((text) => theirs(escapeText(text!)))
      .join(', '),
    contact.phone &&
      link(phoneHref(contact.phone), say(escapeText(t.call), { phone: bdi(contact.phone) }, 'en')),
    contact.email &&
      link(`mailto:${contact.email}`, say(escapeText(t.write), { email: bdi(contact.email) }, 'en')),
    contact.url && link(contact.url, escapeText(t.visit)),
  ];
  return said.filter(Boolean).join(' · ');
}

/** The `tel:` address of a number as people write it, with its extension if it names one (RFC 3966). */
export function phoneHref(phone: string): string {
  const [number = '', extension] = phone
    .split(/\s*(?:ext|x|#)\D*/i)
    .map((part) => part.replace(/(?!^\+)\D/g, ''));
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}

/** Whether a list shows topic headings, which decides the level of its questions. */
export const showsTopics = (rows: readonly Row[]): boolean => rows.some((row) => row.topic);
