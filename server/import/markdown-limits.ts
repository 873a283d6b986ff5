// How large and how deep a Markdown file may be, checked before it is parsed: the parser's time is not bounded by itself.
import { ImportError } from './report.js';

const MAX_MARKDOWN = 500_000;
const MAX_CONTAINERS = 20;

/** @throws {ImportError} that names the limit which the text passes */
export function checkMarkdown(text: string): void {
  if (text.length > MAX_MARKDOWN)
    throw new ImportError(
      `A Markdown file may have ${MAX_MARKDOWN} characters; this one has ${text.length}.`,
    );
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    let markers = 0;
    for (const sign of /^[\s>*+\-\d.)]*/.exec(line.slice(0, 2000))![0]) if (/[>*+.)-]/.test(sign)) markers++;
    const isRule = /^[\s*_\-]*$/.test(line.slice(0, 2000));
    if (markers > MAX_CONTAINERS && !isRule)
      throw new ImportError(
        `Line ${number} nests lists or quotations deeper than ${MAX_CONTAINERS}, which is the limit.`,
      );
  }
}
