// How words become HTML: escaping, and the blocks that a function of this room hands to whoever inserts or prints them.

/**
 * One element that stands directly in a words wrapper: our own markup, with at most one piece of the department's rich
 * text in it. `before + rich + after` is its HTML. Our markup is written exactly as a browser would serialise it, so
 * that whoever inserts it can tell whether a rich text broke out of its place.
 */
export interface Block {
  before: string;
  /** As it came: not yet safe. Empty where the block has none. */
  rich: string;
  after: string;
  /** What the ids inside the rich text are prefixed with, so that they are unique on the page. */
  idPrefix: string;
}

const inText: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };

/** Plain text as HTML text, in the form in which browsers serialise it (HTML, §13.3). */
export const escapeText = (text: string): string => text.replace(/[&<>\u00a0]/g, (c) => inText[c]!);

/** Plain text as the value of a double-quoted attribute. */
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** The HTML of blocks, for a page that is printed whole. */
export const blocksHtml = (blocks: readonly Block[]): string =>
  blocks.map((block) => block.before + block.rich + block.after).join('');
