// The one sink: the only place where words become nodes of the page. Everything that a backend says passes it.
import type { Block } from '../../content/blocks.js';
import { blocksHtml } from '../../content/blocks.js';
import { RICH_TEXT_SCHEMES } from '../../contract/rich-text.js';
import { isSpecial, sanitizer, type SetSafely } from './sanitize.js';

export { sanitizer, type SetSafely };

/**
 * Fills an element that is not in the page yet with blocks. All go through the sanitiser together; if a rich text broke
 * out of its place, or is special, the blocks go one by one.
 */
export async function insertBlocks(
  wrapper: Element,
  blocks: readonly Block[],
  set: SetSafely,
): Promise<void> {
  const special = blocks.some(({ rich }) => rich.length > 2e4 || isSpecial(rich));
  if (!special) set(wrapper, blocksHtml(blocks), true);
  if (special || !isAsWritten(wrapper, blocks)) {
    const { insertApart } = await import('./insert-apart.js');
    insertApart(wrapper, blocks, set, RICH_TEXT_SCHEMES);
  }
}

/** Whether what was parsed has the structure that was written: each block one element, our own markup unchanged. */
function isAsWritten(wrapper: Element, blocks: readonly Block[]): boolean {
  const { childNodes } = wrapper;
  return (
    childNodes.length == blocks.length &&
    blocks.every(({ before, rich, after }, i) => {
      const element = childNodes[i] as Element;
      if (!rich) return element.outerHTML == before + after;
      let tail = `</${element.localName}>`;
      let last = element.lastElementChild;
      while (last && tail.length < after.length) {
        tail = last.outerHTML + tail;
        last = last.previousElementSibling;
      }
      return tail == after && before.startsWith(`<${element.localName} `);
    })
  );
}
