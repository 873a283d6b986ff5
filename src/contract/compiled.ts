// What the pasted scripts check with instead of valibot: a few functions that the build puts together from the schemas.
import { ContractError } from './contract-error.js';

/** Returns what is well formed, without what is unknown. @throws {ContractError} naming the place that does not fit */
type Part = (raw: unknown, at: string) => unknown;
type Parts = Record<string, Part>;

const refuse = (at: string): never => {
  throw new ContractError(`${at}: Invalid`);
};

export const text =
  (max: number, min: number, form?: RegExp): Part =>
  (raw, at) =>
    typeof raw == 'string' && raw.length <= max && raw.length >= min && (!form || form.test(raw))
      ? raw
      : refuse(at);

export const number: Part = (raw, at) => (typeof raw == 'number' && raw == raw ? raw : refuse(at));

export const list =
  (item: Part): Part =>
  (raw, at) =>
    Array.isArray(raw) ? raw.map((one, i) => item(one, `${at}[${i}]`)) : refuse(at);

const isObject = (raw: unknown): raw is Record<string, unknown> => !!raw && typeof raw == 'object';

export const object =
  (required: Parts, optional: Parts): Part =>
  (raw, at) => {
    if (!isObject(raw)) return refuse(at);
    const value: Record<string, unknown> = {};
    for (const name in required) value[name] = required[name]!(own(raw, name), `${at}.${name}`);
    for (const name in optional) {
      const said = own(raw, name);
      if (said !== undefined) value[name] = optional[name]!(said, `${at}.${name}`);
    }
    return value;
  };

const own = (raw: object, name: string): unknown =>
  Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;

/** The check of a whole resource, as `checkOf` makes it. */
export const whole = (required: Parts, optional: Parts, lists: Parts) => (raw: unknown) => {
  if (!isObject(raw) || Array.isArray(raw)) return refuse('the answer');
  const value: Record<string, unknown> = {};
  const dropped: string[] = [];
  const may = (take: () => void) => {
    try {
      take();
    } catch (error) {
      dropped.push((error as Error).message);
    }
  };
  for (const name in { ...required, ...optional }) {
    const said = own(raw, name);
    const item = lists[name];
    if (item && Array.isArray(said)) {
      const kept: unknown[] = (value[name] = []);
      said.forEach((one, i) => may(() => kept.push(item(one, `${name}[${i}]`))));
    } else if (name in required) value[name] = required[name]!(said, name);
    else if (said !== undefined) may(() => (value[name] = optional[name]!(said, name)));
  }
  return { value, dropped };
};
