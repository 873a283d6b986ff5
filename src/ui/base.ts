// What every tag of ours has: a backend, a language with its strings, and one way to tell of failures.
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Failure } from '../data/failure.js';
import { direction, en, strings, stringsLanguage, type Strings } from '../locales/index.js';
import { VERSION } from '../version.js';
import { PvErrorEvent } from './events.js';

export abstract class PlainviewElement extends LitElement {
  /** The library's version, which tells two copies on a page apart. */
  static readonly version: string = VERSION;

  static override properties: PropertyDeclarations = { backend: {} };

  /** Address of the backend. Without it, `data-plainview-backend` above the tag counts, then the script's `data-backend`. */
  declare backend?: string;

  /** Our strings, and the language they are in. */
  protected t: Strings = en;
  protected lang_ = 'en';
  /** The language asked for: the nearest `lang`, from the tag upwards; else English. */
  protected asked = 'en';

  private told = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name == 'lang' && old != value) this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In a new place, another language and another backend may be in force.
    this.requestUpdate();
  }

  /** Renders when our strings are there: at once in English, else after their file has come. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.asked = languageOf(this);
    const lang = stringsLanguage(this.asked);
    if (lang == this.lang_) return super.scheduleUpdate();
    const use = (t: Strings) => {
      this.t = t;
      this.lang_ = t == en ? 'en' : lang;
      return super.scheduleUpdate();
    };
    const found = strings(lang);
    return found instanceof Promise ? found.then(use) : use(found);
  }

  /** Direction of our strings. */
  protected get direction(): 'ltr' | 'rtl' {
    return direction(this.lang_);
  }

  /** Tells of a failure (the page by an event, the webmaster by one line), or of what an answer had that does not fit. */
  protected tell(problem: Failure | string[], url: string): void {
    const event = Array.isArray(problem) ? undefined : new PvErrorEvent(problem.kind, problem.message, url);
    const line = Array.isArray(problem) ? `left out ${problem.slice(0, 9).join('; ')}` : problem.message;
    if (event) this.dispatchEvent(event);
    if (this.told == (this.told = url + line)) return;
    void import('../data/trouble.js')
      .then(({ lineFor }) => lineFor(this.localName, url, line, event?.kind))
      .catch(() => line)
      .then((whole) => console.warn(whole));
  }
}

/** The nearest `lang` from an element upwards, through shadow roots. */
function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}
