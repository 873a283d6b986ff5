// Paragraphs and lists of a plain text as HTML, with web and mail addresses made into links.
import { escapeAttribute, escapeText } from '../../src/content/blocks.js';
import type { Chunk } from './plain-lines.js';

/** The HTML of an answer's chunks: items that follow one another become one list, deeper ones a list inside. */
export function chunksHtml(chunks: readonly Chunk[]): string {
  let html = '';
  const open: { indent: number; tag: string; next: number }[] = [];
  const close = () => {
    const list = open.pop()!;
    html += `</li></${list.tag}>`;
  };
  for (const chunk of chunks) {
    const { marker, indent } = chunk;
    if (!marker) {
      while (open.length) close();
      html += `<p>${inline(chunk.text)}</p>`;
      continue;
    }
    const tag = marker.kind === 'bullet' ? 'ul' : 'ol';
    const number = numberOf(marker.label);
    while (open.length && open.at(-1)!.indent > indent + 1) close();
    let list = open.at(-1);
    if (list && list.indent + 1 >= indent && list.tag !== tag) {
      close();
      list = open.at(-1);
    }
    if (list && (list.indent + 1 >= indent || open.length > 5)) {
      const value = tag === 'ol' && number !== list.next ? ` value="${number}"` : '';
      html += `</li><li${value}>`;
    } else {
      const start = tag === 'ol' && number !== 1 ? ` start="${number}"` : '';
      html += `<${tag}${start}><li>`;
      open.push((list = { indent, tag, next: number }));
    }
    list.next = number + 1;
    html += inline(chunk.text);
  }
  while (open.length) close();
  return html;
}

/** The last number of a label such as “2.1”, in the digits of any script. */
function numberOf(label: string): number {
  let number = 0;
  for (const digit of label.split('.').at(-1)!) {
    const code = digit.codePointAt(0)!;
    // Decimal digits stand in runs of ten; those that people type begin at these places.
    const zero = [0x30, 0x660, 0x6f0].find((start) => code >= start && code < start + 10);
    number = number * 10 + (zero === undefined ? 0 : code - zero);
  }
  return number;
}

const WEB = /^https?:\/\/[^\s<>"]{3,1900}$/i;
const MAIL = /^[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}$/;

/** What is longer than any answer may be is not searched for links. */
const MAX_LENGTH = 1_000_000;

function inline(text: string): string {
  if (text.length > MAX_LENGTH) return escapeText(text);
  return text
    .split(' ')
    .map((word) => {
      const [, before, address, after] = /^([("“«[<]{0,3})(.*?)([.,;:!?)\]"”»>'’]{0,5})$/su.exec(word)!;
      const href = WEB.test(address!) ? address! : MAIL.test(address!) ? `mailto:${address}` : undefined;
      if (!href) return escapeText(word);
      return `${escapeText(before!)}<a href="${escapeAttribute(href)}">${escapeText(address!)}</a>${escapeText(after!)}`;
    })
    .join(' ');
}
