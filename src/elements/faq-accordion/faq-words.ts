// A list of questions as words in the tag: which of it, in slices, replacing what stood there without losing a person's place.
import {
  arrangeFaq,
  faqBlocks,
  faqContents,
  faqFoot,
  showsTopics,
  wordsAttributes,
  type FaqWriting,
  type Row,
} from '../../content/faq.js';
import { faqJsonLd } from '../../content/faq-json-ld.js';
import type { FaqList } from '../../contract/faq.js';
import { isOpen, makeDisclosures, QUESTION, setOpen } from '../../ui/disclosure.js';
import { putWords, wrappersOf, type Slice } from '../../ui/words.js';

/** What of a list to show, and how. */
export interface View extends Omit<FaqWriting, 'dataLang' | 'live'> {
  topics?: string[];
  limit?: number;
  structuredData: boolean;
}

const SLICE = 25;
/** Height of a closed question, roughly (px). */
const ROW = 54;

export class FaqWords {
  /** How many questions are shown, and how many a limit leaves out. */
  count = 0;
  more = 0;
  /** The list's language. */
  lang = '';
  /** Names what stands in the page; empty while nothing does. */
  private key = '';

  constructor(private readonly host: HTMLElement) {}

  /** Takes over what a server printed, or what a cache or router cloned. */
  takePrinted(view: View): boolean {
    const wrappers = wrappersOf(this.host);
    const [first] = wrappers;
    if (!first) return false;
    for (const wrapper of wrappers) makeDisclosures(wrapper, view.prefix);
    this.lang = first.lang;
    this.count = this.host.querySelectorAll(QUESTION).length;
    this.key = keyOf(first.dataset.version, first.lang, { ...view, limit: undefined });
    return true;
  }

  /**
   * Shows a list, unless it stands there already.
   * @param first called before its first words come into the page, @param placed after each of them
   * @returns whether anything was done
   */
  async show(
    list: FaqList,
    view: View,
    signal: AbortSignal,
    first: () => Promise<unknown>,
    placed: () => void,
  ): Promise<boolean> {
    const key = keyOf(list.version, list.lang, view);
    if (list.version && key == this.key) return false;
    const all = arrangeFaq(list, view.topics);
    const rows = limited(all, view.limit);
    const back = keepPlace(this.host);
    const done = await putWords(
      this.host,
      slices(rows, list, { ...view, dataLang: list.lang, live: true }),
      wordsAttributes(list),
      signal,
      () => {
        this.lang = list.lang;
        this.count = questions(rows);
        this.more = questions(all) - this.count;
        return first();
      },
      () => {
        back();
        placed();
      },
    );
    this.key = done ? key : '';
    if (done && view.structuredData) this.addStructuredData(list);
    return done;
  }

  private addStructuredData(list: FaqList): void {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.slot = 'words';
    script.append(faqJsonLd(list));
    this.host.append(script);
  }
}

const keyOf = (version: string | undefined, lang: string, view: View) =>
  version ? [version, lang, view.lang, view.limit, view.level, view.topics].join('|') : '';

const questions = (rows: readonly Row[]) => rows.filter((row) => row.question).length;

/** The rows up to the nth question, without a topic that would stand there alone. */
function limited(rows: Row[], limit = 0): Row[] {
  if (!(limit > 0)) return rows;
  let n = 0;
  const end = rows.findIndex((row) => row.question && ++n > limit);
  if (end < 0) return rows;
  return rows.slice(0, rows[end - 1]?.topic ? end - 1 : end);
}

function* slices(rows: readonly Row[], list: FaqList, writing: FaqWriting): Iterable<Slice> {
  const topics = showsTopics(rows);
  for (let i = 0; i == 0 || i < rows.length; i += SLICE) {
    const part = rows.slice(i, i + SLICE);
    const blocks = faqBlocks(part, writing, topics);
    if (i == 0) blocks.unshift(...faqContents(rows, writing));
    if (i + SLICE >= rows.length) blocks.push(...faqFoot(list, writing));
    yield { blocks, height: part.length * ROW };
  }
}

/** Notes which questions are open, which has the focus, and where the first one on screen stands; returns what restores it. */
function keepPlace(host: HTMLElement): () => void {
  const open = [...host.querySelectorAll(QUESTION)].filter(isOpen).map(({ id }) => id);
  const root = host.getRootNode() as Document | ShadowRoot;
  const focus = host.contains(root.activeElement) ? root.activeElement!.closest('[id]')?.id : undefined;
  const seen = [...host.querySelectorAll(QUESTION)].find((one) => one.getBoundingClientRect().bottom > 0);
  const top = seen?.getBoundingClientRect().top;
  return () => {
    const find = (id: string) => host.querySelector<HTMLElement>(`[slot=words] [id="${CSS.escape(id)}"]`);
    for (const id of open) {
      const question = find(id);
      if (question) setOpen(question, true);
    }
    open.length = 0;
    if (focus) {
      const place = find(focus);
      (place?.querySelector('button') ?? place)?.focus({ preventScroll: true });
    }
    const now = seen && find(seen.id);
    if (now && top !== undefined && top < 0) scrollBy(0, now.getBoundingClientRect().top - top);
  };
}
