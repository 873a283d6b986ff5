// Whatever is read: only clear refusals, only what the contract allows, and a plan that comes to rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAnswer } from '../../../server/import/clean.js';
import { parsePiece, toHtml } from '../../../server/import/dom.js';
import { decodeText, ImportError, planFaq, readFaq, type FaqFormat } from '../../../server/import/index.js';
import { checkFaqList } from '../../../src/contract/faq.js';
import { carryOut, NOTHING } from './support.js';

const PIECES = [
  '# ', '## A\n', '### Who may?\n', '### Who may? {#Über}\n', 'Who may ask?\nWord.\n', '\n\nWho may ask?\n\n', '<h2>Who?</h2>a',  '#### Is it?\n', '**Why?** ', '{#id owner="x" reviewed=2026-01-01}', '{#x}\n', '---\n', 'title: x\n', '- ', '1. ', '2) ', '1.1 ',
  '> ', '| a | b |\n|---|---|\n', '[^1]', '[^1]: note\n', '[a](b)', '[a](https://a.example)', '![a](b)', '\n', '\n\n', '\r\n', '\t', '    ', '  ', 'Contents\n',
  'Q: ', 'A: ', 'Who may ask?', '¿Qué?', 'كيف؟', 'من يسأل؟\n', 'word ', 'Word. ', '…', '\u00a0', '\ud800', '\u200b', '“', '😀', 'İ', '<p>', '</p>', '<h2>', '</h2>', '<details><summary>',
  '</summary>', '</details>', '<dl><dt>', '<dd>', '</dl>', '<table>', '<tr><td>', '</table>', '<ul><li>', '</ul>', '<b>', '</b>', '<i>', '<a href="', '<a href="https://a.example">', '">', '</a>', '<img alt="x">',
  '<script>', '</script>', '<!--', '-->', '<pre>\n', '</pre>', '<svg>', '<math>', '<select>', '<button aria-controls="x">', '</button>', '<template>', '<form>', '<input>', '<br>', '<hr>', '<caption>',
  '<ruby><rt>', '&amp;', '&lt;', '&#0;', '&nbsp;', 'a@b.example ', 'https://a.example ', 'three ways: ', '===\n', 'Read more:\n\n', '__proto__', 'constructor',
]; // prettier-ignore
const pieces = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 }).map((all) => all.join('')); // prettier-ignore
const runs = { seed: 20_261_124, numRuns: 400 };

function tryRead(text: string, format: FaqFormat) {
  try {
    return readFaq(text, { name: 'page', format });
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

describe.each<FaqFormat>(['text', 'markdown', 'html'])('any %s', (format) => {
  test('follows the contract, names each line once, and comes to rest when planned twice', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const read = tryRead(text, format);
        if (!read) return;
        expect(checkFaqList({ lang: 'en', ...read }).dropped).toEqual([]);
        for (const list of [read.topics, read.questions])
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        const ids = new Set(read.questions.map(({ id }) => id));
        const topics = new Set(read.topics.map(({ id }) => id));
        for (const { parent, topic } of read.questions) {
          if (parent) expect(ids).toContain(parent);
          if (topic) expect(topics).toContain(topic);
        }
        expect(read.lines.map(({ line }) => line)).toEqual(read.lines.map((_one, i) => i + 1));
        expect(read.lines.every(({ as }) => as !== '')).toBe(true);
        const current = carryOut(NOTHING, planFaq(NOTHING, read, 'a'), 'a');
        expect(planFaq(current, read, 'a')).toEqual([]);
      }),
      runs,
    );
  });

  test('after any edit, the plan leads to what the file says', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.nat(), (before, more, at) => {
        const old = tryRead(before, format);
        const place = at % (before.length + 1);
        const now = tryRead(before.slice(0, place) + more + before.slice(place), format);
        if (!old || !now) return;
        const current = carryOut(NOTHING, planFaq(NOTHING, old, 'a'), 'a');
        const after = carryOut(current, planFaq(current, now, 'a'), 'a');
        const inOrder = [...after.questions].sort((a, b) => a.order! - b.order!);
        expect(inOrder.map(({ question, answer }) => [question, answer])).toEqual(
          now.questions.map(({ question, answer }) => [question, answer]),
        );
        expect(planFaq(after, now, 'a')).toEqual([]);
      }),
      runs,
    );
  });
});

test('any answer is written as a browser would write it again', () => {
  fc.assert(
    fc.property(pieces, (html) => {
      const written = toHtml(cleanAnswer(html, () => undefined).children);
      expect(toHtml(parsePiece(written).children)).toBe(written);
      expect(toHtml(cleanAnswer(written, () => undefined).children)).toBe(written);
    }),
    { seed: 20_261_124, numRuns: 1500 },
  );
});

test('any bytes are text or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      tryRead(decodeText(bytes).text, 'text');
    }),
    runs,
  );
});
