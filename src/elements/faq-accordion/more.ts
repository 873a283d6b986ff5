// What the tag needs only once somebody does something with it, or where the page already holds words: a file of its own,
// loaded then. It imports nothing that the tag's own file holds, so that neither depends on the address of the other.
import { faqJsonLd } from '../../content/faq-json-ld.js';
import type { FaqList } from '../../contract/faq.js';
import type { say } from '../../locales/index.js';
import { sayDay } from '../../locales/say-day.js';
import { anyDisclosure, watchDetails } from '../../ui/any-disclosure.js';
import { addCopyButton, copyLink } from '../../ui/copy-link.js';
import type { Disclosure } from '../../ui/disclosure.js';
import { placeOf } from '../../ui/go-to.js';
import { keepPlace } from '../../ui/keep-place.js';
import { takeWords } from '../../ui/take-words.js';
import type { PvFaqAccordion } from './faq-accordion.js';
import { Search } from './search.js';

export { moreStyles } from './more-styles.js';

export class More {
  readonly #host: PvFaqAccordion;
  readonly #disclosure: Disclosure;
  readonly #search: Search;
  #query = '';
  #warned = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  readonly #say: typeof say;

  /** @param headed how questions with a heading of their own open and close */
  constructor(host: PvFaqAccordion, headed: Disclosure, fill: typeof say) {
    this.#host = host;
    this.#say = fill;
    this.#disclosure = anyDisclosure(headed);
    this.#search = new Search(host, this.#disclosure);
    // Held weakly: a tag may leave its page long before the page is left.
    const self = new WeakRef(this);
    addEventListener('beforeprint', () => self.deref()?.sayDays());
  }

  get #questions(): NodeListOf<Element> {
    return this.#host.querySelectorAll('.pv-question');
  }

  /** Reads what there is to search in. */
  prepare(): void {
    void this.#search.prepare();
  }

  /** Leaves what matches a query, and says how much that is. */
  async find(query: string): Promise<void> {
    this.#query = query;
    const found = await this.#search.filter(query);
    if (query != this.#query) return;
    const { t, strings } = this.#host;
    const text = found && (found.n ? t.found : t.foundNone);
    const said = text ? this.#say(text, { ...found, query: query.trim() }, strings) : '';
    // Said when the person pauses: every letter would be one announcement.
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#host.say(said), 500);
  }

  /** Shows at once all that a search has left out. */
  #endSearch(): void {
    for (const field of this.#host.shadowRoot!.querySelectorAll('input')) field.value = '';
    for (const out of this.#host.querySelectorAll('[data-pv-out]')) out.removeAttribute('data-pv-out');
    void this.find('');
  }

  /** Other words have come: what was searched for is searched for again. */
  came(): void {
    this.#search.forget();
    if (this.#query) void this.find(this.#query);
  }

  /** A question was opened or closed. */
  opened(question: Element, open: boolean): void {
    const { single, t, strings } = this.#host;
    if (open) {
      // What a person opened last stays open, however late this file came.
      if (single && this.#disclosure.isOpen(question))
        for (const other of this.#questions) if (other != question) this.#disclosure.setOpen(other, false);
      this.sayDays(question.nextElementSibling);
      addCopyButton(this.#disclosure.answersOf(question).at(-1), t.copyLink, strings);
    }
    this.#search.refresh();
    this.#host.requestUpdate();
  }

  /** Says the days under an answer, or everywhere, as our language writes them. */
  sayDays(place: Element | null = this.#host): void {
    for (const time of place?.querySelectorAll<HTMLTimeElement>('.pv-reviewed time') ?? [])
      if (time.textContent == time.dateTime) time.textContent = sayDay(time.dateTime, this.#host.strings);
  }

  setAll(open: boolean): void {
    for (const question of this.#questions) this.#set(question, open);
  }

  #set(question: Element, open: boolean): void {
    if (this.#disclosure.setOpen(question, open)) this.opened(question, open);
  }

  /** Opens the question that an id names, or that holds what it names, and goes there. @returns whether it is there */
  goTo(...ids: string[]): boolean {
    const found = placeOf(this.#host, ids, this.#disclosure);
    if (!found) return false;
    if (found.question?.hasAttribute('data-pv-out')) this.#endSearch();
    if (found.question) this.#set(found.question, true);
    found.focus.focus({ preventScroll: true });
    // What stands above may only get its height when it comes near the screen, and not every engine anchors the scrolling.
    let frames = 6;
    const settle = () => {
      found.place.scrollIntoView();
      if (frames--) requestAnimationFrame(settle);
    };
    settle();
    return true;
  }

  /** Copies a question's address, and says so where the person is looking and in the status line. */
  async copy(question: Element, button: Element): Promise<void> {
    const host = this.#host;
    const said = (await copyLink(question.id)) ? host.t.copied : host.t.notCopied;
    button.textContent = said;
    setTimeout(() => (button.textContent = host.t.copyLink), 4000);
    // The same words a second time are heard only if they went away in between.
    host.say('');
    await host.updateComplete;
    host.say(said);
  }

  /** Makes words that the page holds already the questions. @returns how many there are */
  take(containers: readonly Element[], prefix: string): number {
    for (const container of containers) takeWords(container, prefix);
    if (containers[0] == this.#host && !this.#host.textContent!.trim() && !this.#warned)
      console.warn(
        `Plainview: <${this.#host.localName}> has neither a backend nor questions inside it; name the backend in the script's data-backend.`,
      );
    this.#warned = true;
    watchDetails(this.#host, (question, open) => this.#host.toggled(question, open));
    return this.#questions.length;
  }

  /** Notes where a person is in the words; what it returns goes back there when they have been replaced. */
  keepPlace(): () => void {
    return keepPlace(this.#host, this.#disclosure);
  }

  /** Puts a list's structured data into the tag. */
  addJsonLd(list: FaqList): void {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.slot = 'words';
    // As a text node: Trusted Types guard the script's own text, which is none to run.
    script.append(faqJsonLd(list));
    this.#host.append(script);
  }
}
