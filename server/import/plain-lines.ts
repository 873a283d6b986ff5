// Plain text in chunks: paragraphs and list items, put together again where a mail program or an editor broke the lines.
import { answersPrefix, asksPrefix, isQuestion } from './question.js';
import { ImportError } from './report.js';

/** What stands before an item of a list: a bullet, or a number with its depth (“2.1” has 2). */
export interface Marker {
  kind: 'bullet' | 'number';
  label: string;
  depth: number;
}

/** A paragraph, an item or a rule. Lines count from 1. */
export interface Chunk {
  line: number;
  endLine: number;
  text: string;
  indent: number;
  marker?: Marker;
  blankBefore: boolean;
  /** A line of signs stands below it. */
  underlined?: '=' | '-';
  isRule: boolean;
}

interface Line extends Omit<Chunk, 'line' | 'endLine' | 'isRule' | 'underlined'> {
  length: number;
  isRule: boolean;
}

const MAX_LINES = 100_000;

const BULLET = /^(?:[-–—*]\s+|[•·▪▫◦‣⁃●○■□►▶➢✓✔]\s*)(?=\S)/u;
const NUMBER = /^\(?((?:\p{Nd}{1,3}\.){0,3}\p{Nd}{1,3})(?:[.)]|(?=\s))\s*(?=[^\s\p{Nd}])/u;
const RULE = /^(?:=+|-{3,}|_{3,}|\*{3,}|[*\-_] ?[*\-_] ?[*\-_][*\-_ ]*|—+)$/;
const ENDS = /[.!?:;؟…。][\])"'”’»]*$/u;
const INNER_END = /(?:[\p{Ll}\p{Nd})]{3}|\p{Lo}{2}\p{M}?)[.!?؟]["”’)]{0,3}\s+[\p{Lu}\p{Lo}¿¡"“]/u;

/** Whether a text ends as sentences end. */
export const ends = (text: string): boolean => ENDS.test(text);
/** Whether a sentence ends inside a text, before its last. */
export const hasSeveralSentences = (text: string): boolean => INNER_END.test(text);

function readLine(raw: string, blankBefore: boolean): Line {
  const expanded = raw.replace(/\t/g, '    ');
  const text = raw.replace(/[\s\u00ad]+/g, ' ').trim();
  const line: Line = {
    text,
    indent: expanded.length - expanded.trimStart().length,
    length: expanded.trimEnd().length,
    blankBefore,
    isRule: text.length >= 3 && text.length < 300 && RULE.test(text),
  };
  const bullet = BULLET.exec(text);
  const number = NUMBER.exec(text);
  if (bullet)
    Object.assign(line, {
      marker: { kind: 'bullet', label: '', depth: 1 },
      text: text.slice(bullet[0].length),
    });
  else if (number) {
    const label = number[1]!;
    const depth = label.split('.').length;
    const signed = /[.)]\s*$/.test(number[0]);
    // “1.5 million” and “911 is …” are no items; “1.5 Who …?” is one.
    if (signed || (depth > 1 && isQuestion(text)))
      Object.assign(line, { marker: { kind: 'number', label, depth }, text: text.slice(number[0].length) });
  }
  return line;
}

/** The column at which the lines were broken; Infinity where they were not. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines
    .map((line) => line.length)
    .filter(Boolean)
    .sort((a, b) => a - b);
  const width = [lengths.at(-1), lengths[Math.floor(lengths.length * 0.95)]].find(
    (length) => length && length <= 120,
  );
  if (!width || width < 40) return Infinity;
  const full = lengths.filter((length) => length > width * 0.75).length;
  return full >= 3 || full * 3 >= lengths.length ? width : Infinity;
}

/**
 * Divides a text into chunks; every line with words is in one of them.
 * @throws {ImportError} where there are more lines than can be read
 */
export function readChunks(text: string): Chunk[] {
  let blank = true;
  const raws = text.split('\n');
  if (raws.length > MAX_LINES)
    throw new ImportError(
      `The file has ${raws.length} lines; the limit is ${MAX_LINES}. Divide it into several files.`,
    );
  const lines = raws.map((raw) => {
    const line = readLine(raw, blank);
    blank = line.text === '';
    return line;
  });
  const width = widthOf(lines);
  const chunks: Chunk[] = [];
  let last: Line | undefined;
  lines.forEach((line, i) => {
    const chunk = chunks.at(-1);
    if (line.text === '') last = undefined;
    else if (line.isRule) {
      const sign = line.text[0] === '=' ? '=' : '-';
      if (last && chunk && !chunk.isRule && !chunk.marker && chunk.line === i) chunk.underlined = sign;
      chunks.push({ ...line, line: i + 1, endLine: i + 1 });
      last = undefined;
    } else if (last && chunk && goesOn(chunk, last, line, width, chunks.at(-2))) {
      chunk.text += ` ${line.text}`;
      chunk.endLine = i + 1;
      last = line;
    } else {
      chunks.push({ ...line, line: i + 1, endLine: i + 1 });
      last = line;
    }
  });
  return chunks;
}

/** Whether a line goes on with the chunk above it. */
function goesOn(chunk: Chunk, last: Line, line: Line, width: number, before?: Chunk): boolean {
  if (line.marker || asksPrefix(line.text) || answersPrefix(line.text)) return false;
  if (chunk.text.length < 400 && isQuestion(chunk.text) && !hasSeveralSentences(chunk.text)) return false;
  if (chunk.marker && line.indent > chunk.indent) return true;
  const ended = ends(last.text);
  if (!ended && /^\p{Ll}/u.test(line.text)) return true;
  const word = line.text.split(' ', 1)[0]!;
  if (last.length + 1 + word.length <= width) return false;
  if (!isQuestion(line.text) || hasSeveralSentences(line.text)) return true;
  // A line that is a question by itself: the end of one broken in two, unless an answer without a full stop is above it.
  const isAnswer = before !== undefined && isQuestion(before.text);
  return !ended && !isAnswer && chunk.line === chunk.endLine;
}
