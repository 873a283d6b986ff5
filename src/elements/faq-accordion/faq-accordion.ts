// The tag `<pv-faq-accordion>`: a department's questions and answers, to search, open, link to and print.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { checkFaqList, type FaqList } from '../../contract/faq.js';
import { Failure } from '../../data/failure.js';
import { Resource } from '../../data/resource.js';
import { say, sayDay, type Plural } from '../../locales/index.js';
import { claimPrefix, goTo, hashId, named, releasePrefix } from '../../ui/address.js';
import { backendOf } from '../../ui/backend.js';
import { PlainviewElement } from '../../ui/base.js';
import { addCopyButton, copyLink } from '../../ui/copy-link.js';
import { buttonOf, isOpen, makeDisclosures, QUESTION, questionOf, setOpen } from '../../ui/disclosure.js';
import { PvLoadEvent, PvToggleEvent } from '../../ui/events.js';
import { levelFor } from '../../ui/heading-level.js';
import { adoptPageStyles } from '../../ui/page-styles.js';
import { FaqWords, type View } from './faq-words.js';
import { Search } from './search.js';
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

  static override properties = {
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
    use: (list, signal) => this.showList(list, signal),
    fail: (failure, url) => this.tell(failure, url),
    odd: (dropped, url) => console.warn(`Plainview: left out of ${url}: ${dropped.slice(0, 9).join('; ')}.`),
  });
  private readonly words = new FaqWords(this);
  private readonly search = new Search(this);
  private readonly states = this.attachInternals().states as Set<string> | undefined;
  private idPrefix = '';
  /** Id that the page's address asks for and that has not come yet. */
  private wanted?: string;
  /** What to say of the last thing that a person did. */
  private message = '';
  private query = '';

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
    if (!this.hasUpdated && this.words.takePrinted(this.view)) this.arrive();
  }

  protected override updated(changed: PropertyValues): void {
    for (const state of ['loading', 'stale', 'failed'])
      this.states?.[this.faqs.state == state ? 'add' : 'delete'](state);
    let backend: string | undefined;
    try {
      backend = backendOf(this);
    } catch (error) {
      return this.faqs.refuse(new Failure('misplaced', (error as Error).message), this.backend ?? '');
    }
    const same = !this.faqs.load(backend, this.asked, this.words.count > 0);
    if (backend === undefined) this.takePage();
    else if (same && ['topic', 'limit', 'headingLevel'].some((name) => changed.has(name))) this.faqs.retry();
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
    const question = place && questionOf(place);
    if (!place) return false;
    if (question) this.set(question, true);
    const isHead = question?.contains(place) || place.contains(question ?? null);
    goTo(place, (isHead && buttonOf(question!)) || place);
    return true;
  }

  private get view(): View {
    return {
      t: this.t,
      lang: this.lang_,
      level: Math.min(6, Math.max(1, this.headingLevel || levelFor(this))),
      prefix: this.idPrefix,
      topics: this.topic?.split(/\s+/).filter(Boolean),
      limit: this.limit,
      structuredData: this.structuredData,
    };
  }

  private async showList(list: FaqList, signal: AbortSignal): Promise<void> {
    const first = () => {
      this.requestUpdate();
      return this.updateComplete;
    };
    const focused = this.shadowRoot!.activeElement?.matches('.retry');
    const done = await this.words.show(list, this.view, signal, first, () => this.arrive());
    if (signal.aborted) return;
    if (done) {
      this.search.forget();
      if (this.query) void this.find(this.query);
      this.dispatchEvent(new PvLoadEvent(this.words.count, list.version));
    }
    if (focused) this.querySelector<HTMLElement>('.pv-question > button')?.focus({ preventScroll: true });
  }

  /** Makes the page's own words the questions. */
  private takePage(): void {
    makeDisclosures(this, this.idPrefix);
    const count = this.querySelectorAll(QUESTION).length;
    if (count == this.words.count) return;
    this.words.count = count;
    this.search.forget();
    this.arrive();
    this.requestUpdate();
    this.dispatchEvent(new PvLoadEvent(count, undefined));
  }

  /** Goes where the page's address points, once that has come. */
  private arrive(): void {
    if (this.wanted && this.open(this.wanted)) this.wanted = undefined;
  }

  private set(question: Element, open: boolean): void {
    if (!setOpen(question, open)) return;
    if (open) {
      if (this.single)
        for (const other of this.querySelectorAll(QUESTION)) if (other != question) setOpen(other, false);
      addCopyButton(question, this.t.copyLink, this.lang_);
    }
    this.search.refresh();
    this.requestUpdate();
  }

  private setAll(open: boolean): void {
    for (const question of this.querySelectorAll(QUESTION))
      if (setOpen(question, open) && open) addCopyButton(question, this.t.copyLink, this.lang_);
    this.search.refresh();
    this.requestUpdate();
  }

  private get allOpen(): boolean {
    return !this.querySelector('.pv-question>button[aria-expanded="false"],.pv-item:not([open])');
  }

  private async find(query: string): Promise<void> {
    this.query = query;
    const found = await this.search.filter(query);
    if (query != this.query) return;
    const { t } = this;
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
    if (link) setTimeout(() => this.open(hashId(link.hash)!));
    const question = questionOf(target);
    if (!question) return;
    if (target.closest('.pv-copy')) {
      void copyLink(question.id || question.parentElement!.id).then((copied) => {
        this.message = copied ? this.t.copied : this.t.notCopied;
        this.requestUpdate();
      });
    } else if (question.localName != 'summary' && buttonOf(question)?.contains(target)) {
      this.set(question, !isOpen(question));
      this.dispatchEvent(new PvToggleEvent(question.id, isOpen(question)));
    }
  };

  /** Find-in-page, or the page's address, has found something in a closed answer. */
  private readonly onFound = (event: Event) => {
    const question = questionOf(event.target as Element);
    if (question) this.set(question, true);
  };

  /** A `details` of the page's was opened or closed; the others of its list are told by their own events. */
  private readonly onToggle = (event: Event) => {
    const details = event.target as HTMLDetailsElement;
    const question = details.querySelector(QUESTION);
    if (!details.matches('.pv-item') || !question) return;
    if (details.open) {
      addCopyButton(question, this.t.copyLink, this.lang_);
      if (this.single)
        for (const other of this.querySelectorAll(QUESTION)) if (other != question) setOpen(other, false);
    }
    this.requestUpdate();
    this.dispatchEvent(new PvToggleEvent(question.id || details.id, details.open));
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
    const { t, faqs, words } = this;
    const { state, failure } = faqs;
    const has = words.count > 0;
    const bare = state == 'loading' && !has && !this.textContent!.trim();
    return html`<div class="frame" lang=${this.lang_} dir=${this.direction}>
        ${has ? this.renderTools() : nothing}
        <div class="line">
          <p role="status" part="status">${this.sayState()}</p>
          ${failure ? html`<button class="retry" part="button" @click=${() => faqs.retry()}>${t.retry}</button>` : nothing}
        </div>
        ${bare ? html`<div class="skeleton" part="skeleton"></div>` : nothing}
      </div>
      <slot name="words"></slot>
      <slot
        class=${state == 'idle' || !has ? '' : 'out'}
        @slotchange=${() => state == 'idle' && this.takePage()}
      ></slot>
      ${
        words.more
          ? html`<button
              class="more"
              part="button"
              lang=${this.lang_}
              dir=${this.direction}
              @click=${() => (this.limit = undefined)}
            >
              ${say(t.showAll, { n: words.more }, this.lang_)}
            </button>`
          : nothing
      }`;
  }

  private renderTools(): TemplateResult | typeof nothing {
    const { t, words } = this;
    const search = !this.noSearch && words.count >= MANY;
    const all = !this.single && words.count > 1;
    if (!search && !all) return nothing;
    return html`<div class="tools" part="tools">
      ${
        search
          ? html`<label
              ><span>${t.search}</span
              ><input
                type="search"
                part="search"
                autocomplete="off"
                @focus=${() => void this.search.prepare()}
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
    </div>`;
  }

  /** One line for what a person should know now. */
  private sayState(): string {
    const { t, lang_: lang, faqs, words } = this;
    const { state, failure, at } = faqs;
    const told: string[] = [];
    if (failure) told.push(t[failure.kind]);
    if (state == 'stale')
      told.push(at ? say(t.asOf, { date: sayDay(new Date(at).toISOString(), lang) }, lang) : t.unsure);
    if (state == 'loading' && !words.count) told.push(faqs.slow ? t.slow : t.loading);
    if (state == 'ready' && !words.count) told.push(t.empty);
    if (state == 'ready' && words.lang && words.lang.split('-')[0] != this.asked.split('-')[0])
      told.push(
        say(t.onlyIn, { language: new Intl.DisplayNames(lang, { type: 'language' }).of(words.lang)! }, lang),
      );
    if (this.message) told.push(this.message);
    return told.join(' ');
  }
}
