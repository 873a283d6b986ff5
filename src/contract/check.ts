// The run-time check of the contract: keeps what is well formed, names what is not.
import * as v from 'valibot';

/** The answer as a whole is not what the contract describes. */
export class ContractError extends Error {
  override name = 'ContractError';
}

/** What a check kept, and a line for each thing that it left out, such as `.questions[3].id: Invalid format`. */
export interface Checked<T> {
  value: T;
  dropped: string[];
}

/** A check of one resource. The build of the pasted scripts makes a small one of the schema that it carries. */
export interface Check<T> {
  /** @throws {ContractError} when the answer as a whole is not what the contract describes */
  (raw: unknown): Checked<T>;
  readonly schema: Schema;
}

/** As much of a valibot schema as the contract uses. */
interface Schema {
  readonly type: string;
  readonly entries?: Record<string, Schema>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
}

/**
 * Makes the check of a resource. An optional field or an item of a list that does not fit is dropped, at any depth, so that
 * one bad record never hides the good ones; a missing or malformed required field refuses what it is in.
 */
export const checkOf = <const S extends v.GenericSchema>(schema: S): Check<v.InferOutput<S>> =>
  Object.assign(
    (raw: unknown) => {
      const dropped: string[] = [];
      return { value: take(schema as unknown as Schema, raw, '', dropped) as v.InferOutput<S>, dropped };
    },
    { schema: schema as unknown as Schema },
  );

function take(schema: Schema, raw: unknown, at: string, dropped: string[]): unknown {
  const may = (part: () => void) => {
    try {
      part();
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      dropped.push(error.message);
    }
  };
  if (schema.entries) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      throw new ContractError(`${at}: not an object`);
    const value: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(schema.entries)) {
      const said = Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;
      const keep = () => (value[name] = take(field.wrapped ?? field, said, `${at}.${name}`, dropped));
      if (!field.wrapped) keep();
      else if (said !== undefined) may(keep);
    }
    return value;
  }
  if (schema.item) {
    if (!Array.isArray(raw)) throw new ContractError(`${at}: not a list`);
    const value: unknown[] = [];
    raw.forEach((one, i) => may(() => value.push(take(schema.item!, one, `${at}[${i}]`, dropped))));
    return value;
  }
  const result = v.safeParse(schema as unknown as v.GenericSchema, raw, { abortEarly: true });
  if (!result.success) throw new ContractError(`${at}: ${result.issues[0].message}`);
  return result.output;
}
