// What the pasted scripts check with instead of valibot: a few functions that the build puts together from the schemas.

/** Returns what is well formed, without what is unknown. @throws {Error} naming the place that does not fit */
type Part = (raw: any, at: string, dropped: string[]) => unknown;
type Parts = Record<string, Part>;

const refuse = (at: string): never => {
  throw Error(`${at}: Invalid`);
};

const may = (part: () => unknown, dropped: string[]): void => {
  try {
    part();
  } catch (error) {
    dropped.push((error as Error).message);
  }
};

export const text =
  (form: RegExp | 0, max = 1e3, min = 0): Part =>
  (raw, at) =>
    typeof raw == 'string' && raw.length <= max && raw.length >= min && (!form || form.test(raw))
      ? raw
      : refuse(at);

export const number: Part = (raw, at) => (typeof raw == 'number' && raw == raw ? raw : refuse(at));

export const list =
  (item: Part): Part =>
  (raw, at, dropped) => {
    const value: unknown[] = [];
    if (!Array.isArray(raw)) refuse(at);
    raw.forEach((one: unknown, i: number) =>
      may(() => value.push(item(one, `${at}[${i}]`, dropped)), dropped),
    );
    return value;
  };

export const object =
  (required: Parts, optional: Parts): Part =>
  (raw, at, dropped) => {
    const value: Record<string, unknown> = {};
    if (!raw || typeof raw != 'object' || Array.isArray(raw)) refuse(at);
    const keep = (parts: Parts, name: string) =>
      (value[name] = parts[name]!(
        Object.hasOwn(raw, name) ? raw[name] : undefined,
        `${at}.${name}`,
        dropped,
      ));
    for (const name in required) keep(required, name);
    for (const name in optional) if (Object.hasOwn(raw, name)) may(() => keep(optional, name), dropped);
    return value;
  };

/** The check of a whole resource, as `checkOf` makes it. */
export const whole = (part: Part) => (raw: unknown) => {
  const dropped: string[] = [];
  return { value: part(raw, '', dropped), dropped };
};
