// Marks found words where they stand, without touching the page: the CSS Custom Highlight `pv-search`, shared by all tags.
import { findWords } from './fold.js';

const NAME = 'pv-search';
const LIMIT = 500;
const marked = new WeakMap<Element, Range[]>();

/** Marks words in some elements of a host, instead of those it had marked before. Does nothing in a browser without it. */
export function highlight(host: Element, places: readonly Element[], wanted: readonly string[]): void {
  if (typeof Highlight == 'undefined') return;
  const shared = CSS.highlights.get(NAME) ?? new Highlight();
  for (const range of marked.get(host) ?? []) shared.delete(range);
  const ranges: Range[] = [];
  for (const place of places) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let text; ranges.length < LIMIT && (text = texts.nextNode() as Text | null);)
      for (const [start, end] of findWords(text.data, wanted)) {
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, end);
        ranges.push(range);
        shared.add(range);
      }
  }
  marked.set(host, ranges);
  CSS.highlights.set(NAME, shared);
}
