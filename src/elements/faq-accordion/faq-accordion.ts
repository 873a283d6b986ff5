// The tag `<pv-faq-accordion>`: a department's questions and answers, to search, open, link to and print.
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkFaqList, type FaqList } from '../../contract/faq.js';
import { failure } from '../../data/failure.js';
import { Resource } from '../../data/resource.js';
import { say, sayDay } from '../../locales/index.js';
import { claimPrefix, goTo, hashId, named, releasePrefix } from '../../ui/address.js';
import { backendOf } from '../../ui/backend.js';
import { PlainviewElement } from '../../ui/base.js';
import { buttonOf, disclosure, isOpen, QUESTION, questionOf, setOpen } from '../../ui/disclosure.js';
import { PvLoadEvent, PvToggleEvent } from '../../ui/events.js';
import { levelFor } from '../../ui/heading-level.js';
import { adoptPageStyles } from '../../ui/page-styles.js';
import { putWords, wrappersOf } from '../../ui/words.js';
import { viewOf } from './faq-words.js';
import type { Search } from './search.js';
import { styles } from './styles.js';
import { wordStyles } from './word-styles.js';

type More = typeof import('./more.js');

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
 * @cssproperty [--pv-accent=currentColor] - Colour of focus rings, icons and the mark beside an open answer.
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

  static override properties: PropertyDeclarations = {
    ...PlainviewElement.properties,
    topic: {},
    limit: { type: Number },
    single: { type: Boolean },
    print: { reflect: true },
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

  private readonly faqs = new Resource<FaqList>(this, {
    name: 'faqs.json',
    check: checkFaqList,
    use: (list, signal) => this.show(list, signal),
    tell: (problem, url) => this.tell(problem, url),
  });
  private readonly states = this.attachInternals().states as Set<string> | undefined;
  /** How many questions are shown, and how many a limit leaves out. */
  private count = 0;
  private left = 0;
  /** Names the list and the view that stand in the page. */
  private key = '';
  private idPrefix = '';
  /** Id that the page's address asks for and that has not come yet. */
  private wanted = '';
  private search: Search | undefined;
  private query = '';
  /** What to say of the last thing that a person did. */
  private message = '';

  constructor() {
    super();
    this.addEventListener('click', this.onClick);
    this.addEventListener('beforematch', this.onFound);
    this.addEventListener('toggle', this.onToggle, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.idPrefix = claimPrefix(this, 'faq');
    adoptPageStyles(this, wordStyles);
    this.onHash();
    addEventListener('hashchange', this.onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    releasePrefix(this.idPrefix);
    removeEventListener('hashchange', this.onHash);
  }

  protected override updated(changed: PropertyValues): void {
    const { faqs } = this;
    for (const state of ['loading', 'stale', 'failed'])
      this.states?.[faqs.state == state ? 'add' : 'delete'](state);
    // Words that are here before the tag is: printed by a server, or cloned by a cache or a router.
    const there = wrappersOf(this);
    if (there[0] && !this.count) this.take(there);
    try {
      const backend = backendOf(this);
      const moved = faqs.load(backend, this.asked, !!there[0]);
      if (!backend) this.take([this]);
      else if (!moved && ['topic', 'limit', 'headingLevel'].some((name) => changed.has(name))) faqs.retry();
    } catch (error) {
      if (!faqs.failure) faqs.fail(failure('misplaced', error), this.backend!);
    }
  }

  /** Opens every question. */
  openAll(): void {
    this.setAll(true);
  }

  /** Closes every question. */
  closeAll(): void {
    this.setAll(false);
  }

  /** Opens a question and goes to it. @param id with or without `faq-` before it. @returns whether it is there */
  open(id: string): boolean {
    const place = named(this, id) ?? named(this, this.idPrefix + id);
    if (!place) return false;
    const question = questionOf(place);
    if (question) this.set(question, true);
    const isHead = question && (place.contains(question) || question.contains(place));
    goTo(place, (isHead && buttonOf(question)) || place);
    return true;
  }

  /** Does something with the code that is loaded when it is first needed. */
  private more(use: (more: More) => unknown): Promise<void> {
    return import('./more.js').then(use).then(
      () => {},
      (error: unknown) => {
        console.warn('Plainview:', error);
        this.say(this.t.unreachable);
      },
    );
  }

  private say(message: string): void {
    this.message = message;
    this.requestUpdate();
  }

  private keyOf(version: string | undefined, lang: string): string {
    return version ? [version, lang, this.lang_, this.limit, this.headingLevel, this.topic].join() : '';
  }

  /** Shows a list, unless it stands there already. */
  private async show(list: FaqList, signal: AbortSignal): Promise<void> {
    const key = this.keyOf(list.version, list.lang);
    if (key && key == this.key) return;
    const { count, left, slices, attributes } = viewOf(list, {
      t: this.t,
      lang: this.lang_,
      level: Math.min(6, Math.max(2, this.headingLevel || levelFor(this))),
      prefix: this.idPrefix,
      topics: this.topic?.split(/\s+/),
      limit: this.limit,
    });
    const retrying = this.shadowRoot!.activeElement?.matches('.retry');
    let back: (() => void) | undefined;
    if (wrappersOf(this)[0]) await this.more(({ keepPlace }) => (back = keepPlace(this, disclosure)));
    this.key = '';
    await putWords(this, slices, attributes, signal, {
      first: () => {
        this.count = count;
        this.left = left;
        this.requestUpdate();
        return this.updateComplete;
      },
      placed: () => {
        back?.();
        this.arrive();
      },
    });
    if (retrying) this.querySelector<HTMLElement>(QUESTION + '>button')?.focus({ preventScroll: true });
    if (this.structuredData) await this.more(({ addJsonLd }) => addJsonLd(this, list));
    this.came(key, list.version);
  }

  /** Makes words that the page holds already the questions. */
  private take(containers: HTMLElement[]): void {
    void this.more(({ takeWords }) => {
      for (const container of containers) takeWords(container, this.idPrefix);
      const { length } = this.querySelectorAll(QUESTION);
      if (length == this.count) return;
      this.count = length;
      const { lang, dataset } = containers[0]!;
      this.arrive();
      this.came(this.keyOf(dataset.version, lang), dataset.version);
    });
  }

  private came(key: string, version: string | undefined): void {
    this.key = key;
    this.search?.forget();
    if (this.query) this.find(this.query);
    this.requestUpdate();
    this.dispatchEvent(new PvLoadEvent(this.count, version));
  }

  /** Goes where the page's address points, once that has come. */
  private arrive(): void {
    if (this.wanted && this.open(this.wanted)) this.wanted = '';
  }

  private set(question: Element, open: boolean): void {
    if (setOpen(question, open)) this.changed(question, open);
  }

  private changed(question: Element, open: boolean): void {
    if (open) {
      if (this.single)
        for (const other of this.querySelectorAll(QUESTION)) if (other != question) setOpen(other, false);
      void this.more(({ addCopyButton }) => addCopyButton(question, disclosure, this.t.copyLink, this.lang_));
    }
    this.search?.refresh();
    this.requestUpdate();
  }

  private setAll(open: boolean): void {
    for (const question of this.querySelectorAll(QUESTION)) this.set(question, open);
  }

  private searchIn({ Search }: More): Search {
    return (this.search ??= new Search(this, disclosure));
  }

  private find(query: string): void {
    this.query = query;
    const { t, lang_ } = this;
    void this.more(async (more) => {
      const found = await this.searchIn(more).filter(query);
      if (query == this.query)
        this.say(found ? say(found.n ? t.found : t.foundNone, { ...found, query: query.trim() }, lang_) : '');
    });
  }

  private readonly onHash = () => {
    this.wanted = hashId();
    this.arrive();
  };

  private readonly onClick = (event: Event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    const question = questionOf(target);
    if (target == this || event.defaultPrevented) return;
    // After the browser has gone there itself.
    if (link) setTimeout(() => this.open(hashId(link.hash)));
    if (!question) return;
    if (target.closest('.pv-copy'))
      void this.more(async ({ copyLink }) =>
        this.say((await copyLink(question.id)) ? this.t.copied : this.t.notCopied),
      );
    else if (question.localName != 'summary' && buttonOf(question)?.contains(target)) {
      this.set(question, !isOpen(question));
      this.dispatchEvent(new PvToggleEvent(question.id, isOpen(question)));
    }
  };

  /** Find-in-page, or the page's address, has found something in a closed answer. */
  private readonly onFound = (event: Event) => {
    const question = questionOf(event.target as Element);
    if (question) this.set(question, true);
  };

  /** A `details` of the page's was opened or closed. */
  private readonly onToggle = ({ target }: Event) => {
    const details = target as HTMLDetailsElement;
    const question = details.matches('.pv-item') && questionOf(details);
    if (!question) return;
    this.changed(question, details.open);
    this.dispatchEvent(new PvToggleEvent(question.id, details.open));
  };

  protected override render(): TemplateResult {
    const { t, faqs, count, left, lang_: lang, direction: dir } = this;
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
                ${searches ? this.renderSearch() : nothing}
                ${opens ? button('all', allOpen ? t.closeAll : t.openAll, () => this.setAll(!allOpen)) : nothing}
              </div>`
            : nothing
        }
        <div class="line">
          <p role="status" part="status">${this.status}</p>
          ${faqs.failure ? button('retry', t.retry, () => faqs.retry()) : nothing}
        </div>
        ${
          state == 'loading' && !count && !this.textContent!.trim()
            ? html`<div class="skeleton" part="skeleton"></div>`
            : nothing
        }
      </div>
      <slot name="words"></slot>
      <slot class=${count && state != 'idle' ? 'out' : ''} @slotchange=${() => this.requestUpdate()}></slot>
      ${left ? button('more', say(t.showAll, { n: left }, lang), () => (this.limit = 0)) : nothing}`;
  }

  private renderSearch(): TemplateResult {
    return html`<label
      ><span>${this.t.search}</span
      ><input
        type="search"
        part="search"
        autocomplete="off"
        @focus=${() => this.more((more) => this.searchIn(more).prepare())}
        @input=${(event: InputEvent) => this.find((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key != 'Escape') return;
          (event.target as HTMLInputElement).value = '';
          this.find('');
        }}
    /></label>`;
  }

  /** What a person should know now, in one line. */
  private get status(): string {
    const { t, lang_: lang, faqs, count, message } = this;
    const { state, at } = faqs;
    const told = [message];
    if (faqs.failure) told.unshift(t[faqs.failure.kind]);
    if (state == 'stale') told.push(at ? say(t.asOf, { date: sayDay(at, lang) }, lang) : t.unsure);
    if (!count)
      if (state == 'loading') told.push(faqs.slow ? t.slow : t.loading);
      else if (state == 'ready') told.push(t.empty);
    const [words] = wrappersOf(this);
    const base = (tag: string) => tag.split('-')[0];
    if (count && words && base(words.lang) != base(this.asked))
      told.push(
        say(t.onlyIn, { language: new Intl.DisplayNames(lang, { type: 'language' }).of(words.lang)! }, lang),
      );
    return told.join(' ').trim();
  }
}
