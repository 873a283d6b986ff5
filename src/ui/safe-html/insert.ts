// The one sink: the only place where words become nodes of the page. Everything that a backend says passes it.
import type { Block } from '../../content/blocks.js';
import { blocksHtml } from '../../content/blocks.js';
import { mayPose, sanitizer, tameLinks, type SetSafely } from './sanitize.js';

export { sanitizer, type SetSafely };

/**
 * Fills an element that is not in the page yet with blocks. All go through the sanitiser together; if a rich text broke
 * out of its place, or might pose as markup of ours, each block goes by itself.
 */
export function insertBlocks(wrapper: Element, blocks: readonly Block[], set: SetSafely): void {
  if (!blocks.some(({ rich }) => mayPose(rich))) {
    set(wrapper, blocksHtml(blocks), true);
    if (isAsWritten(wrapper, blocks)) return finish(wrapper, blocks);
  }
  wrapper.replaceChildren(...blocks.map((block) => apart(block, set)));
  finish(wrapper, blocks);
}

function apart({ before, rich, after }: Block, set: SetSafely): Element {
  const place = document.createElement('div');
  set(place, before + after, true);
  const element = place.firstElementChild!;
  if (rich) {
    const inside = document.createElement('div');
    set(inside, rich, false);
    element.prepend(...inside.childNodes);
  }
  return element;
}

/** Whether what was parsed has the structure that was written: each block one element, our own markup unchanged. */
function isAsWritten(wrapper: Element, blocks: readonly Block[]): boolean {
  if (wrapper.childNodes.length !== blocks.length) return false;
  let element = wrapper.firstElementChild;
  for (const { before, rich, after } of blocks) {
    if (!element) return false;
    if (!rich) {
      if (element.outerHTML !== before + after) return false;
    } else {
      if (!before.startsWith(`<${element.localName} `)) return false;
      const closing = `</${element.localName}>`;
      let tail = closing;
      for (let last = element.lastElementChild; last && tail.length < after.length;)
        [tail, last] = [last.outerHTML + tail, last.previousElementSibling];
      if (tail !== after) return false;
    }
    element = element.nextElementSibling;
  }
  return true;
}

/** Tames links, and gives ids inside a rich text, with the references to them, the prefix of their place. */
function finish(wrapper: Element, blocks: readonly Block[]): void {
  tameLinks(wrapper);
  blocks.forEach(({ rich, idPrefix }, i) => {
    if (!idPrefix || !/[\s"'/]id\s*=|#/i.test(rich)) return;
    const place = wrapper.children[i]!;
    const named = new Set<string>();
    for (const element of place.querySelectorAll('[id]')) {
      named.add(element.id);
      element.id = idPrefix + element.id;
    }
    for (const link of place.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')!.slice(1);
      if (named.has(id)) link.setAttribute('href', `#${idPrefix}${id}`);
    }
    for (const cell of place.querySelectorAll('[headers]'))
      cell.setAttribute(
        'headers',
        cell.getAttribute('headers')!.replace(/\S+/g, (id) => (named.has(id) ? idPrefix + id : id)),
      );
  });
}
