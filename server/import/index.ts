// Reads a page of questions and answers, whatever it was written in, and plans what to publish of it.
import type { FaqDocument } from './assemble.js';
import { readMarkdown } from './markdown.js';
import { ImportError, MAX_BYTES, Report } from './report.js';

export type { FaqDocument } from './assemble.js';
export { planFaq, type Change, type Current } from './plan.js';
export { ImportError, MAX_BYTES, type ReportLine } from './report.js';

/**
 * Reads questions and answers out of a document's text.
 * @param options.name the file's name, which tells the format where `format` does not
 * @throws {ImportError} where the text is too large, is no text, or is nested beyond what can be read
 */
export function readFaq(
  text: string,
  options: { name: string; format?: 'text' | 'markdown' | 'html' },
): FaqDocument {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new ImportError(`${options.name} is larger than ${MAX_BYTES / 1_000_000} MB, which is the limit.`);
  const report = new Report(text);
  return readMarkdown(text, report);
}
