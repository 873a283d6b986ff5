// Fields that every resource of the contract shares: ids, languages, dates, links, contacts, rich text.
import * as v from 'valibot';

/** The contract's version. A backend of the same major version may add fields, never change or remove one. */
export const CONTRACT_VERSION = '1';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** One line of plain words, at most 1,000 characters. */
export const Line = v.pipe(text(1000), v.minLength(1), v.description('One line of plain text, never HTML.'));

/** A record's id: part of its address, so lower-case letters, digits and `.`, `_`, `-` only. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/),
  v.description('Stable id of a record within its site. It is part of the address of what it names.'),
);

/** A language tag in the form of BCP 47 (RFC 5646), such as `en`, `es-MX`, `ar`. */
export const Language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/),
  v.description('Language tag (BCP 47).'),
);

/** A calendar day, `2026-03-01`, without time or zone (RFC 3339 full-date). */
export const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-((0[13578]|1[02])-31|(0[13-9]|1[0-2])-(29|30)|(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|02-29)$/),
  // The pasted scripts leave this one out: the form above is wrong for no day but 29 February.
  v.check((day) => new Date(day).toJSON()?.startsWith(day) ?? false, 'No such day'),
  v.description('A calendar day (RFC 3339 full-date).'),
);

/** An instant, `2026-03-01T09:30:00Z` (RFC 3339 date-time). */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/),
  v.description('An instant (RFC 3339 date-time).'),
);

/** An address that a person may follow: https, http, mailto or tel. */
export const Href = v.pipe(
  text(2000),
  v.regex(/^(https?:\/\/|mailto:|tel:)[^\s]+$/i),
  v.description('An absolute address: https, http, mailto or tel.'),
);

/** HTML as the department wrote it. Whoever shows it passes it through a sanitiser that follows `rich-text.ts`. */
export const RichText = v.pipe(
  text(200_000),
  v.description(
    'HTML of the elements and attributes in the rich-text policy. Readers must sanitise it again before showing it.',
  ),
);

export const Link = v.object({ href: Href, title: Line });
export type Link = v.InferOutput<typeof Link>;

/** How to reach a person who can answer. */
export const Contact = v.object({
  name: v.optional(v.pipe(Line, v.description('The office, as residents know it.'))),
  phone: v.optional(v.pipe(Line, v.description('A telephone number as it is written locally.'))),
  email: v.optional(v.pipe(Line, v.description('An e-mail address.'))),
  url: v.optional(v.pipe(Href, v.description('A page that says more, or a form.'))),
  hours: v.optional(v.pipe(Line, v.description('When somebody answers, in plain words.'))),
});
export type Contact = v.InferOutput<typeof Contact>;
