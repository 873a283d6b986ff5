// Search as you type: which questions stay, what is marked in them, and everything back as it was afterwards.
import { answersOf, isOpen, QUESTION } from '../../ui/disclosure.js';
import { fold, words } from '../../ui/fold.js';
import { highlight } from '../../ui/highlight.js';
import { pause } from '../../ui/pause.js';

interface Entry {
  question: Element;
  answers: HTMLElement[];
  text: string;
  sub: boolean;
}

/** Marks what a search leaves out. */
const OUT = 'data-pv-out';

export class Search {
  private entries?: Promise<Entry[]>;
  private wanted: string[] = [];

  constructor(private readonly host: HTMLElement) {}

  /** Forgets what stood in the page, because other words have come. */
  forget(): void {
    delete this.entries;
  }

  /** Reads what there is to search in, in pieces; the first key press need not wait for it then. */
  prepare(): Promise<Entry[]> {
    return (this.entries ??= this.read());
  }

  private async read(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const question of this.host.querySelectorAll(QUESTION)) {
      if (entries.length % 100 == 99) await pause();
      const answers = answersOf(question);
      const text = fold([question, ...answers].map((element) => element.textContent).join('\n'));
      entries.push({ question, answers, text, sub: question.matches('.pv-sub') });
    }
    return entries;
  }

  /** Leaves only what holds all words of a query. @returns how many questions match, of how many; undefined without a query */
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
      if (entry.sub && match && main) show(main.question, true);
      if (!entry.sub) main = entry;
      for (const element of [entry.question, ...entry.answers]) show(element, match);
    }
    for (const topic of this.host.querySelectorAll('.pv-topic')) {
      let next = topic.nextElementSibling;
      while (next?.hasAttribute(OUT)) next = next.nextElementSibling;
      show(
        topic,
        !wanted.length || (!!next && !next.matches('.pv-topic,.pv-way-on')) || (!next && continues(topic)),
      );
    }
    this.host.toggleAttribute('data-pv-searching', wanted.length > 0);
    this.mark(entries);
    return wanted.length ? { n, all: entries.length } : undefined;
  }

  /** Marks the words of the query again, as in an answer that was opened. */
  refresh(): void {
    if (this.wanted.length) void this.prepare().then((entries) => this.mark(entries));
  }

  private mark(entries: Entry[]): void {
    const shown = this.wanted.length ? entries.filter(({ question }) => !question.hasAttribute(OUT)) : [];
    const places = shown.flatMap(({ question, answers }) => [question, ...(isOpen(question) ? answers : [])]);
    highlight(this.host, places, this.wanted);
  }
}

const show = (element: Element, shown: boolean) => {
  element.toggleAttribute(OUT, !shown);
};

/** Whether a topic that ends one wrapper goes on in the next with something that is shown. */
function continues(topic: Element): boolean {
  for (let wrapper = topic.parentElement; (wrapper = wrapper?.nextElementSibling as HTMLElement | null);)
    for (const element of wrapper.children) {
      if (element.matches('.pv-topic')) return false;
      if (element.matches(QUESTION) && !element.hasAttribute(OUT)) return true;
    }
  return false;
}
