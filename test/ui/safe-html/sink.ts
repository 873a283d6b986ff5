// What the tests of the one sink share: both sanitisers, lists of questions put through them, and the policy held against what came out.
import type { Block } from '../../../src/content/blocks.js';
import { arrangeFaq, faqBlocks } from '../../../src/content/faq.js';
import { RICH_TEXT, RICH_TEXT_GLOBAL, RICH_TEXT_SCHEMES } from '../../../src/contract/rich-text.js';
import type { FaqList, Question } from '../../../src/contract/faq.js';
import { en } from '../../../src/locales/index.js';
import { insertBlocks, sanitizer, type SetSafely } from '../../../src/ui/safe-html/insert.js';

/** A sanitiser, and what the test's name calls it. */
export interface Way {
  name: string;
  set: SetSafely;
}

/** The sanitiser that this browser has, and where that is its own also DOMPurify, as a browser without one loads it. */
export async function sanitizers(): Promise<Way[]> {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  if (!native) return [{ name: 'DOMPurify', set: await sanitizer() }];
  const ways = [{ name: 'setHTML', set: await sanitizer() }];
  // Another copy of the module, which has not chosen yet.
  const path = '/src/ui/safe-html/sanitize.ts?copy';
  const copy = (await import(path)) as { sanitizer: typeof sanitizer };
  delete (Element.prototype as Partial<Element>).setHTML;
  try {
    ways.push({ name: 'DOMPurify', set: await copy.sanitizer() });
  } finally {
    Object.defineProperty(Element.prototype, 'setHTML', native);
  }
  return ways;
}

/** A list with one question an answer: `q0`, `q1` …, every other one with a review date and an office. */
export const listOf = (answers: readonly string[], more: Partial<FaqList> = {}): FaqList => ({
  lang: 'en',
  questions: answers.map((answer, i): Question => ({
    id: `q${i}`,
    question: `Question ${i}?`,
    answer,
    ...(i % 2 && { reviewed: '2026-09-01', owner: 'Records Unit' }),
  })),
  ...more,
});

export const blocksOf = (list: FaqList): Block[] =>
  faqBlocks(
    arrangeFaq(list),
    { t: en, lang: 'en', dataLang: list.lang, level: 2, prefix: 'faq-', live: true },
    false,
  );

/** Puts blocks through the sink. */
export async function insert(blocks: readonly Block[], set: SetSafely): Promise<HTMLElement> {
  const wrapper = document.createElement('div');
  await insertBlocks(wrapper, blocks, set);
  return wrapper;
}

/**
 * The words of an answer apart from our own markup around them.
 * @throws {Error} when our own markup is not as it was written
 */
export function richOf(element: Element | undefined, { before, after }: Block): DocumentFragment {
  const frame = document.createElement('template');
  frame.innerHTML = before + after;
  const ours = frame.content.firstElementChild!;
  const copy = element?.cloneNode(true) as Element | undefined;
  const rich = document.createDocumentFragment();
  if (!copy) throw new Error('the answer is missing');
  while (copy.childNodes.length > ours.childNodes.length) rich.append(copy.firstChild!);
  if (copy.outerHTML !== ours.outerHTML) throw new Error(`our own markup became ${copy.outerHTML}`);
  return rich;
}

/** Whatever in some rich text the policy does not allow: elements, attributes, comments and schemes of links. */
export function offences(root: Element | DocumentFragment): string[] {
  const found: string[] = [];
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) found.push(`<!--${comments.currentNode.nodeValue}-->`);
  for (const element of root.querySelectorAll('*')) {
    const { localName, namespaceURI } = element;
    if (namespaceURI !== 'http://www.w3.org/1999/xhtml' || !(localName in RICH_TEXT))
      found.push(`<${localName}>`);
    for (const { name, value } of element.attributes) {
      const allowed = RICH_TEXT_GLOBAL.includes(name) || RICH_TEXT[localName]?.includes(name);
      if (!allowed) found.push(`${localName} ${name}="${value}"`);
      const scheme = name === 'href' && !value.startsWith('#') && schemeOf(value);
      if (scheme && !RICH_TEXT_SCHEMES.includes(scheme)) found.push(`${localName} ${name}="${value}"`);
    }
  }
  return found;
}

/** The scheme that a browser sees in an address; empty where it makes out none. */
export function schemeOf(address: string): string {
  const link = document.createElement('a');
  link.href = address;
  return link.protocol.slice(0, -1);
}

/**
 * What is wrong with a list that went through the sink: a block that is missing, moved or changed, and rich text outside the
 * policy. Empty where all is well.
 */
export function faults(wrapper: Element, blocks: readonly Block[]): string[] {
  const found: string[] = [];
  if (wrapper.childNodes.length !== blocks.length)
    found.push(`${wrapper.childNodes.length} nodes stand where ${blocks.length} were written`);
  blocks.forEach((block, i) => {
    const element = wrapper.children[i];
    const { before, rich, after } = block;
    const say = (fault: string) => found.push(`${fault} · block ${i}: ${rich.slice(0, 300) || before}`);
    if (!rich) {
      if (element?.outerHTML !== before + after) say(`became ${element?.outerHTML.slice(0, 300)}`);
      return;
    }
    try {
      for (const offence of offences(richOf(element, block))) say(offence);
    } catch (error) {
      say((error as Error).message.slice(0, 300));
    }
  });
  return found;
}
