// How large and how intricate a Markdown file may be: the parser's time grows with the square of some things.
import { ImportError } from './report.js';

/** Characters: some 2,500 questions. */
const MAX_LENGTH = 500_000;
const MAX_LINES = 30_000;
/** Lists and quotations in one another on one line. */
const MAX_CONTAINERS = 20;
/** Bars between the cells of all tables. */
const MAX_BARS = 10_000;
/** Definitions of links and footnotes. */
const MAX_DEFINITIONS = 2_000;
/** Sum over all paragraphs of the square of the signs in each that may open or close emphasis, links and the like. */
const MAX_SIGNS = 10_000_000;
/** Sum over all lists of the square of the items in each. */
const MAX_ITEMS = 10_000_000;

const isSign = (code: number) =>
  code === 0x2a ||
  code === 0x5f ||
  code === 0x7e ||
  code === 0x5b ||
  code === 0x5d ||
  code === 0x40 ||
  code === 0x60;

/** @throws {ImportError} that names the limit which the text passes */
export function checkMarkdown(text: string): void {
  const refuse = (what: string, limit: number) => {
    throw new ImportError(
      `The file has more ${what} than a Markdown file may have (${limit}). Divide it into several files.`,
    );
  };
  if (text.length > MAX_LENGTH) refuse('characters', MAX_LENGTH);
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) refuse('lines', MAX_LINES);
  const sums = { signs: 0, items: 0 };
  let signs = 0;
  let items = 0;
  let bars = 0;
  let definitions = 0;
  for (const [i, line] of lines.entries()) {
    if (containers(line) > MAX_CONTAINERS)
      refuse(`lists and quotations in one another (line ${i + 1})`, MAX_CONTAINERS);
    if (/^\s*$/.test(line)) {
      sums.signs += signs * signs;
      signs = 0;
    }
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (isSign(code)) signs++;
      else if (code === 0x7c) bars++;
    }
    if (/^ {0,3}\[/.test(line) && line.includes(']:')) definitions++;
    if (line.startsWith('#')) {
      sums.items += items * items;
      items = 0;
    } else if (/^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(line)) items++;
  }
  if (bars > MAX_BARS) refuse('bars in tables', MAX_BARS);
  if (definitions > MAX_DEFINITIONS) refuse('definitions of links and footnotes', MAX_DEFINITIONS);
  if (sums.signs + signs * signs > MAX_SIGNS)
    refuse('signs of emphasis and links in one paragraph', Math.sqrt(MAX_SIGNS) | 0);
  if (sums.items + items * items > MAX_ITEMS) refuse('items in one list', Math.sqrt(MAX_ITEMS) | 0);
}

/** How many lists and quotations a line opens or goes on with. */
function containers(line: string): number {
  const [start] = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line.slice(0, 2000))!;
  if (/^[\s*-]*$/.test(line)) return 0;
  return start.match(/[>+*.)-]/g)?.length ?? 0;
}
