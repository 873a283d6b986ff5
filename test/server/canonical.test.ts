// Canonical JSON, and telling a database that is away from a mistake in a query.
import { describe, expect, test } from 'vitest';
import { canonical } from '../../server/register/canonical.js';
import { isUnavailable } from '../../server/register/unavailable.js';

describe('canonical JSON', () => {
  test('sorts keys by code unit, at every depth, and writes numbers and strings as RFC 8785 does', () => {
    // The example of RFC 8785, 3.2.2, and the key order of 3.2.3.
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonical(keys)) as object)).toHaveLength(7);
    expect(canonical(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, () => 1, 1n, '\ud800', { a: ['\udc00'] }])
      expect(() => canonical(value)).toThrow(TypeError);
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});

test('a locked, full or unreachable database is told from a mistake in a query', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code });
  for (const code of [
    'SQLITE_BUSY',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'ECONNREFUSED',
    '57P01',
    '08006',
    '53300',
  ])
    expect(isUnavailable(coded(code)), code).toBe(true);
  for (const code of ['SQLITE_ERROR', 'SQLITE_CONSTRAINT_UNIQUE', '42P01', '23505', 'P0001'])
    expect(isUnavailable(coded(code)), code).toBe(false);
  expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isUnavailable(new Error('undefined is not a function'))).toBe(false);
});
