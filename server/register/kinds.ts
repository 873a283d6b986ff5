// The kinds of record that the register keeps, each with the contract's schema for what it may say.
import * as v from 'valibot';
import { FaqList, Question, Topic } from '../../src/contract/faq.js';
import { Site } from '../../src/contract/site.js';

/** A site's record in a further language: its words only, since all else is the same in every language. */
export const SiteWords = v.pick(Site, ['name', 'contact']);
export type SiteWords = v.InferOutput<typeof SiteWords>;

/** What a site's list of questions says of itself; what it holds are records of their own. */
const ListWords = v.required(v.pick(FaqList, ['title']));

const kinds = { site: Site, 'faq-list': ListWords, 'faq-topic': Topic, 'faq-question': Question } as const;

export type Kind = keyof typeof kinds;

/** A record's text does not fit the contract, or there is no such kind of record. */
export class RecordError extends Error {
  override name = 'RecordError';
}

/**
 * What a record says in a language, with the contract's fields only.
 * @throws {RecordError} naming the record, the field and what is wrong with it
 */
export function checkBody(kind: string, record: string, lang: string, body: unknown): unknown {
  if (!Object.hasOwn(kinds, kind)) throw new RecordError(`"${kind}" is no kind of record`);
  const schema: v.GenericSchema = kind === 'site' && lang ? SiteWords : kinds[kind as Kind];
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = (issue.path ?? []).map((step) => String(step.key)).join('.');
  throw new RecordError(`${kind} "${record}"${at ? `, ${at}` : ''}: ${issue.message}`);
}
