// The tag `<pv-faq-accordion>`: a department's questions and answers, to search, open, link to and print.
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { checkFaqList, type FaqList } from '../../contract/faq.js';
import { Failure } from '../../data/failure.js';
import { Resource } from '../../data/resource.js';
import { say, sayDay } from '../../locales/index.js';
import { claimPrefix, goTo, hashId, named, releasePrefix } from '../../ui/address.js';
import { backendOf } from '../../ui/backend.js';
import { PlainviewElement } from '../../ui/base.js';
import {
  answersOf,
  buttonOf,
  disclosure,
  isOpen,
  QUESTION,
  questionOf,
  setOpen,
} from '../../ui/disclosure.js';
import { PvLoadEvent, PvToggleEvent } from '../../ui/events.js';
import { levelFor } from '../../ui/heading-level.js';
import { adoptPageStyles } from '../../ui/page-styles.js';
import { putWords, wrappersOf } from '../../ui/words.js';
import { viewOf, type View } from './faq-words.js';
import type { Search } from './search.js';
import { styles } from './styles.js';
import { wordStyles } from './word-styles.js';

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
    this.wanted = hashId();
    addEventListener('hashchange', this.onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    releasePrefix(this.idPrefix);
    removeEventListener('hashchange', this.onHash);
  }

  protected override willUpdate(): void {
    // Words that are here before the tag is: printed by a server, or cloned by a cache or a router.
    if (!this.hasUpdated && wrappersOf(this).length) void this.take(wrappersOf(this));
  }

  protected override updated(changed: PropertyValues): void {
    const { faqs } = this;
    for (const state of ['loading', 'stale', 'failed'])
      this.states?.[faqs.state == state ? 'add' : 'delete'](state);
    try {
      const backend = backendOf(this);
      const same = !faqs.load(backend, this.asked, this.count > 0);
      if (!backend) void this.take([this]);
      else if (same && ['topic', 'limit', 'headingLevel'].some((name) => changed.has(name))) faqs.retry();
    } catch (error) {
      faqs.refuse(new Failure('misplaced', `${error}`), `${this.backend}`);
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
    goTo(
      place,
      (question && (place.contains(question) || question.contains(place)) && buttonOf(question)) || place,
    );
    return true;
  }

  private get view(): View {
    return {
      t: this.t,
      lang: this.lang_,
      level: Math.min(6, Math.max(1, this.headingLevel || levelFor(this))),
      prefix: this.idPrefix,
      topics: this.topic?.split(/\s+/),
      limit: this.limit,
    };
  }

  private more(): Promise<typeof import('./more.js')> {
    return import('./more.js');
  }

  private keyOf(version: string | undefined, lang: string): string {
    return version ? [version, lang, this.lang_, this.limit, this.headingLevel, this.topic].join() : '';
  }

  /** Shows a list, unless it stands there already. */
  private async show(list: FaqList, signal: AbortSignal): Promise<void> {
    const key = this.keyOf(list.version, list.lang);
    if (key && key == this.key) return;
    const { count, more, slices, attributes } = viewOf(list, this.view);
    const back = wrappersOf(this).length && (await this.more()).keepPlace(this, disclosure);
    const retrying = this.shadowRoot!.activeElement?.matches('.retry');
    this.key = '';
    await putWords(
      this,
      slices,
      attributes,
      signal,
      () => {
        this.count = count;
        this.left = more;
        this.requestUpdate();
        return this.updateComplete;
      },
      () => {
        if (back) back();
        this.arrive();
      },
    );
    this.key = key;
    if (retrying) this.querySelector<HTMLElement>(`${QUESTION}>button`)?.focus({ preventScroll: true });
    if (this.structuredData) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.slot = 'words';
      script.append((await this.more()).faqJsonLd(list));
      this.append(script);
    }
    this.came(list.version);
  }

  /** Makes words that the page holds already the questions. */
  private async take(containers: HTMLElement[]): Promise<void> {
    const { takeWords } = await this.more();
    for (const container of containers) takeWords(container, this.idPrefix);
    const count = this.querySelectorAll(QUESTION).length;
    if (count == this.count) return;
    const [{ dataset, lang }] = containers as [HTMLElement];
    this.key = this.keyOf(dataset.version, lang);
    this.count = count;
    this.requestUpdate();
    this.arrive();
    this.came(dataset.version);
  }

  private came(version: string | undefined): void {
    this.search?.forget();
    if (this.query) void this.find(this.query);
    this.dispatchEvent(new PvLoadEvent(this.count, version));
  }

  /** Goes where the page's address points, once that has come. */
  private arrive(): void {
    if (this.wanted && this.open(this.wanted)) this.wanted = '';
  }

  private set(question: Element, open: boolean): void {
    if (setOpen(question, open)) this.opened(question, open);
  }

  private opened(question: Element, open: boolean): void {
    if (open) {
      if (this.single)
        for (const other of this.querySelectorAll(QUESTION)) if (other != question) setOpen(other, false);
      void this.more().then(({ addCopyButton }) =>
        addCopyButton(answersOf(question).at(-1), this.t.copyLink, this.lang_),
      );
    }
    this.search?.refresh();
    this.requestUpdate();
  }

  private setAll(open: boolean): void {
    for (const question of this.querySelectorAll(QUESTION)) this.set(question, open);
  }

  private get allOpen(): boolean {
    return !this.querySelector('.pv-question>[aria-expanded=false],.pv-item:not([open])');
  }

  private async prepareSearch(): Promise<Search> {
    const { Search } = await this.more();
    this.search ??= new Search(this, disclosure);
    void this.search.prepare();
    return this.search;
  }

  private async find(query: string): Promise<void> {
    this.query = query;
    const { t } = this;
    const found = await this.prepareSearch().then(
      (search) => search.filter(query),
      () => undefined,
    );
    if (query != this.query) return;
    this.message = found
      ? say(found.n ? t.found : t.foundNone, { ...found, query: query.trim() }, this.lang_)
      : '';
    this.requestUpdate();
  }

  private readonly onHash = () => {
    this.wanted = hashId();
    this.arrive();
  };

  private readonly onClick = (event: Event) => {
    const target = event.target as Element;
    if (target == this || event.defaultPrevented) return;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    // After the browser has gone there itself.
    if (link) setTimeout(() => this.open(hashId(link.hash)));
    const question = questionOf(target);
    if (!question) return;
    if (target.closest('.pv-copy')) void this.copy(question.id);
    else if (question.matches(':not(summary)') && buttonOf(question)?.contains(target)) {
      this.set(question, !isOpen(question));
      this.dispatchEvent(new PvToggleEvent(question.id, isOpen(question)));
    }
  };

  private async copy(id: string): Promise<void> {
    const copied = await (await this.more()).copyLink(id);
    this.message = copied ? this.t.copied : this.t.notCopied;
    this.requestUpdate();
  }

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
    this.opened(question, details.open);
    this.dispatchEvent(new PvToggleEvent(question.id, details.open));
  };

  private readonly onSearch = (event: Event) => {
    void this.find((event.target as HTMLInputElement).value);
  };

  private readonly onSearchKey = (event: KeyboardEvent) => {
    if (event.key != 'Escape' || !this.query) return;
    (event.target as HTMLInputElement).value = '';
    void this.find('');
  };

  protected override render(): TemplateResult {
    const { t, faqs, count, left, lang_: lang, direction: dir } = this;
    const { state, failure } = faqs;
    const bare = state == 'loading' && !count && !this.textContent!.trim();
    return html`<div class="frame" lang=${lang} dir=${dir}>
        ${count ? this.renderTools() : nothing}
        <div class="line">
          <p role="status" part="status">${this.status}</p>
          ${failure ? html`<button class="retry" part="button" @click=${() => faqs.retry()}>${t.retry}</button>` : nothing}
        </div>
        ${bare ? html`<div class="skeleton" part="skeleton"></div>` : nothing}
      </div>
      <slot name="words"></slot>
      <slot class=${count && state != 'idle' ? 'out' : ''} @slotchange=${() => this.requestUpdate()}></slot>
      ${
        left
          ? html`<button
              class="more"
              part="button"
              lang=${lang}
              dir=${dir}
              @click=${() => (this.limit = undefined)}
            >
              ${say(t.showAll, { n: left }, lang)}
            </button>`
          : nothing
      }`;
  }

  private renderTools(): unknown {
    const { t, count } = this;
    const search = !this.noSearch && count >= MANY;
    const all = !this.single && count > 1;
    return search || all
      ? html`<div class="tools" part="tools">
          ${
            search
              ? html`<label
                  ><span>${t.search}</span
                  ><input
                    type="search"
                    part="search"
                    autocomplete="off"
                    @focus=${() => this.prepareSearch()}
                    @input=${this.onSearch}
                    @keydown=${this.onSearchKey}
                /></label>`
              : nothing
          }
          ${
            all
              ? html`<button class="all" part="button" @click=${() => this.setAll(!this.allOpen)}>
                  ${this.allOpen ? t.closeAll : t.openAll}
                </button>`
              : nothing
          }
        </div>`
      : nothing;
  }

  /** What a person should know now, in one line. */
  private get status(): string {
    const { t, lang_: lang, faqs, count } = this;
    const { state, failure, at } = faqs;
    const told: string[] = [];
    if (failure) told.push(t[failure.kind]);
    if (state == 'stale') told.push(at ? say(t.asOf, { date: sayDay(at, lang) }, lang) : t.unsure);
    if (!count && state == 'loading') told.push(faqs.slow ? t.slow : t.loading);
    if (state == 'ready') {
      const [words] = wrappersOf(this);
      if (!count) told.push(t.empty);
      else if (words && words.lang.split('-')[0] != this.asked.split('-')[0])
        told.push(
          say(
            t.onlyIn,
            { language: new Intl.DisplayNames(lang, { type: 'language' }).of(words.lang)! },
            lang,
          ),
        );
    }
    return [...told, this.message].join(' ').trim();
  }
}
