// The contents list of a plain text: where it stands, and which questions and topics it names.
import type { Chunk } from './plain-lines.js';
import { isQuestion } from './question.js';
import { quote, type Report } from './report.js';
import { overlap, wordsOf } from './match.js';

const HEADING =
  /^(?:table of contents|contents|on this page|in this section|índice|tabla de contenidos?|contenidos?|en esta página|جدول المحتويات|قائمة المحتويات|المحتويات|الفهرس|في هذه الصفحة)\s?:?$/iu;

/** One line of the list, and the chunk further down that it names. */
interface ContentsEntry {
  chunk: Chunk;
  text: string;
  isSub: boolean;
  names?: Chunk;
}

export interface Contents {
  heading?: Chunk;
  entries: ContentsEntry[];
  chunks: ReadonlySet<Chunk>;
}

/** Letters and digits only, so that punctuation and case make no difference. */
const keyOf = (text: string) =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The words of an entry, without its number and its page. */
function entryText(chunk: Chunk): string {
  const words = chunk.text.replace(/^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}[.):]?\s+(?=\S)/u, '');
  const page = /\p{Nd}{1,4}$/u.exec(words);
  if (!page) return words;
  const before = words.slice(0, page.index).trimEnd();
  const leaders = /(?:[.…·_]\s?){1,300}$/u.exec(before.slice(-300))?.[0].length ?? 0;
  const bare = before.slice(0, before.length - leaders).trimEnd();
  return isQuestion(bare) || before.length - bare.length >= 3 ? bare : words;
}

/**
 * Finds the list: below a heading that says so, or, without one, at least two lines near the start that all stand again
 * further down.
 */
export function findContents(chunks: readonly Chunk[], report: Report): Contents | undefined {
  const at = chunks.findIndex((chunk) => !chunk.marker && HEADING.test(chunk.text));
  const last = new Map(chunks.map((chunk, i) => [keyOf(chunk.text), i]));
  const run = (from: number): ContentsEntry[] => {
    const entries: ContentsEntry[] = [];
    const seen = new Set<string>();
    for (let i = from; i < chunks.length; i++) {
      const chunk = chunks[i]!;
      const text = entryText(chunk);
      const key = keyOf(text);
      const again = (last.get(key) ?? -1) > i;
      if (seen.has(key) || !key || !(again || (at >= 0 && chunk.marker))) break;
      seen.add(key);
      const first = entries[0]?.chunk ?? chunk;
      const isSub =
        chunk.indent > first.indent + 1 || /^\(?\p{Nd}{1,3}\.\p{Nd}/u.test(chunk.marker?.label ?? chunk.text);
      entries.push({ chunk, text, isSub });
    }
    return entries;
  };
  let entries: ContentsEntry[] = [];
  if (at >= 0) entries = run(at + 1);
  else
    for (let from = 0; from < Math.min(chunks.length, 6) && entries.length < 2; from++) {
      entries = run(from);
      if (entries.length < 2) entries = [];
    }
  if (!entries.length) return undefined;
  const { line } = entries[0]!.chunk;
  if (at < 0)
    report.doubt(`Line ${line}: these lines stand again further down, so they were read as a contents list.`);
  matchEntries(entries, chunks.slice(chunks.indexOf(entries.at(-1)!.chunk) + 1), report);
  const heading = at >= 0 ? { heading: chunks[at]! } : {};
  return { ...heading, entries, chunks: new Set(entries.map((entry) => entry.chunk)) };
}

function matchEntries(entries: ContentsEntry[], body: readonly Chunk[], report: Report): void {
  const byKey = new Map<string, Chunk>();
  for (const chunk of body) {
    const key = keyOf(chunk.text);
    if (!byKey.has(key)) byKey.set(key, chunk);
  }
  for (const entry of entries) {
    const found = byKey.get(keyOf(entry.text));
    if (found) entry.names = found;
  }
  const named = new Set(entries.map((entry) => entry.names));
  const free = body.filter((chunk) => !named.has(chunk) && isQuestion(chunk.text)).slice(0, 500);
  let before = -1;
  for (const entry of entries) {
    const { line } = entry.chunk;
    if (!entry.names) {
      const words = wordsOf(entry.text);
      const near = free.find((chunk) => overlap(words, wordsOf(chunk.text)) >= 0.75);
      if (near) {
        free.splice(free.indexOf(near), 1);
        entry.names = near;
        report.doubt(
          `Line ${line}: “${quote(entry.text)}” was taken to mean line ${near.line}, “${quote(near.text)}”.`,
        );
      } else
        report.doubt(`Line ${line}: “${quote(entry.text)}” is in the contents list, but not in the text.`);
    }
    if (!entry.names) continue;
    if (entry.names.line < before)
      report.doubt(
        `Line ${line}: the text has “${quote(entry.text)}” in another place than the contents list.`,
      );
    before = entry.names.line;
  }
}
