// The tag `<pv-faq-accordion>`: a department's questions and answers, to search, open, link to and print.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { checkFaqList, type FaqList } from '../../contract/faq.js';
import { failure as failed } from '../../data/failure.js';
import { Resource } from '../../data/resource.js';
import { say } from '../../locales/index.js';
import { claimPrefix, hashId, releasePrefix } from '../../ui/address.js';
import { backendOf } from '../../ui/backend.js';
import { PlainviewElement, type Property } from '../../ui/base.js';
import { buttonOf, disclosure, isOpen, QUESTION, questionOf, setOpen } from '../../ui/disclosure.js';
import { PvLoadEvent, PvToggleEvent } from '../../ui/events.js';
import { levelFor } from '../../ui/heading-level.js';
import { adopt } from '../../ui/style-sheets.js';
import { putWords, wrappersOf } from '../../ui/words.js';
import { viewOf } from './faq-words.js';
import type { More } from './more.js';
import { styles } from './styles.js';
import { wordStyles } from './word-styles.js';

export type { PvErrorEvent, PvLoadEvent, PvToggleEvent } from '../../ui/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'pv-faq-accordion': PvFaqAccordion;
  }
}

/** The search is worth its room from this many questions on. */
const MANY = 6;

/**
 * Questions and answers of a department, read from its backend, or written by the webmaster inside the tag.
 *
 * Without a backend in reach, the children are the questions: headings followed by prose, `<details>`, or `<dl>`. With one, the
 * children are the fallback: they stay visible until the backend has answered, and whenever it never does.
 *
 * @summary Frequently asked questions: searchable, linkable, printable.
 * @tag pv-faq-accordion
 *
 * @slot - The webmaster's own words: the questions themselves, or what to show until there are any.
 * @slot words - The department's words. Filled by the tag, or by a server that prints them.
 *
 * @event {PvLoadEvent} pv-load - Words have come and stand in the page.
 * @event {PvErrorEvent} pv-error - Words could not be had; `kind`, `message` and `url` say why.
 * @event {PvToggleEvent} pv-toggle - A person opened or closed a question; `id` and `open` say which.
 *
 * @csspart tools - The row with the search and the button that opens all.
 * @csspart search - The search field.
 * @csspart button - Each of the tag's own buttons.
 * @csspart status - The line that tells what is going on.
 * @csspart skeleton - What stands for the questions while they load.
 *
 * @cssproperty [--pv-accent=currentColor] - Colour of focus rings, icons and the line above the way on.
 * @cssproperty [--pv-rule] - Colour of the lines between questions.
 * @cssproperty [--pv-muted] - Colour of what is said about an answer.
 * @cssproperty [--pv-tint] - Background under the pointer.
 * @cssproperty [--pv-mark=Mark] - Background of words that were searched for.
 * @cssproperty [--pv-radius=0.375rem] - Rounding of the tag's own controls.
 * @cssproperty [--pv-space=1rem] - The distance that all others are made of.
 * @cssproperty [--pv-reserve=100vh] - Room kept while loading, so that nothing below is shifted.
 * @cssproperty [--pv-scroll-margin=1rem] - Room above a question that was linked to, as for a sticky header.
 *
 * @cssstate loading - No words have come yet.
 * @cssstate stale - Words are shown, but they could not be brought up to date.
 * @cssstate failed - No words could be had.
 */
export class PvFaqAccordion extends PlainviewElement {
  static override styles = styles;

  static override properties: Record<string, Property> = {
    ...PlainviewElement.properties,
    topic: {},
    limit: { type: Number },
    single: { type: Boolean },
    print: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    noSearch: { type: Boolean, attribute: 'no-search' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };

  /** Ids of the topics to show, separated by spaces; all when absent. */
  declare topic?: string;
  /** How many questions to show at first; a button shows the rest. */
  declare limit?: number;
  /** Whether opening a question closes the others. */
  declare single: boolean;
  /** What goes to paper: `all` answers (the default), or the `current` view. */
  declare print?: 'all' | 'current';
  /** Level of the topmost headings, 2 to 6; by default one below the nearest heading before the tag. */
  declare headingLevel?: number;
  /** Leaves the search out. It is left out by itself where there are few questions. */
  declare noSearch: boolean;
  /** Adds schema.org FAQPage data for search engines. */
  declare structuredData: boolean;

  readonly #faqs = new Resource<FaqList>({
    name: 'faqs.json',
    check: checkFaqList,
    use: (list, signal) => this.#show(list, signal),
    changed: () => this.requestUpdate(),
    tell: (problem, url) => this.tell(problem, url),
  });
  readonly #states = this.attachInternals().states as Set<string> | undefined;
  /** How many questions are shown, and how many a limit leaves out. */
  #count = 0;
  #left = 0;
  /** Names the list and the view that stand in the page. */
  #key = '';
  #prefix = '';
  /** Id that the page's address asks for and that has not come yet. */
  #wanted = '';
  /** What to say of the last thing that a person did. */
  #message = '';
  /** Settled when the words that the page holds have been taken over. */
  #taking: Promise<unknown> | undefined;
  /** What came with the code that is loaded later. */
  #extras: More | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('beforematch', this.#onFound);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = claimPrefix('faq');
    adopt(this.getRootNode(), [wordStyles]);
    this.#wanted = hashId();
    addEventListener('hashchange', this.#onHash);
    this.#faqs.connect();
  }

  disconnectedCallback(): void {
    this.#faqs.disconnect();
    releasePrefix(this.#prefix);
    removeEventListener('hashchange', this.#onHash);
  }

  protected override updated(changed: ReadonlySet<string>): void {
    const faqs = this.#faqs;
    for (const state of ['loading', 'stale', 'failed'])
      this.#states?.[faqs.state == state ? 'add' : 'delete'](state);
    const there = wrappersOf(this);
    try {
      const backend = backendOf(this);
      const moved = faqs.load(backend, this.asked, !!there[0]);
      // Words that are here before the tag is: printed by a server, cloned by a cache or a router, or the page's own.
      if (!there[0] && !backend) this.#take([this]);
      if (there[0] && !this.#count) this.#take(there);
      if (!moved && ['topic', 'limit', 'heading-level'].some((name) => changed.has(name))) faqs.retry();
    } catch (error) {
      if (!faqs.failure) faqs.fail(failed('misplaced', error), this.backend!);
    }
  }

  /** Opens every question. */
  openAll(): void {
    this.#setAll(true);
  }

  /** Closes every question. */
  closeAll(): void {
    this.#setAll(false);
  }

  /** Opens a question and goes to it. @param id with or without `faq-` before it. @returns whether it is there */
  async open(id: string): Promise<boolean> {
    let there = false;
    await this.#more((more) => (there = more.goTo(id, this.#prefix + id)));
    return there;
  }

  /** Says something about what a person did. @internal */
  say(message: string): void {
    this.#message = message;
    this.requestUpdate();
  }

  /** A person has opened or closed a question. @internal */
  toggled(question: Element, open: boolean): void {
    void this.#more((more) => more.opened(question, open));
    this.requestUpdate();
    this.dispatchEvent(new PvToggleEvent(question.id, open));
  }

  /** Does something with the code that is loaded when it is first needed; without `use`, only has it at hand. */
  #more(use?: (more: More) => unknown): Promise<unknown> {
    return import('./more.js')
      .then(({ More, moreStyles }) => {
        adopt(this.getRootNode(), [moreStyles]);
        this.#extras ??= new More(this, disclosure, say);
        return use?.(this.#extras);
      })
      .catch((error: unknown) => {
        if (!use) return;
        console.warn('Plainview:', error);
        this.say(this.t.unreachable);
      });
  }

  #setAll(open: boolean): void {
    void this.#more((more) => more.setAll(open));
  }

  #keyOf(version: string | undefined, lang: string): string {
    return version ? [version, lang, this.strings, this.limit, this.headingLevel, this.topic].join() : '';
  }

  /** Shows a list, unless it stands there already. */
  async #show(list: FaqList, signal: AbortSignal): Promise<void> {
    await this.#taking;
    const key = this.#keyOf(list.version, list.lang);
    if (key && key == this.#key) return;
    const { count, left, slices, attributes } = viewOf(list, {
      t: this.t,
      lang: this.strings,
      level: Math.min(6, Math.max(2, this.headingLevel || levelFor(this))),
      prefix: this.#prefix,
      topics: this.topic?.split(/\s+/),
      limit: this.limit,
    });
    const pressed = this.shadowRoot!.activeElement;
    const from = pressed?.matches('.more') ? this.#count : 0;
    let back: (() => void) | undefined;
    if (wrappersOf(this)[0]) await this.#more((more) => (back = more.keepPlace()));
    this.#key = '';
    await putWords(this, slices, attributes, signal, {
      first: () => {
        this.#count = count;
        this.#left = left;
        this.requestUpdate();
        return this.updateComplete;
      },
      placed: () => {
        back?.();
        this.#arrive();
      },
    });
    if (pressed?.matches('.retry,.more'))
      this.querySelectorAll<HTMLElement>(QUESTION + '>button')[from]?.focus({ preventScroll: true });
    if (this.structuredData) await this.#more((more) => more.addJsonLd(list));
    this.#came(key, list.version);
  }

  /** Makes words that the page holds already the questions. */
  #take(containers: HTMLElement[]): void {
    this.#taking = this.#more((more) => {
      const count = more.take(containers, this.#prefix);
      if (count == this.#count) return;
      this.#count = count;
      const { lang, dataset } = containers[0]!;
      this.#arrive();
      this.#came(this.#keyOf(dataset.version, lang), dataset.version);
    });
  }

  #came(key: string, version: string | undefined): void {
    this.#key = key;
    this.#extras?.came();
    // For paper, and for whoever loses the connection.
    setTimeout(() => this.#more(), 2000);
    this.requestUpdate();
    this.dispatchEvent(new PvLoadEvent(this.#count, version));
  }

  /** Goes where the page's address points, once that has come. */
  #arrive(): void {
    const wanted = this.#wanted;
    if (wanted)
      void this.open(wanted).then((there) => {
        if (there) this.#wanted = '';
        // It may be among those that the limit leaves out.
        else if (wanted.startsWith(this.#prefix)) this.limit = undefined;
      });
  }

  readonly #onHash = () => {
    this.#wanted = hashId();
    this.#arrive();
  };

  readonly #onClick = (event: Event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    const question = questionOf(target);
    if (target == this || event.defaultPrevented) return;
    // After the browser has gone there itself.
    if (link) setTimeout(() => this.open(hashId(link.hash)));
    if (!question) return;
    const copy = target.closest('.pv-copy');
    if (copy) void this.#more((more) => more.copy(question, copy));
    else if (buttonOf(question)?.contains(target)) {
      const open = !isOpen(question);
      if (open && this.single) for (const other of this.querySelectorAll(QUESTION)) setOpen(other, false);
      setOpen(question, open);
      this.toggled(question, open);
    }
  };

  /** Find-in-page, or the page's address, has found something in a closed answer. */
  readonly #onFound = (event: Event) => {
    const question = questionOf(event.target as Element);
    if (!question || !setOpen(question, true)) return;
    void this.#more((more) => more.opened(question, true));
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { t, strings: lang, direction: dir } = this;
    const faqs = this.#faqs;
    const count = this.#count;
    const left = this.#left;
    const { state } = faqs;
    const searches = !this.noSearch && count >= MANY;
    const opens = !this.single && count > 1;
    const allOpen = opens && !this.querySelector('.pv-question>[aria-expanded=false],.pv-item:not([open])');
    const button = (name: string, text: string, act: () => void) =>
      html`<button class=${name} part="button" lang=${lang} dir=${dir} @click=${act}>${text}</button>`;
    return html`<div class="frame" lang=${lang} dir=${dir}>
        ${
          searches || opens
            ? html`<div class="tools" part="tools">
                ${searches ? this.#renderSearch() : nothing}
                ${opens ? button('all', allOpen ? t.closeAll : t.openAll, () => this.#setAll(!allOpen)) : nothing}
              </div>`
            : nothing
        }
        <div class="line">
          <p role="status" part="status">${this.#status}</p>
          ${faqs.failure ? button('retry', t.retry, () => faqs.retry()) : nothing}
        </div>
        ${
          state == 'loading' && !count && !this.textContent!.trim()
            ? html`<div class="skeleton" part="skeleton"></div>`
            : nothing
        }
      </div>
      <slot name="words"></slot>
      <slot
        class=${count && wrappersOf(this)[0] ? 'out' : ''}
        @slotchange=${() => this.requestUpdate()}
      ></slot>
      ${left ? button('more', say(t.showAll, { n: left }, lang), () => (this.limit = undefined)) : nothing}`;
  }

  #renderSearch(): TemplateResult {
    const find = ({ target }: Event, query = (target as HTMLInputElement).value) =>
      this.#more((more) => more.find(query));
    return html`<label
      ><span>${this.t.search}</span
      ><input
        type="search"
        part="search"
        autocomplete="off"
        @focus=${() => this.#more((more) => more.prepare())}
        @input=${find}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key != 'Escape') return;
          (event.target as HTMLInputElement).value = '';
          void find(event);
        }}
    /></label>`;
  }

  /** What a person should know now, in one line. */
  get #status(): string {
    const { t, strings: lang } = this;
    const { state, at, slow, failure } = this.#faqs;
    const told = [this.#message];
    if (failure && state != 'loading') told.unshift(t[failure.kind]);
    if (state == 'stale')
      told.push(
        at
          ? say(t.asOf, { date: new Date(at).toLocaleDateString(lang, { dateStyle: 'long' }) }, lang)
          : t.unsure,
      );
    const [words] = wrappersOf(this);
    const base = (tag: string) => tag.split('-')[0];
    if (!this.#count) {
      if (state == 'loading') told.push(slow ? t.slow : t.loading);
      if (state == 'ready') told.push(t.empty);
    } else if (words && base(words.lang) != base(this.asked))
      told.push(
        say(t.onlyIn, { language: new Intl.DisplayNames(lang, { type: 'language' }).of(words.lang)! }, lang),
      );
    return told.filter(Boolean).join(' ');
  }
}
