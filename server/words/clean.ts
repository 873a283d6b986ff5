// Rich text made fit to print: sanitised once more by the contract's policy, its ids made unique on the page.
import type { Element, Root } from 'hast';
import { cleanAnswer } from '../import/clean.js';
import { toHtml } from '../import/dom.js';

/**
 * Rich text as HTML that can be printed into a page as it is.
 * @param html as the register holds it
 * @param idPrefix comes before every id, and before whatever refers to one
 */
export function cleanRichText(html: string, idPrefix: string): string {
  const tree = cleanAnswer(html, () => undefined);
  prefixIds(tree, idPrefix);
  return toHtml(tree.children);
}

function prefixIds(node: Root | Element, prefix: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { id, href, headers } = child.properties;
    if (typeof id === 'string') child.properties['id'] = prefix + id;
    if (typeof href === 'string' && href.startsWith('#') && !href.startsWith('#faq-'))
      child.properties['href'] = `#${prefix}${href.slice(1)}`;
    if (Array.isArray(headers)) child.properties['headers'] = headers.map((of) => `${prefix}${of}`);
    prefixIds(child, prefix);
  }
}
