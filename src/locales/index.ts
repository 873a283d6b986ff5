// Which languages there are, and the way to a language's strings: English is at hand, each other is a file of its own.
import { en, type Strings } from './en.js';

export type { Plural, Strings } from './en.js';
export { say, sayNumber } from './say.js';
export { sayDay } from './say-day.js';
export { en };

/** Languages whose strings are complete, besides English. */
const loaders: Record<string, () => Promise<Strings>> = {
  ar: async () => (await import('./ar.js')).ar,
  es: async () => (await import('./es.js')).es,
};

/** The direction in which a language is written. */
export const direction = (lang: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr';

const loading = new Map<string, Promise<Strings>>();

/** The language of our strings for a language asked for: its own, else that of its base language, else English. */
export function stringsLanguage(asked: string): string {
  const base = asked.toLowerCase().split('-')[0]!;
  return Object.hasOwn(loaders, base) ? base : 'en';
}

/**
 * The strings of a language from `stringsLanguage`. At once for English, a promise for others.
 * A file that cannot be had gives English, and is asked for again the next time.
 */
export function strings(lang: string): Strings | Promise<Strings> {
  const load = loaders[lang];
  if (!load) return en;
  let promise = loading.get(lang);
  if (!promise) {
    promise = load().catch((error: unknown) => {
      loading.delete(lang);
      console.warn(`Plainview: no strings in ${lang}`, error);
      return en;
    });
    loading.set(lang, promise);
  }
  return promise;
}
