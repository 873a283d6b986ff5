// Hostile files: each is read in about a second, or refused by a message that names the limit.
import { describe, expect, test } from 'vitest';
import { ImportError, MAX_BYTES, readFaq } from '../../../server/import/index.js';

const SIZE = 4_900_000;
const fill = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** The processor's time in ms that reading took (the wall clock depends on who else is busy), and the refusal if any. */
function timed(text: string, name: string): { ms: number; refused?: string } {
  const start = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  try {
    readFaq(text, { name });
    return { ms: spent() };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ms: spent(), refused: error.message };
  }
}

test('more than 5 MB', () => {
  expect(timed(fill('a ', MAX_BYTES + 1), 'a.txt').refused).toContain('5 MB');
  expect(timed(fill('ا', MAX_BYTES / 2 + 1), 'a.txt').refused).toContain('5 MB');
});

describe.each<[string, string[]]>([
  ['a.txt', ['a? ', 'What is it?\n', '- ', '1. a? b\n', '.', '")', 'Q: a? A: b ', 'http://a ', '\t', 'A b\n', 'three ways: ']],
  ['a.html', ['<b a=1>', '<p><b>', '<div><table></div></table>', '<li>', '<details><summary>a?</summary></details>', '<h3>a?</h3>', '</p>', '<span></x>', '<!-->', '&', '<p>a? b', '<i><p>', '<svg>']],
  ['a.md', ['[', '**a', '# a?\n']],
])('%s', (name, pieces) => {
  test.each(pieces)('of nothing but %j', (piece) => {
    const { ms, refused } = timed(fill(piece), name);
    expect(ms).toBeLessThan(6_000);
    if (refused) expect(refused).toMatch(/limit|\d/);
  });
}); // prettier-ignore

describe('Markdown as large as it may be', () => {
  // Just below what is refused before it is parsed.
  const pieces = ['[', '![', '[a](', '**a', '_ a*b', '`` ` ', '~~a', '> a\n', '- a\n', '1. a\n', '|a|b|\n|-|-|\n', '[a]: b\n\n', '[^a]: b\n', '<a ', '<!--', '```\n', 'www.a', 'a@a.', '\\', '&#1;', '# a\n']; // prettier-ignore
  test.each(pieces)('of nothing but %j', (piece) => {
    const { ms, refused } = timed(`# A?\n\n${piece.repeat(piece.startsWith('[') ? 1500 : 1000)}`, 'a.md');
    expect(ms).toBeLessThan(6_000);
    expect(refused).toBeUndefined();
  });

  test.each([fill('> ', 200), fill('- ', 200) + 'a', fill('1. ', 200) + 'a'])(
    'nested in one line: refused',
    (line) => {
      expect(timed(`# A?\n\n${line}`, 'a.md').refused).toMatch(/line 3.*20/);
    },
  );

  test('2,000 questions are read', () => {
    const text = Array.from(
      { length: 2000 },
      (_none, i) => `### Is ${i} a number?\n\nYes, **${i}** [is](https://a.example).\n\n`,
    ).join('');
    expect(readFaq(text, { name: 'a.md' }).questions).toHaveLength(2000);
  });
});

test.each(['<div>', '<b a=1>', '<table><td>'])('HTML nested too deep, %s, is refused', (piece) => {
  expect(timed(fill(piece, 20_000), 'a.html').refused).toMatch(/deeper than 400/);
  expect(timed(`# A?\n\n${fill(piece, 20_000)}`, 'a.md').refused).toMatch(/deeper than 400/);
});

test('an answer longer than the contract takes is refused by its line', () => {
  expect(timed(`A?\nb\n\nC?\n${fill('word ', 200_001)}`, 'a.txt').refused).toMatch(
    /^Line 4: the answer to “C\?” has \d+ .*200000/,
  );
});
