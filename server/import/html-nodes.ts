// Small questions about nodes of a page: what they say, what they are, how they start.
import type { Element, ElementContent, RootContent } from 'hast';
import { rewrite, textOf } from './dom.js';
import { hasSeveralSentences } from './plain-lines.js';
import { isQuestion } from './question.js';

/** Whether a node is an element of that name. */
export const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;
/** The line on which an element starts. */
export const lineOf = (node: Element) => node.position?.start.line ?? 1;
/** Whether something inside an element passes a test. */
export const has = (node: Element, test: (one: Element) => boolean): boolean =>
  node.children.some((child) => child.type === 'element' && (test(child) || has(child, test)));

/** The words of an element in one line, without scripts, styles and drawings. */
export function wordsOf(node: Element): string {
  const words = (one: RootContent): string => {
    if (one.type === 'text') return one.value;
    if (one.type !== 'element' || /^(?:script|style|svg|template)$/.test(one.tagName)) return '';
    return one.tagName === 'br' ? ' ' : one.children.map(words).join('');
  };
  return words(node).replace(/\s+/g, ' ').trim();
}

/** The level of a heading, however it is marked; nothing for what is none. */
export function levelOf({ tagName, properties }: Element): number | undefined {
  if (/^h[1-6]$/.test(tagName)) return Number(tagName[1]);
  if (String(properties['role']) !== 'heading') return undefined;
  const level = Number(properties['ariaLevel']);
  return level >= 1 && level <= 6 ? level : 2;
}

/** An id that somebody gave, not one that a program counted or drew. */
export const isReadable = (id: string) =>
  /^[a-z][a-z-]{2,59}$/.test(id) && !/(?:heading|accordion|question|panel|collapse|button|summary)/.test(id);

/** The question in bold that a paragraph starts with. */
export function boldStart(node: Element): Element | undefined {
  const first = node.children.find((child) => textOf(child).trim());
  if (first?.type !== 'element' || !/^(?:b|strong|u|em|span)$/.test(first.tagName)) return undefined;
  if (
    first.tagName !== 'b' &&
    first.tagName !== 'strong' &&
    !has(first, (one) => /^(?:b|strong)$/.test(one.tagName))
  )
    return undefined;
  return isQuestion(wordsOf(first)) ? first : undefined;
}

/** Whether some words are one question and nothing else. */
export const asksAlone = (words: string) =>
  words.length <= 300 && isQuestion(words) && !hasSeveralSentences(words);

/** Whether most terms of a description list ask. */
export function asksMostly(list: Element): boolean {
  const terms: Element[] = [];
  const collect = (node: Element) => {
    for (const child of node.children)
      if (isElement(child, 'dt')) terms.push(child);
      else if (isElement(child, 'div')) collect(child);
  };
  collect(list);
  return terms.filter((term) => isQuestion(wordsOf(term))).length * 2 > terms.length;
}

/** A list of nothing but links to places on the same page. */
export function isContents(list: Element): boolean {
  const items = list.children.filter((child): child is Element => isElement(child, 'li'));
  return (
    items.length > 1 &&
    items.every((item) => {
      const [link, ...others] = item.children.filter((child) => textOf(child).trim());
      return (
        link && !others.length && isElement(link, 'a') && String(link.properties['href']).startsWith('#')
      );
    })
  );
}

/** A node without the first letters of its text. */
export function withoutStart(node: RootContent, count: number): { node: RootContent; left: number } {
  if (node.type === 'text') {
    const { value } = node;
    return { node: { type: 'text', value: value.slice(count) }, left: Math.max(0, count - value.length) };
  }
  if (node.type !== 'element') return { node, left: count };
  let left = count;
  const children = node.children.map((child) => {
    if (!left) return child;
    const done = withoutStart(child, left);
    left = done.left;
    return done.node as ElementContent;
  });
  return { node: { ...node, children }, left };
}

/** Nodes without the ids that only served the page's scripts and styles: those that nothing in the nodes refers to. */
export function withoutIdleIds(nodes: readonly RootContent[]): RootContent[] {
  const root = { type: 'root' as const, children: [...nodes] };
  const used = new Set<string>();
  rewrite(root, (node) => {
    const { href, headers } = node.properties;
    if (typeof href === 'string' && href.startsWith('#')) used.add(href.slice(1));
    for (const id of Array.isArray(headers) ? headers : []) used.add(String(id));
    return [node];
  });
  return rewrite(root, (node) => {
    const { id, ...properties } = node.properties;
    return [id === undefined || used.has(String(id)) ? node : { ...node, properties }];
  }).children;
}
