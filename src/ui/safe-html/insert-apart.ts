// The slow way into the page, for rich text that the quick way cannot take: each block by itself. Loaded only where needed.
import type { Block } from '../../content/blocks.js';
import type { SetSafely } from './sanitize.js';

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
        set(inside, rich, false);
        tameLinks(inside, schemes);
        prefixIds(inside, idPrefix);
        element.prepend(...inside.childNodes);
      }
      return element;
    }),
  );
}

/** Takes from links what leads to no allowed scheme: `setHTML` refuses scripts alone. */
function tameLinks(place: Element, schemes: readonly string[]): void {
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (!link.getAttribute('href')!.startsWith('#') && !schemes.includes(link.protocol.slice(0, -1)))
      link.removeAttribute('href');
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
    link.setAttribute('href', `#${own(link.getAttribute('href')!.slice(1))}`);
  for (const cell of place.querySelectorAll('[headers]'))
    cell.setAttribute('headers', cell.getAttribute('headers')!.replace(/\S+/g, own));
}
