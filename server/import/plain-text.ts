// The plain-text reader: a flat page of questions and answers, with a contents list or without.
import { assemble, type FaqDocument } from './assemble.js';
import { findContents, type Contents } from './contents.js';
import type { Entry } from './outline.js';
import { chunksHtml } from './plain-html.js';
import { ends, hasSeveralSentences, readChunks, type Chunk } from './plain-lines.js';
import { answersPrefix, asksPrefix, isQuestion } from './question.js';
import { quote, type Report } from './report.js';

const MAX_QUESTION = 300;
const NAVIGATION = /^(?:back to top|return to top|top|volver arriba|volver al inicio|العودة إلى الأعلى)$/iu;

/** @throws {ImportError} where an answer is longer than the contract allows */
export function readPlainText(text: string, report: Report): FaqDocument {
  const chunks = readChunks(text).flatMap(splitAnswer);
  const contents = findContents(chunks, report);
  const reader = new Reader(
    chunks.filter((chunk) => !contents?.chunks.has(chunk)),
    contents,
    report,
  );
  const { title, entries } = reader.read();
  return assemble(entries, chunksHtml, { title }, report);
}

/** “Q: Is it free? A: Yes.” and “1. Is it free? Yes.” on one line: the question, then its answer. */
function splitAnswer(chunk: Chunk): Chunk[] {
  const { text } = chunk;
  const asks = asksPrefix(text);
  if (!asks && chunk.marker?.kind !== 'number') return [chunk];
  const mark = text.slice(0, MAX_QUESTION).search(/[?؟]\s/u);
  const rest = mark < 0 ? '' : text.slice(mark + 1).trimStart();
  // A page of a contents list is no answer.
  if (!/[^.…·_\s\p{Nd}]/u.test(rest) || (isQuestion(text) && !answersPrefix(rest))) return [chunk];
  if (hasSeveralSentences(text.slice(0, mark + 1))) return [chunk];
  const { marker: _marker, ...plain } = chunk;
  return [
    { ...chunk, text: text.slice(0, mark + 1) },
    { ...plain, text: rest, blankBefore: false },
  ];
}

class Reader {
  readonly #entries: Entry<Chunk>[] = [];
  readonly #asked: Set<Chunk>;
  /** What the contents list names. */
  readonly #named: ReadonlySet<Chunk | undefined>;
  readonly #hasBlanks: boolean;
  readonly #leftOut: Chunk[] = [];
  #last: Entry<Chunk> | undefined;
  #title: string | undefined;

  constructor(
    private readonly chunks: readonly Chunk[],
    private readonly contents: Contents | undefined,
    private readonly report: Report,
  ) {
    this.#named = new Set(contents?.entries.map((entry) => entry.names));
    this.#hasBlanks = chunks.some((chunk, i) => i > 0 && chunk.blankBefore);
    this.#asked = new Set(chunks.filter((chunk, i) => this.#asks(chunk, i)));
    if (!this.#asked.size) this.#takeNumbered();
  }

  read(): { title: string | undefined; entries: Entry<Chunk>[] } {
    for (const entry of this.contents?.entries ?? []) this.#mark(entry.chunk, 'contents entry');
    const roles = this.#roles();
    this.chunks.forEach((chunk, i) => {
      const role = roles.get(chunk);
      if (chunk === this.contents?.heading) this.#mark(chunk, 'contents heading');
      else if (chunk.isRule) this.#mark(chunk, 'rule');
      else if (role) this.#open(role, chunk);
      else if (NAVIGATION.test(chunk.text)) this.#mark(chunk, 'left out: link to the top');
      else if (this.#isTopic(chunk, i)) this.#open('topic', chunk);
      else this.#answer(chunk, i);
    });
    this.#tellLeftOut();
    return { title: this.#title, entries: this.#entries };
  }

  #tellLeftOut(): void {
    const [first] = this.#leftOut;
    if (!first) return;
    const others = this.#leftOut.length - 1;
    const more = others ? `, and ${others} more from line ${this.#leftOut[1]!.line} on,` : '';
    this.report.doubt(
      `Line ${first.line}: “${quote(first.text)}”${more} stands before a question and belongs to none, so it was left out.`,
    );
  }

  #mark(chunk: Chunk, as: string): void {
    for (let line = chunk.line; line <= chunk.endLine; line++) this.report.mark(line, as);
  }

  #open(role: Entry<Chunk>['role'], chunk: Chunk): void {
    this.#mark(chunk, role === 'sub' ? 'sub-question' : role);
    const text = role === 'topic' ? chunk.text.replace(/\s*[:：]$/u, '') : chunk.text;
    this.#last = { role, text, line: chunk.line, attributes: {}, answer: [] };
    this.#entries.push(this.#last);
  }

  #answer(chunk: Chunk, i: number): void {
    const entry = this.#last;
    const name = `Line ${chunk.line}: “${quote(chunk.text)}”`;
    if (!entry || entry.role === 'topic') {
      const isTitle =
        !this.#entries.length && !this.#title && chunk.text.length <= 120 && !/[.!]$/.test(chunk.text);
      if (isTitle) this.#title = chunk.text;
      else this.#leftOut.push(chunk);
      this.#mark(chunk, isTitle ? 'title' : 'left out: belongs to no question');
      return;
    }
    const text = chunk.text.slice(answersPrefix(chunk.text));
    const next = this.chunks[i + 1];
    if (!chunk.marker && next?.marker && !this.#asked.has(next) && text.length <= 80 && !ends(text))
      this.report.doubt(
        `${name} stands before a list; it was kept as a paragraph of the answer, and may be a heading.`,
      );
    entry.answer.push({ ...chunk, text });
    this.#mark(chunk, chunk.marker ? 'list item' : 'answer');
  }

  #asks(chunk: Chunk, i: number): boolean {
    const { text, marker } = chunk;
    if (chunk.isRule) return false;
    if (this.#named.has(chunk) && isQuestion(text)) return true;
    if (asksPrefix(text)) return true;
    if (!isQuestion(text) || text.length > MAX_QUESTION) return false;
    if (marker?.kind === 'bullet') {
      // One of several bullets that ask is an item of an answer; a single one before prose is a question.
      const beside = [this.chunks[i - 1], this.chunks[i + 1]];
      return beside.every((other) => other?.marker?.kind !== 'bullet') && beside[1] !== undefined;
    }
    if (marker || !hasSeveralSentences(text)) return true;
    const asks = chunk.blankBefore && text.length <= 200 && !isQuestion(this.chunks[i - 1]?.text ?? '');
    this.report.doubt(
      `Line ${chunk.line}: “${quote(text)}” ends with a question mark after other sentences; it was read as ${asks ? 'a question' : 'prose'}.`,
    );
    return asks;
  }

  /** Without any question mark, numbered lines with prose below them are the questions. */
  #takeNumbered(): void {
    const numbered = this.chunks.filter(
      ({ marker, text }, i) =>
        marker?.kind === 'number' &&
        text.length <= 120 &&
        !/[.;]$/.test(text) &&
        this.chunks[i + 1] &&
        !this.chunks[i + 1]!.marker,
    );
    if (numbered.length < 2) return;
    for (const chunk of numbered) this.#asked.add(chunk);
    this.report.doubt(
      `Line ${numbered[0]!.line}: no line of the file ends with a question mark; the ${numbered.length} numbered lines were read as questions.`,
    );
  }

  /** Main question or sub-question: by the contents list, else by numbers such as “2.1”, else by indentation. */
  #roles(): Map<Chunk, 'question' | 'sub'> {
    const roles = new Map<Chunk, 'question' | 'sub'>();
    const listed = new Map(this.contents?.entries.map((entry) => [entry.names, entry.isSub]));
    const byContents = [...this.#asked].some((chunk) => listed.has(chunk));
    const least = [...this.#asked].reduce((min, chunk) => Math.min(min, chunk.indent), Infinity);
    const unlisted: number[] = [];
    let main = false;
    for (const chunk of this.#asked) {
      let sub = (chunk.marker?.depth ?? 1) > 1 || (!chunk.marker && chunk.indent > least + 1);
      if (byContents) {
        sub = listed.get(chunk) ?? true;
        if (!listed.has(chunk)) unlisted.push(chunk.line);
      }
      roles.set(chunk, sub && main ? 'sub' : 'question');
      main ||= !sub;
    }
    if (unlisted.length)
      this.report.doubt(
        `Lines ${unlisted.join(', ')}: these questions are not in the contents list, so each was read as a sub-question of the main question before it.`,
      );
    return roles;
  }

  #isTopic(chunk: Chunk, i: number): boolean {
    const { text, line } = chunk;
    const next = this.chunks.slice(i + 1, i + 4).find((one) => !one.isRule);
    if (!next || !this.#asked.has(next) || chunk.marker?.kind === 'bullet' || text.length > 80) return false;
    if (this.#named.has(chunk)) return true;
    if (chunk.underlined) return true;
    if (/[.!?؟,;]["”’)]*$|\p{Nd}|@|:\/\//u.test(text) || /^\p{Ll}/u.test(text) || text.split(' ').length > 12)
      return false;
    const last = this.#last;
    if (!last && !this.#hasOtherTopics(i)) return false;
    const shouts = text === text.toUpperCase() && text !== text.toLowerCase();
    if (last && last.role !== 'topic' && !last.answer.length && !shouts) {
      if (chunk.blankBefore)
        this.report.doubt(
          `Line ${line}: “${quote(text)}” was read as the answer to the question before it, not as a topic.`,
        );
      return false;
    }
    const spaced = chunk.blankBefore || !this.#hasBlanks;
    if (!spaced && !shouts) return false;
    if (!shouts || !chunk.blankBefore)
      this.report.doubt(
        `Line ${line}: “${quote(text)}” was read as a topic: it is short and stands before a question.`,
      );
    return true;
  }

  /** Whether some later short line stands between an answer and a question: then the first one is a topic, no title. */
  #hasOtherTopics(from: number): boolean {
    for (let i = from + 3; i < this.chunks.length - 1; i++) {
      const chunk = this.chunks[i]!;
      const before = this.chunks[i - 1]!;
      if (this.#asked.has(chunk) || this.#asked.has(before) || !this.#asked.has(this.chunks[i + 1]!))
        continue;
      if (
        chunk.blankBefore &&
        !chunk.marker &&
        chunk.text.length <= 80 &&
        !/[.!?؟:,;"”)]$|\p{Nd}/u.test(chunk.text)
      )
        return true;
    }
    return false;
  }
}
