// Puts values into a string of ours: numbers and plurals by `Intl`, in the string's own language.
import type { Plural } from './en.js';

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/** A number as a language writes it. */
export function sayNumber(n: number, lang: string): string {
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(lang)));
  return format.format(n);
}

/** Fills the `{names}` in a string; `n` chooses the plural form. */
export function say(text: string | Plural, values: Record<string, string | number>, lang: string): string {
  if (typeof text !== 'string') {
    let rules = plurals.get(lang);
    if (!rules) plurals.set(lang, (rules = new Intl.PluralRules(lang)));
    text = text[rules.select(Number(values.n))] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? sayNumber(value, lang) : (value ?? all);
  });
}

const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar day as a language writes it, `3 March 2026`.
 * @param day an RFC 3339 full-date or date-time, or an instant (ms since 1970): of both latter the day in UTC counts
 */
export function sayDay(day: string | number, lang: string): string {
  let format = dates.get(lang);
  if (!format)
    dates.set(lang, (format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })));
  return format.format(new Date(day));
}
