// What every tag of ours is: attributes that are properties too, one render at a time, its language, and a way to tell of failures.
// It stands on lit-html alone. LitElement would be a fifth of what a tag may weigh, for the little of it that is needed here.
import { render, type TemplateResult } from 'lit/html.js';
import type { Failure } from '../data/failure.js';
import { direction, en, strings as stringsOf, stringsLanguage, type Strings } from '../locales/index.js';
import { VERSION } from '../version.js';
import { PvErrorEvent } from './events.js';
import { nearest } from './nearest.js';
import { adopt } from './style-sheets.js';

/** A property that mirrors an attribute, as those of the platform's own elements do. */
export interface Property {
  /** String when absent. A boolean is true where the attribute stands. */
  type?: typeof Number | typeof Boolean;
  /** The attribute's name, where it is another than the property's. */
  attribute?: string;
}

export abstract class PlainviewElement extends HTMLElement {
  /** The library's version, which tells two copies on a page apart. */
  static readonly version: string = VERSION;

  static properties: Record<string, Property> = { backend: {} };

  /** Style sheets of the shadow. */
  static styles: readonly string[] = [];

  /** Address of the backend. Without it, `data-plainview-backend` above the tag counts, then the script's `data-backend`. */
  declare backend?: string;

  /** Our strings, and the language they are in. */
  /** @internal */
  t: Strings = en;
  /** @internal */
  strings = 'en';
  /** The language asked for: the nearest `lang`, from the tag upwards; else English. */
  protected asked = 'en';

  readonly #changed = new Set<string>();
  #pending: Promise<void> | undefined;
  #told = '';

  static get observedAttributes(): string[] {
    const names = ['lang'];
    for (const [name, { type, attribute = name }] of Object.entries(this.properties)) {
      names.push(attribute);
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: Element) {
          const value = this.getAttribute(attribute);
          return type == Boolean ? value != null : value == null ? undefined : type ? +value : value;
        },
        set(this: Element, value: unknown) {
          if (value == null || value === false) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value === true ? '' : String(value));
        },
      });
    }
    return names;
  }

  attributeChangedCallback(name: string): void {
    this.#changed.add(name);
    this.requestUpdate();
  }

  constructor() {
    super();
    adopt(this.attachShadow({ mode: 'open' }), new.target.styles);
  }

  connectedCallback(): void {
    const set = this as unknown as Record<string, unknown>;
    // What a page has set before the tag was defined hides the accessor.
    for (const name in (this.constructor as typeof PlainviewElement).properties)
      if (Object.hasOwn(this, name)) {
        const value = set[name];
        delete set[name];
        set[name] = value;
      }
    this.requestUpdate();
  }

  /** Renders soon, however often it is called until then. */
  requestUpdate(): void {
    this.#pending ??= Promise.resolve()
      .then(() => this.#perform())
      .catch((error: unknown) => console.error('Plainview:', error));
  }

  /** Resolves when the render that was asked for is done. */
  get updateComplete(): Promise<void> {
    return Promise.resolve(this.#pending);
  }

  async #perform(): Promise<void> {
    this.asked = nearest(this, 'lang') || 'en';
    const lang = stringsLanguage(this.asked);
    if (lang != this.strings) {
      // The old strings stay until the new ones have come.
      this.t = await stringsOf(lang);
      this.strings = this.t == en ? 'en' : lang;
    }
    this.#pending = undefined;
    if (!this.isConnected) return;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    render(this.render(), this.shadowRoot!);
    this.updated(changed);
  }

  protected abstract render(): TemplateResult;

  /** @param changed names of the attributes that have changed since the last time */
  protected abstract updated(changed: ReadonlySet<string>): void;

  /** Direction of our strings. */
  protected get direction(): 'ltr' | 'rtl' {
    return direction(this.strings);
  }

  /** Tells of a failure (the page by an event, the webmaster by one line), or of what an answer had that does not fit. */
  protected tell(problem: Failure | string[], url: string): void {
    const text = `${url}: ${'kind' in problem ? problem.message : problem.slice(0, 9).join('; ')}`;
    if ('kind' in problem) this.dispatchEvent(new PvErrorEvent(problem.kind, problem.message, url));
    if (this.#told != (this.#told = text))
      void import('../data/trouble.js')
        .then(({ lineFor }) => lineFor(this.localName, text, problem))
        .catch(() => text)
        .then((line) => console.warn(line));
  }
}
