// What an import says about itself: what became of each line, what it was unsure of, and why it refused.

/** What was made of one line of the file. `line` counts from 1; `text` is cut at 200 characters. */
export interface ReportLine {
  line: number;
  text: string;
  as: string;
}

/** The file cannot be imported. The message says why and what to do, in words for the person who called. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** Most bytes of UTF-8 that a file may have. */
export const MAX_BYTES = 5_000_000;

/** Collects what an import says while it reads. Lines count from 1. */
export class Report {
  readonly #unsure = new Set<string>();
  readonly #lines: string[];
  readonly #said: (Map<string, number> | undefined)[] = [];

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  /** Says what lines `from` to `to` became. What is said first of a line inside a larger range stands. */
  mark(from: number, as: string, to = from): void {
    for (let line = from; line <= to; line++) {
      const said = (this.#said[line] ??= new Map<string, number>());
      if (to > from && said.size > 0) continue;
      said.set(as, (said.get(as) ?? 0) + 1);
    }
  }

  /** Says what the importer was unsure of. The same words are said once. */
  doubt(text: string): void {
    this.#unsure.add(text);
  }

  get unsure(): string[] {
    return [...this.#unsure];
  }

  /** @param otherwise what a line with words became that nothing was said of */
  lines(otherwise: string): ReportLine[] {
    return this.#lines.map((text, i) => {
      const said = this.#said[i + 1];
      const as = said
        ? [...said].map(([one, count]) => (count > 1 ? `${one} (${count})` : one)).join('; ')
        : /\S/.test(text)
          ? otherwise
          : 'blank';
      return { line: i + 1, text: quote(text, 200), as };
    });
  }
}

/** A text cut to `max` characters at most, for a message. */
export function quote(text: string, max = 60): string {
  const letters = [
    ...text
      .slice(0, max * 4)
      .trim()
      .replace(/\s+/g, ' '),
  ];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : letters.join('');
}
