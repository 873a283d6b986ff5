// Puts values into a string of ours: numbers and plurals by `Intl`, in the string's own language.
import type { Plural } from './en.js';

/** A number as a language writes it. */
export const sayNumber = (n: number, lang: string): string => new Intl.NumberFormat(lang).format(n);

/** Fills the `{names}` in a string; `n` chooses the plural form. */
export function say(text: string | Plural, values: Record<string, string | number>, lang: string): string {
  const form =
    typeof text == 'string'
      ? text
      : (text[new Intl.PluralRules(lang).select(Number(values.n))] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return typeof value == 'number' ? sayNumber(value, lang) : (value ?? all);
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
