// The run-time check of the contract: keeps what is well formed, names what is not.
import * as v from 'valibot';
import { ContractError } from './contract-error.js';

export { ContractError };

/** What a check kept, and a line for each thing that it left out, such as `questions[3].id: Invalid format`. */
export interface Checked<T> {
  value: T;
  dropped: string[];
}

type Schema = v.GenericSchema<any, any>;
type ObjectSchema = v.ObjectSchema<any, undefined>;

const say = (at: string, issue: v.BaseIssue<unknown>) =>
  `${at}${(issue.path ?? []).map((step) => `.${String(step.key)}`).join('')}: ${issue.message}`;

/** A check of one resource. The build of the pasted scripts makes a small one of the schemas that it carries. */
export interface Check<T> {
  /** @throws {ContractError} */
  (raw: unknown): Checked<T>;
  readonly schema: ObjectSchema;
  readonly lists: Record<string, Schema>;
}

/**
 * Makes the check of an object that holds lists. An optional field or an item that does not fit is dropped, so that one
 * bad record never hides the good ones; a missing or malformed required field refuses the whole.
 * @param schema the whole object's
 * @param lists the schema of one item, by the name of the list
 */
export const checkOf = <const S extends ObjectSchema>(
  schema: S,
  lists: Record<string, Schema> = {},
): Check<v.InferOutput<S>> =>
  Object.assign((raw: unknown) => checkList(schema, lists, raw), { schema, lists });

function checkList<const S extends ObjectSchema>(
  schema: S,
  lists: Record<string, Schema>,
  raw: unknown,
): Checked<v.InferOutput<S>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ContractError('the answer is not an object');
  const dropped: string[] = [];
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.entries as Record<string, Schema>)) {
    const said: unknown = Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;
    const item = lists[name];
    if (item && Array.isArray(said)) {
      value[name] = said.flatMap((one: unknown, i) => {
        const result = v.safeParse(item, one, { abortEarly: true });
        if (result.success) return [result.output];
        dropped.push(say(`${name}[${i}]`, result.issues[0]));
        return [];
      });
      continue;
    }
    const result = v.safeParse(field, said, { abortEarly: true });
    if (result.success) {
      if (result.output !== undefined) value[name] = result.output;
      continue;
    }
    const line = say(name, result.issues[0]);
    if (field.type !== 'optional') throw new ContractError(line);
    dropped.push(line);
  }
  return { value: value as v.InferOutput<S>, dropped };
}
