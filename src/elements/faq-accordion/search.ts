// Search as you type: which questions stay, what is marked in them, and everything back as it was afterwards.
import type { Disclosure } from '../../ui/disclosure.js';
import { fold, words } from '../../ui/fold.js';
import { highlight } from '../../ui/highlight.js';

interface Entry {
  question: Element;
  answers: Element[];
  text: string;
  sub: boolean;
}

/** Marks what a search leaves out. */
const OUT = 'data-pv-out';

const show = (element: Element, shown: boolean) => element.toggleAttribute(OUT, !shown);

export class Search {
  private entries: Promise<Entry[]> | undefined;
  private wanted: string[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly disclosure: Disclosure,
  ) {}

  /** Forgets what stood in the page, because other words have come. */
  forget(): void {
    this.entries = undefined;
  }

  /** Reads what there is to search in, in pieces, so that the first key press need not wait for it. */
  prepare(): Promise<Entry[]> {
    return (this.entries ??= this.read());
  }

  private async read(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const question of this.host.querySelectorAll('.pv-question')) {
      if (entries.length % 100 == 99) await new Promise((done) => setTimeout(done));
      const answers = this.disclosure.answersOf(question);
      const text = fold([question, ...answers].map((element) => element.textContent).join('\n'));
      entries.push({ question, answers, text, sub: question.matches('.pv-sub') });
    }
    return entries;
  }

  /**
   * Leaves only what holds all words of a query.
   * @returns how many questions match, of how many; undefined without a query, or when another was asked meanwhile
   */
  async filter(query: string): Promise<{ n: number; all: number } | undefined> {
    const wanted = (this.wanted = words(query));
    const entries = await this.prepare();
    if (wanted != this.wanted) return;
    let n = 0;
    let main: Entry | undefined;
    for (const entry of entries) {
      const match = wanted.every((word) => entry.text.includes(word));
      if (match) n++;
      // A sub-question that matches keeps the question that it belongs to.
      if (entry.sub && match && main) for (const part of [main.question, ...main.answers]) show(part, true);
      if (!entry.sub) main = entry;
      for (const element of [entry.question, ...entry.answers]) show(element, match);
    }
    let topic: Element | undefined;
    for (const head of this.host.querySelectorAll('.pv-topic,.pv-question'))
      if (head.matches('.pv-topic')) show((topic = head), !wanted.length);
      else if (topic && !head.hasAttribute(OUT)) show(topic, true);
    this.host.toggleAttribute('data-pv-searching', wanted.length > 0);
    this.mark(entries);
    return wanted.length ? { n, all: entries.length } : undefined;
  }

  /** Marks the words of the query again, as in an answer that was opened. */
  refresh(): void {
    if (this.wanted.length) void this.prepare().then((entries) => this.mark(entries));
  }

  private mark(entries: Entry[]): void {
    const places = this.wanted.length
      ? entries
          .filter(({ question }) => !question.hasAttribute(OUT))
          .flatMap(({ question, answers }) => [
            question,
            ...(this.disclosure.isOpen(question) ? answers : []),
          ])
      : [];
    highlight(this.host, places, this.wanted);
  }
}
