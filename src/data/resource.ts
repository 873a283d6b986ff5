// A reactive controller that brings one resource of a backend to its element, and says how fresh it is.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checked } from '../contract/check.js';
import { ContractError } from '../contract/contract-error.js';
import type { Site } from '../contract/site.js';
import { Failure } from './failure.js';
import { request } from './request.js';

/** idle: no backend · loading · ready · stale: words are there, but the last try failed · failed: no words came. */
export type ResourceState = 'idle' | 'loading' | 'ready' | 'stale' | 'failed';

export interface ResourceOptions<T> {
  /** The file's name in a language's folder, such as `faqs.json`. */
  name: string;
  /** The contract's check. */
  check: (raw: unknown) => Checked<T>;
  /** Takes what came, and resolves when it stands in the page. Nothing of it is kept here. */
  use: (value: T, signal: AbortSignal) => Promise<unknown>;
  /** Told of each load that failed, and of what the check left out. */
  tell: (problem: Failure | string[], url: string) => void;
}

/** An answer of the last minute is not asked for again (ms). */
const FRESH = 60_000;

/** How long a load may take before the person is told that it is slow (ms). */
export const SLOW = 4_000;

export class Resource<T> implements ReactiveController {
  state: ResourceState = 'idle';
  /** Why the last try failed, while `stale` or `failed`. */
  failure: Failure | undefined;
  /** When what is shown was said by the backend (ms since 1970); NaN if unknown. */
  at = NaN;
  /** Whether the load takes unusually long. */
  slow = false;

  private where: string | undefined;
  private backend = '';
  private lang = '';
  private shown = false;
  private under = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: ResourceOptions<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.onOnline);
    addEventListener('pageshow', this.onPageshow);
    if (this.state == 'loading') this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.onOnline);
    removeEventListener('pageshow', this.onPageshow);
    this.under.abort();
  }

  /**
   * Loads from another place; does nothing where that is the place already.
   * @param backend an absolute address without a final slash; undefined where there is none
   * @param shown whether words stand in the page already
   * @returns whether it is another place
   */
  load(backend: string | undefined, lang: string, shown: boolean): boolean {
    const where = backend && `${backend}/${lang}`;
    if (this.where == where) return false;
    this.where = where;
    this.backend = backend!;
    this.lang = lang;
    this.shown = shown;
    if (where) this.retry();
    else this.set('idle');
    return true;
  }

  /** Asks again: after a failure, or because the words are to be shown in another way. */
  retry(): void {
    if (this.where) void this.run(this.where);
  }

  /** There is nothing to load from, because what names the backend is wrong. */
  refuse(failure: Failure, url: string): void {
    if (this.failure?.message == failure.message) return;
    this.where = undefined;
    this.fail(failure, url);
  }

  private readonly onOnline = () => {
    if (this.failure) this.retry();
  };

  private readonly onPageshow = (event: PageTransitionEvent) => {
    if (event.persisted) this.retry();
  };

  private set(state: ResourceState, failure?: Failure): void {
    this.state = state;
    this.failure = failure;
    this.slow = false;
    this.host.requestUpdate();
  }

  private fail(failure: Failure, url: string): void {
    this.set(this.shown ? 'stale' : 'failed', failure);
    this.options.tell(failure, url);
  }

  private async run(folder: string): Promise<void> {
    this.under.abort();
    const { signal } = (this.under = new AbortController());
    const { name, check, use, tell } = this.options;
    if (!this.shown) this.set('loading');
    const slow = setTimeout(() => {
      this.slow = true;
      this.host.requestUpdate();
    }, SLOW);
    let url = `${folder}/${name}`;
    try {
      // The last good answer, however old, comes from the browser's cache at once; then the backend is asked.
      for (const cache of ['force-cache', 'no-cache'] as const)
        try {
          const { body, at } = await request(url, cache, signal).catch(async (error: unknown) => {
            const other = (error as Failure).kind == 'missing' && (await this.otherLanguage(signal));
            if (!other) throw error;
            return request((url = `${this.backend}/${other}/${name}`), cache, signal);
          });
          const { value, dropped } = check(body);
          if (dropped.length) tell(dropped, url);
          await use(value, signal);
          signal.throwIfAborted();
          this.shown = true;
          this.at = at;
          this.set('ready');
          if (Math.abs(Date.now() - at) < FRESH) break;
        } catch (error) {
          // What cannot be read may be an old answer in the cache.
          const failure =
            error instanceof ContractError ? new Failure('garbled', error.message) : (error as Failure);
          if (cache == 'no-cache' || failure.kind != 'garbled') throw failure;
        }
    } catch (error) {
      if (signal.aborted) return;
      this.fail(error instanceof Failure ? error : new Failure('garbled', `${error}`), url);
    } finally {
      clearTimeout(slow);
    }
  }

  /** The language that a backend has instead of one that it lacks, as its site resource says. */
  private async otherLanguage(signal: AbortSignal): Promise<string | undefined> {
    const { body } = await request(`${this.backend}/index.json`, 'default', signal);
    const { languages = [], defaultLanguage } = Object(body) as Partial<Site>;
    const base = (lang: string) => `${lang}`.split('-')[0];
    const other = languages.find?.((one) => base(one) == base(this.lang)) ?? defaultLanguage;
    return other == this.lang ? undefined : other;
  }
}
