// What a heading says about itself: id, owner, review date and contact, as Pandoc's header attributes or front matter.
import { safeParse } from 'valibot';
import { type Contact, Day, Href, Id, Line } from '../../src/contract/common.js';
import type { Question } from '../../src/contract/faq.js';
import type { Report } from './report.js';
import { slug } from './slug.js';

/** Names and values as they stand in the file, not yet checked. */
export type Attributes = Readonly<Record<string, string>>;

const CONTACT = ['name', 'phone', 'email', 'url', 'hours'] as const;

/**
 * Reads `{#id key=value key="longer value" .class}` (Pandoc's manual, “Header attributes”) at the end of a text.
 * @returns nothing where the text does not end in such a list
 */
export function trailingAttributes(text: string): { before: string; attributes: Attributes } | undefined {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith('}')) return undefined;
  const start = trimmed.lastIndexOf('{');
  if (start < 0 || trimmed.length - start > 2000) return undefined;
  const inside = trimmed.slice(start + 1, -1);
  const attributes: Record<string, string> = {};
  const item = /\s*(?:#([^\s#{}"=]+)|(\.[^\s{}"=]+|-)|([A-Za-z][\w-]*)=(?:"([^"]*)"|([^\s"{}]+)))(?=\s|$)/y;
  for (item.lastIndex = 0; inside.slice(item.lastIndex).trim();) {
    const found = item.exec(inside);
    if (!found) return undefined;
    if (found[1] !== undefined) attributes['id'] = found[1];
    else if (found[3] !== undefined) attributes[found[3].toLowerCase()] = found[4] ?? found[5] ?? '';
  }
  return Object.keys(attributes).length || inside.trim()
    ? { before: trimmed.slice(0, start).trimEnd(), attributes }
    : undefined;
}

/** The id that a heading asks for, in the form of the contract; nothing where it asks for none. */
export function explicitId(attributes: Attributes, line: number, report: Report): string | undefined {
  const said = attributes['id'];
  if (said === undefined) return undefined;
  if (safeParse(Id, said).success) return said;
  const id = slug(said, 'q');
  report.doubt(`Line ${line}: the id “${said.slice(0, 80)}” is not of the allowed form; “${id}” was used.`);
  return id;
}

/** The fields of a question that attributes give. What is not of the contract's form is left out and told. */
export function fieldsOf(attributes: Attributes, line: number, report: Report): Partial<Question> {
  const fields: Partial<Question> = {};
  const contact: Contact = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'id') continue;
    const part = CONTACT.find((one) => one === name);
    const schema = name === 'reviewed' ? Day : part === 'url' ? Href : Line;
    const known = name === 'owner' || name === 'reviewed' || part !== undefined;
    if (!known || !safeParse(schema, value).success) {
      const why = known ? `is not a value that “${name}” may have` : 'is not a field that the importer knows';
      report.doubt(`Line ${line}: ${name}="${value.slice(0, 80)}" ${why}; it was left out.`);
    } else if (part) contact[part] = value;
    else if (name === 'owner') fields.owner = value;
    else fields.reviewed = value;
  }
  if (Object.keys(contact).length) fields.contact = contact;
  return fields;
}
