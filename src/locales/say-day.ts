// Says a day as a language writes it. By itself, because a browser's first date format takes it longer than all else here.

const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar day as a language writes it, `3 March 2026`.
 * @param day an RFC 3339 full-date or date-time, or an instant (ms since 1970): of both latter the day in UTC counts.
 *   What is no day comes back as it is
 */
export function sayDay(day: string | number, lang: string): string {
  let format = dates.get(lang);
  if (!format)
    dates.set(lang, (format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })));
  const date = new Date(day);
  return isNaN(Number(date)) ? String(day) : format.format(date);
}
