// The slow way into the page, for rich text that the quick way cannot take: each block by itself. Loaded only where needed.
import type { Block } from '../../content/blocks.js';
import type { SetSafely } from './sanitize.js';

/** How many tags a rich text may have, closing ones counted. */
const MOST_TAGS = 5_000;

/** Fills an element with blocks, so that no rich text can leave its place, pose as markup of ours, or use the page's ids. */
export function insertApart(
  wrapper: Element,
  blocks: readonly Block[],
  set: SetSafely,
  schemes: readonly string[],
): void {
  wrapper.replaceChildren(
    ...blocks.map(({ before, rich, after, idPrefix }) => {
      const place = document.createElement('div');
      set(place, before + after, true);
      const element = place.firstElementChild!;
      if (rich) {
        const inside = document.createElement('div');
        // Parsers take a time that grows with the square of the tags: past any text that a person wrote, they are shown as they are.
        if (rich.split('<').length > MOST_TAGS) inside.textContent = rich;
        else set(inside, rich, false);
        tameLinks(inside, schemes);
        prefixIds(inside, idPrefix);
        element.prepend(...inside.childNodes);
      }
      return element;
    }),
  );
}

/** Takes away addresses of no allowed scheme: `setHTML` refuses scripts alone, and those in `href` alone. */
function tameLinks(place: Element, schemes: readonly string[]): void {
  const link = document.createElement('a');
  for (const name of ['href', 'cite'])
    for (const element of place.querySelectorAll(`[${name}]`)) {
      link.href = element.getAttribute(name)!;
      if (!schemes.includes(link.protocol.slice(0, -1)) && !link.getAttribute('href')!.startsWith('#'))
        element.removeAttribute(name);
    }
}

/** Gives ids inside a rich text, and the references to them, the prefix of their place. */
function prefixIds(place: Element, prefix: string): void {
  const named = new Set<string>();
  for (const element of place.querySelectorAll('[id]')) {
    named.add(element.id);
    element.id = prefix + element.id;
  }
  const own = (id: string) => (named.has(id) ? prefix + id : id);
  for (const link of place.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${own(decode(link.getAttribute('href')!.slice(1)))}`);
  for (const cell of place.querySelectorAll('[headers]'))
    cell.setAttribute('headers', cell.getAttribute('headers')!.replace(/\S+/g, own));
}

const decode = (id: string) => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
