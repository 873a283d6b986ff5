// The kinds of record that the register keeps, each with the contract's schema for what it may say.
import * as v from 'valibot';
import { Question, Topic } from '../../src/contract/faq.js';
import { Site } from '../../src/contract/site.js';

const kinds = { site: Site, 'faq-topic': Topic, 'faq-question': Question } as const;

export type Kind = keyof typeof kinds;

/** A record's text does not fit the contract, or there is no such kind of record. */
export class RecordError extends Error {
  override name = 'RecordError';
}

/**
 * What a record says, with the contract's fields only.
 * @throws {RecordError} naming the record, the field and what is wrong with it
 */
export function checkBody(kind: string, record: string, body: unknown): unknown {
  if (!Object.hasOwn(kinds, kind)) throw new RecordError(`"${kind}" is no kind of record`);
  const result = v.safeParse(kinds[kind as Kind] as v.GenericSchema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = (issue.path ?? []).map((step) => String(step.key)).join('.');
  throw new RecordError(`${kind} "${record}"${at ? `, ${at}` : ''}: ${issue.message}`);
}
