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
