// A contact as one line of HTML: the office and its hours, and links to call, write and visit.
import type { Contact } from '../contract/common.js';
import { say, type Strings } from '../locales/index.js';
import { escapeAttribute, escapeText } from './blocks.js';

/** @param theirs wraps words of the department's where they are in another language than ours */
export function contactHtml(
  { name, hours, phone, email, url }: Contact,
  t: Strings,
  theirs: (text: string) => string = (text) => text,
): string {
  const link = (href: string, text: string) => `<a href="${escapeAttribute(href)}">${text}</a>`;
  const said = (text: string, key: string, value: string) =>
    say(escapeText(text), { [key]: `<bdi dir="ltr">${escapeText(value)}</bdi>` }, 'en');
  return [
    (name || hours) &&
      theirs(
        [name, hours]
          .filter((text) => text !== undefined)
          .map(escapeText)
          .join(', '),
      ),
    phone && link(phoneHref(phone), said(t.call, 'phone', phone)),
    email && link(`mailto:${email}`, said(t.write, 'email', email)),
    url && link(url, escapeText(t.visit)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The `tel:` address of a number as people write it, with its extension if it names one (RFC 3966). */
export function phoneHref(phone: string): string {
  const [number = '', extension] = phone
    .split(/\s*(?:ext|x|#)\D*/i)
    .map((part) => part.replace(/(?!^\+)\D/g, ''));
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}
