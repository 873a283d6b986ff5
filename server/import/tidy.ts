// White space and paragraphs of an answer: one form for the same words, so that equal answers compare equal.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { element } from './dom.js';

const BLOCKS = new Set(
  (
    'address blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Blocks that hold nothing but other blocks. */
const FRAMES = new Set('ul ol dl table thead tbody tfoot tr colgroup'.split(' '));

const isBlock = (node: RootContent | undefined) => node?.type === 'element' && BLOCKS.has(node.tagName);
const isBlank = (node: RootContent) => node.type === 'text' && !/[^ \t\n\f\r]/.test(node.value);

/**
 * Collapses white space as browsers show it, drops what is empty and puts loose words into paragraphs.
 * Pre-formatted text stays as it is.
 */
export function tidy(root: Root): Root {
  const children = tidyChildren(root.children, true) as ElementContent[];
  return { type: 'root', children: paragraphs(children) };
}

function tidyChildren(nodes: readonly RootContent[], inBlock: boolean): RootContent[] {
  const kept: RootContent[] = [];
  for (const node of joinText(nodes)) {
    if (node.type === 'text') kept.push({ ...node, value: node.value.replace(/[ \t\n\f\r]+/g, ' ') });
    else if (node.type === 'element') {
      const whole = tidyElement(node);
      if (whole) kept.push(...unwrapped(whole));
    }
  }
  return trim(kept, inBlock);
}

function joinText(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

/** Takes the blanks off that browsers do not show: at the edges of a block and around blocks. */
function trim(nodes: RootContent[], inBlock: boolean): RootContent[] {
  const edge = (node: RootContent | undefined) =>
    node === undefined ? inBlock : isBlock(node) || (node.type === 'element' && node.tagName === 'br');
  return nodes.flatMap((node, i): RootContent[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (edge(nodes[i - 1])) value = value.replace(/^ /, '');
    if (edge(nodes[i + 1])) value = value.replace(/ $/, '');
    return value ? [{ type: 'text', value } satisfies Text] : [];
  });
}

function tidyElement(node: Element): Element | undefined {
  if (node.tagName === 'pre') return node;
  const children = tidyChildren(node.children, BLOCKS.has(node.tagName)) as ElementContent[];
  const inside = FRAMES.has(node.tagName) ? children.filter((child) => !isBlank(child)) : children;
  const mayBeEmpty = /^(?:br|hr|wbr|col|colgroup|td|th)$/.test(node.tagName) || node.properties['id'];
  return inside.length || mayBeEmpty ? { ...node, children: inside } : undefined;
}

/** What only laid out a page: a span that says nothing, a division around blocks or around one paragraph. */
function unwrapped(node: Element): ElementContent[] {
  if (Object.keys(node.properties).length) return [node];
  if (node.tagName === 'span') return node.children;
  return node.tagName === 'div' ? paragraphs(node.children) : [node];
}

function paragraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    const said = loose.filter(
      (node) => !isBlank(node) && !(node.type === 'element' && node.tagName === 'br'),
    );
    if (said.length) made.push(element('p', trim(loose, true) as ElementContent[]));
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) loose.push(node);
    else {
      close();
      made.push(node);
    }
  }
  close();
  return made;
}
