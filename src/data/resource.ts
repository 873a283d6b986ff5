// Brings one resource of a backend to its element, and says how fresh it is.
import type { Checked } from '../contract/check.js';
import { failure, type Failure } from './failure.js';
import { pause } from './pause.js';
import { request, type Answer } from './request.js';

/** idle: no backend · loading · ready · stale: words are there, but the last try failed · failed: no words came. */
export type ResourceState = 'idle' | 'loading' | 'ready' | 'stale' | 'failed';

export interface ResourceOptions<T> {
  /** The file's name in a language's folder, such as `faqs.json`. */
  name: string;
  /** The contract's check. */
  check: (raw: unknown) => Checked<T>;
  /** Takes what came, and resolves when it stands in the page. Nothing of it is kept here. */
  use: (value: T, signal: AbortSignal) => Promise<unknown>;
  /** Called whenever a field of the resource has changed. */
  changed: () => void;
  /** Told of each load that failed, and of what the check left out. */
  tell: (problem: Failure | string[], url: string) => void;
}

/** An answer of the last minute is not asked for again (ms). */
const FRESH = 60_000;

/** How long a load may take before the person is told that it is slow (ms). */
const SLOW = 4_000;

export class Resource<T> {
  state: ResourceState = 'idle';
  /** Why the last try failed, while `stale` or `failed`. */
  failure: Failure | undefined;
  /** When what is shown was said by the backend (ms since 1970); NaN if unknown. */
  at = NaN;
  /** Whether the load takes unusually long. */
  slow = false;

  #folder: string | undefined;
  #lang = '';
  #shown = false;
  #under = new AbortController();

  readonly #options: ResourceOptions<T>;

  constructor(options: ResourceOptions<T>) {
    this.#options = options;
  }

  /** To be called when the element comes into a page. */
  connect(): void {
    addEventListener('online', this);
    addEventListener('pageshow', this);
    if (this.state == 'loading') this.retry();
  }

  /** To be called when the element leaves its page; a load that is under way is taken up again by `connect`. */
  disconnect(): void {
    removeEventListener('online', this);
    removeEventListener('pageshow', this);
    this.#under.abort();
  }

  /** Asks again when the connection is back, and when the page is taken out of the browser's back-forward cache. */
  handleEvent(event: Event): void {
    if (this.failure || (event as PageTransitionEvent).persisted) this.retry();
  }

  /**
   * Loads from another place; does nothing where that is the place already.
   * @param backend an absolute address without a final slash; undefined where there is none
   * @param shown whether words stand in the page already
   * @returns whether it is another place
   */
  load(backend: string | undefined, lang: string, shown: boolean): boolean {
    const folder = backend && `${backend}/${lang}/`;
    if (this.#folder == folder) return false;
    this.#folder = folder;
    this.#lang = lang;
    this.#shown = shown;
    if (folder) this.retry();
    else this.#set('idle');
    return true;
  }

  /** Asks again: after a failure, or because the words are to be shown in another way. */
  retry(): void {
    if (this.#folder) void this.#run(this.#folder + this.#options.name);
  }

  /** Nothing can be loaded, or what came cannot be used. */
  fail(problem: Failure, url: string): void {
    this.#set(this.#shown ? 'stale' : 'failed', problem);
    this.#options.tell(problem, url);
  }

  #set(state: ResourceState, problem?: Failure): void {
    this.state = state;
    this.failure = problem;
    this.slow = false;
    this.#options.changed();
  }

  async #run(url: string): Promise<void> {
    this.#under.abort();
    const { signal } = (this.#under = new AbortController());
    const { check, use, tell } = this.#options;
    if (!this.#shown) this.#set('loading', this.failure);
    const slow = setTimeout(() => {
      this.slow = true;
      this.#options.changed();
    }, SLOW);
    let problem: Failure | undefined;
    // The last good answer, however old, comes from the browser's cache at once; then the backend is asked.
    for (const cache of ['force-cache', 'no-cache'] as const) {
      try {
        const { body, at } = await this.#ask(url, cache, signal);
        // Parsing has been one piece of work, checking is another.
        await pause();
        const { value, dropped } = check(body);
        if (dropped.length) tell(dropped, url);
        await use(value, signal);
        signal.throwIfAborted();
        this.#shown = true;
        this.at = at;
        this.#set('ready');
        problem = undefined;
        if (Math.abs(Date.now() - at) < FRESH) break;
      } catch (error) {
        if (signal.aborted) break;
        problem = (error as Failure).kind ? (error as Failure) : failure('garbled', error);
        // What cannot be read may be an old answer in the cache.
        if (!/garbled|portal/.test(problem.kind)) break;
      }
    }
    clearTimeout(slow);
    if (problem && !signal.aborted) this.fail(problem, url);
  }

  async #ask(url: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
    const again = (other: string) => {
      signal.throwIfAborted();
      return request(other, cache, signal);
    };
    try {
      return await again(url);
    } catch (error) {
      signal.throwIfAborted();
      const trouble = await import('./trouble.js').catch(() => {
        throw failure(navigator.onLine ? 'unreachable' : 'offline', error);
      });
      return trouble.recover(error, url, this.#lang, again);
    }
  }
}
