// Canonical JSON (RFC 8785): one spelling for a value, so that its hash is the same on every machine.

/**
 * The canonical JSON text of a value: keys in the order of their UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. A key whose value is `undefined` is left out, as in JSON.stringify.
 * @throws {TypeError} on what JSON cannot hold: a function, NaN, a lone surrogate …
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value))
      throw new TypeError('canonical JSON cannot hold half of a surrogate pair');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, held]) => held !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${canonical(key)}:${canonical(held)}`).join(',')}}`;
  }
  throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
}
