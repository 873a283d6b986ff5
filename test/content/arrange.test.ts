// The order in which a list is shown, whatever names a topic or a parent that is not there, twice there, or itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeFaq } from '../../src/content/faq.js';
import type { FaqList } from '../../src/contract/faq.js';
import { listOf, order, question } from './lists.js';

const topics = (...ids: string[]) => ids.map((id) => ({ id, title: id.toUpperCase() }));
const arranged = (list: FaqList, only?: string[]) => order(arrangeFaq(list, only));

describe('the order', () => {
  test.each<[string, FaqList, string]>([
    ['nothing', listOf([]), ''],
    ['as it came', listOf([question('b'), question('a')]), 'b a'],
    [
      'topics in their own order, and last what has none',
      listOf([question('x'), question('b', { topic: 't2' }), question('a', { topic: 't1' })], {
        topics: topics('t1', 't2'),
      }),
      '#t1 a #t2 b x',
    ],
    [
      'no topic without questions',
      listOf([question('a', { topic: 't2' })], { topics: topics('t1', 't2') }),
      '#t2 a',
    ],
    ['a topic that is not there', listOf([question('a', { topic: 'none' })], { topics: topics('t1') }), 'a'],
    ['a topic of a list without topics', listOf([question('a', { topic: 't' })]), 'a'],
    [
      'sub-questions behind their question',
      listOf([
        question('a1', { parent: 'a' }),
        question('a'),
        question('b'),
        question('a2', { parent: 'a' }),
      ]),
      'a -a1 -a2 b',
    ],
    [
      'a sub-question under its parent’s topic, not its own',
      listOf([question('a', { topic: 't1' }), question('a1', { parent: 'a', topic: 't2' })], {
        topics: topics('t1', 't2'),
      }),
      '#t1 a -a1',
    ],
    [
      'sub-questions of sub-questions under the topmost',
      listOf([question('c', { parent: 'b' }), question('b', { parent: 'a' }), question('a')]),
      'a -c -b',
    ],
    ['a parent that is not there', listOf([question('a', { parent: 'none' })]), 'a'],
    ['its own parent', listOf([question('a', { parent: 'a' }), question('b')]), 'a b'],
    [
      'each other’s parents',
      listOf([question('a', { parent: 'b' }), question('b', { parent: 'a' })]),
      'a -b',
    ],
    [
      'a circle of three, and one that hangs on it',
      listOf([
        question('a', { parent: 'b' }),
        question('b', { parent: 'c' }),
        question('c', { parent: 'a' }),
        question('d', { parent: 'a' }),
      ]),
      'a -b -c -d',
    ],
    ['a topic twice', listOf([question('a', { topic: 't' })], { topics: topics('t', 't') }), '#t a'],
  ])('%s', (_, list, expected) => {
    expect(arranged(list)).toBe(expected);
  });

  test('of two with one id, the last stands in the place of the first', () => {
    const rows = arrangeFaq(
      listOf([question('a', { question: 'first' }), question('b'), question('a', { question: 'last' })]),
    );
    expect(rows.map((row) => row.question?.question)).toEqual(['last', 'b?']);
  });

  test('only the topics asked for', () => {
    const list = listOf(
      [
        question('a', { topic: 't1' }),
        question('a1', { parent: 'a' }),
        question('b', { topic: 't2' }),
        question('x'),
      ],
      { topics: topics('t1', 't2') },
    );
    expect(arranged(list, ['t1'])).toBe('#t1 a -a1');
    expect(arranged(list, ['t2', 't1'])).toBe('#t1 a -a1 #t2 b');
    expect(arranged(list, ['none'])).toBe('');
    expect(arranged(list, [])).toBe('');
  });

  test('every question once, each topic before its own, each sub-question behind a question: any list', () => {
    const id = fc.constantFrom(...'abcdef');
    const topic = fc.constantFrom('t', 'u', 'none');
    const any = fc.record({
      topics: fc.uniqueArray(fc.constantFrom('t', 'u', 'v')).map((ids) => topics(...ids)),
      questions: fc.uniqueArray(
        fc.record({
          id,
          topic: fc.option(topic, { nil: undefined }),
          parent: fc.option(id, { nil: undefined }),
        }),
        { selector: (one) => one.id },
      ),
    });
    fc.assert(
      fc.property(any, (made) => {
        const list = listOf(
          made.questions.map((one) => question(one.id, one)),
          { topics: made.topics },
        );
        const rows = arrangeFaq(list);
        const shown = rows.flatMap((row) => row.question?.id ?? []);
        expect([...shown].sort()).toEqual(list.questions.map((one) => one.id).sort());
        rows.forEach((row, i) => {
          if (row.topic) expect(rows[i + 1]?.question).toBeDefined();
          else if (row.sub) expect(rows[i - 1]?.question).toBeDefined();
        });
      }),
      { seed: 20_261_124, numRuns: 2000 },
    );
  });

  test('a chain of any length is walked once', () => {
    // Of a hundred thousand, a walk for each would not end within the test's time.
    const chain = Array.from({ length: 100_000 }, (_, n) =>
      question(`q${n}`, n ? { parent: `q${n - 1}` } : {}),
    );
    const rows = arrangeFaq(listOf(chain));
    expect(rows).toHaveLength(100_000);
    expect(rows.filter((row) => row.question && !row.sub)).toHaveLength(1);
  });
});
