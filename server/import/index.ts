// Reads a page of questions and answers, whatever it was written in, and plans what to publish of it.
import type { FaqDocument } from './assemble.js';
import { doubtEncoding, normalizeText } from './encoding.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readPlainText } from './plain-text.js';
import { ImportError, MAX_BYTES, Report } from './report.js';

export type { FaqDocument } from './assemble.js';
export { decodeText } from './encoding.js';
export { FAQ_LIST, planFaq, type Change, type Current, type ListWords } from './plan.js';
export { ImportError, MAX_BYTES, type ReportLine } from './report.js';

/** The formats that can be read. */
export type FaqFormat = 'text' | 'markdown' | 'html';

const READERS = { text: readPlainText, markdown: readMarkdown, html: readHtml };

/**
 * Reads questions and answers out of a document's text.
 * @param options.name the file's name, which tells the format where `format` does not
 * @throws {ImportError} where the text is too large, is no text, or is nested beyond what can be read
 */
export function readFaq(text: string, options: { name: string; format?: FaqFormat }): FaqDocument {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new ImportError(`${options.name} is larger than ${MAX_BYTES / 1_000_000} MB, which is the limit.`);
  const normal = normalizeText(text, options.name);
  const report = new Report(normal);
  doubtEncoding(normal, report);
  return READERS[options.format ?? guessFormat(normal, options.name)](normal, report);
}

/** By the name's extension, else by what the text looks like. */
function guessFormat(text: string, name: string): FaqFormat {
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown';
  if (/\.x?html?$/i.test(name)) return 'html';
  if (/\.(?:txt|text)$/i.test(name)) return 'text';
  const start = text.slice(0, 20_000);
  if (/^\s*<(?:!doctype|html|head|body|!--|[a-z][a-z0-9]*[\s>])/i.test(start)) return 'html';
  return /^(?:#{1,6} \S|---\n|\*\*[^*\n]{1,300}\*\*\s*$)/m.test(start) ? 'markdown' : 'text';
}
