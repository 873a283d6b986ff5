// The checks that the build compiles for the pasted scripts keep and leave out the same as valibot's, whatever comes in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as v from 'valibot';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOf, type Check } from '../../src/contract/check.js';
import * as faqModule from '../../src/contract/faq.js';
import { compileContract } from '../../tools/vite/compile-contract.js';
import { changed, changes, faqs, wellFormed } from './examples.js';

type Checks = Record<string, Check<unknown>>;

const functions = fileURLToPath(new URL('../../src/contract/compiled.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plainview-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** Runs the code that the build would put into the pasted scripts. */
async function compiled(module: Record<string, unknown>): Promise<Checks> {
  const file = join(folder, `compiled-${made++}.ts`);
  writeFileSync(file, compileContract(module, functions));
  return (await runnerImport<Checks>(file, { configFile: false })).module;
}

/** What a check makes of an answer: what it kept, and the places (neither words nor order) of what it left out or refused. */
function outcome(check: (raw: unknown) => { value: unknown; dropped: string[] }, json: string): unknown {
  const place = (line: string) => line.slice(0, line.indexOf(':'));
  try {
    const { value, dropped } = check(JSON.parse(json));
    return { value, dropped: dropped.map(place).sort() };
  } catch (error) {
    return { refused: place((error as Error).message) };
  }
}

/** What the pasted scripts check. The site resource is read by no tag. */
const ours: Checks = { checkFaqList: faqModule.checkFaqList };
const examples: Record<string, unknown> = { checkFaqList: faqs };
let small: Checks;

beforeAll(async () => {
  small = await compiled(faqModule);
});

test('each check of a module is compiled', () => {
  expect(Object.keys(small)).toEqual(Object.keys(ours));
});

describe.each(Object.keys(ours))('%s', (name) => {
  test('keeps the example whole', () => {
    expect(small[name]!(examples[name])).toEqual({ value: examples[name], dropped: [] });
  });

  test('makes the same of resources with changes in them', () => {
    let refused = 0;
    let dropped = 0;
    fc.assert(
      fc.property(fc.oneof(wellFormed[name]!, fc.constant(examples[name])), changes, (resource, all) => {
        const json = changed(resource, all);
        const expected = outcome(ours[name]!, json);
        expect(outcome(small[name]!, json)).toEqual(expected);
        if ('refused' in (expected as object)) refused++;
        else if ((expected as { dropped: string[] }).dropped.length) dropped++;
      }),
      { seed: 20_261_124, numRuns: 5000 },
    );
    // The changes did reach what they are for.
    expect(refused).toBeGreaterThan(200);
    expect(dropped).toBeGreaterThan(200);
  });

  test('makes the same of any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        expect(outcome(small[name]!, json)).toEqual(outcome(ours[name]!, json));
      }),
      { seed: 20_261_124, numRuns: 1000 },
    );
  });

  test('refuses the same roots', () => {
    for (const json of ['null', '[]', '""', '0', 'true', '{}', '[{}]', '{"questions":[]}'])
      expect(outcome(small[name]!, json)).toEqual(outcome(ours[name]!, json));
  });
});

describe('a schema that has no small function', () => {
  test.each([
    ['a union', v.union([v.string(), v.number()])],
    ['a string without bounds', v.string()],
    ['a string with two forms', v.pipe(v.string(), v.regex(/a/), v.regex(/b/))],
    ['a string that is changed', v.pipe(v.string(), v.maxLength(9), v.trim())],
    ['a number with bounds', v.pipe(v.number(), v.minValue(1))],
    ['a list with bounds', v.pipe(v.array(v.number()), v.maxLength(3))],
    ['a strict object', v.strictObject({})],
  ])('ends the build: %s', (_, schema) => {
    const module = { check: checkOf(v.object({ field: schema as v.GenericSchema })) };
    expect(() => compileContract(module, functions)).toThrow();
  });
});

test('bounds and forms are the schema’s', async () => {
  const schema = v.object({
    short: v.pipe(v.string(), v.maxLength(5)),
    between: v.pipe(v.string(), v.minLength(2), v.maxLength(4)),
    form: v.pipe(v.string(), v.regex(/^[ab]+$/i)),
    formed: v.optional(v.pipe(v.string(), v.maxLength(3), v.regex(/^a/))),
    list: v.optional(v.array(v.object({ n: v.number() }))),
  });
  const big = checkOf(schema);
  const { check } = await compiled({ check: big });
  const strings = ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'A', 'xx', 7, null];
  for (const short of strings)
    for (const between of strings)
      for (const form of strings)
        for (const formed of strings) {
          const json = JSON.stringify({ short, between, form, formed, list: [{ n: 1 }, { n: formed }] });
          expect(outcome(check!, json)).toEqual(outcome(big, json));
        }
});
