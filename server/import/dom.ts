// HTML to trees and back: parsed as browsers parse it, within limits, and written as browsers write it.
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, html as names, parse, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { TreeAdapter } from 'parse5';
import { escapeAttribute, escapeText } from '../../src/content/blocks.js';
import { ImportError } from './report.js';

/** How deep elements may stand in one another, as in browsers, which stop at about as many. */
const MAX_DEPTH = 400;
/** How many elements one file may have. */
const MAX_ELEMENTS = 100_000;

function limited(): TreeAdapter<DefaultTreeAdapterMap> {
  let made = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++made > MAX_ELEMENTS)
        throw new ImportError(`The file has more than ${MAX_ELEMENTS} HTML elements, which is the limit.`);
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      if (++depth > MAX_DEPTH)
        throw new ImportError(`The file nests HTML deeper than ${MAX_DEPTH} elements, which is the limit.`);
    },
    onItemPop() {
      depth--;
    },
  };
}

/** The tree of a whole page, each node with its place in the file. @throws {ImportError} beyond the limits */
export function parsePage(html: string): Root {
  const tree = parse(html, { treeAdapter: limited(), scriptingEnabled: false, sourceCodeLocationInfo: true });
  // Places are worked out from the text alone, so that a text serves where a virtual file is asked for.
  const file = { toString: () => html };
  return fromParse5(tree, { file: file as never }) as Root;
}

/** The tree of a piece of HTML that stands in a `<div>`. @throws {ImportError} beyond the limits */
export function parsePiece(html: string): Root {
  const treeAdapter = limited();
  const context = defaultTreeAdapter.createElement('div', names.NS.HTML, []);
  return fromParse5(parseFragment(context, html, { treeAdapter, scriptingEnabled: false })) as Root;
}

/** A copy of a parent with other children, as many as `change` makes of each, from the leaves up. */
export function rewrite<Parent extends Root | Element>(
  parent: Parent,
  change: (node: Element) => RootContent[],
): Parent {
  const children = parent.children.flatMap((node): RootContent[] =>
    node.type === 'element' ? change(rewrite(node, change)) : [node],
  );
  return { ...parent, children } as Parent;
}

/** All words of a node, as they stand in the file. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const VOID = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/**
 * The HTML of a tree as `innerHTML` would give it (HTML, §13.3). Raw nodes are written as they came: such a text must be
 * parsed again before anybody trusts it.
 */
export function toHtml(nodes: readonly RootContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') html += escapeText(node.value);
    else if ((node.type as string) === 'raw') html += (node as unknown as { value: string }).value;
    else if (node.type === 'element') {
      html += `<${node.tagName}${attributes(node)}>`;
      if (!VOID.has(node.tagName)) html += `${toHtml(node.children)}</${node.tagName}>`;
    }
  }
  return html;
}

function attributes({ properties }: Element): string {
  let html = '';
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    html += ` ${name.toLowerCase()}="${escapeAttribute(text)}"`;
  }
  return html;
}

/** An element of the tree. */
export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });
