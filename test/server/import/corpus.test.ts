// The flat page that the product answers to, read whole. It is not ours to copy: only counts, kinds and hashes stand here.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeText, planFaq, readFaq } from '../../../server/import/index.js';
import { checkFaqList } from '../../../src/contract/faq.js';
import { carryOut, kinds, NOTHING } from './support.js';

const folder = fileURLToPath(new URL('../../../../shared/corpus/faq/', import.meta.url));
const name = existsSync(folder) ? readdirSync(folder).find((one) => one.endsWith('.txt')) : undefined;
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

describe.skipIf(!name)(
  name ? 'the flat page' : 'the flat page (skipped: ../shared/corpus/faq is not here)',
  () => {
    const bytes = readFileSync(folder + name);
    const { text, encoding } = decodeText(bytes);
    const read = readFaq(text, { name: name! });

    test('is the one that these numbers are about', () => {
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 8)).toBe('d49ae495');
      expect(encoding).toBe('utf-8');
    });

    test('each line is accounted for', () => {
      const expected = ['contents heading', ...Array<string>(6).fill('contents entry')];
      for (const sub of ['answer', 'answer', '', 'answer', 'answer', 'answer'])
        expected.push('question', ...(sub ? [sub] : []), 'sub-question', 'answer');
      // The fourth sub-question's answer is a line before a list of three.
      expected.splice(22, 0, 'list item', 'list item', 'list item');
      expect(kinds(read)).toEqual(expected);
      expect(read.lines.map(({ line }) => line)).toEqual(expected.map((_as, i) => i + 1));
    });

    test('six questions, six sub-questions, each under the one before it', () => {
      expect(read.topics).toEqual([]);
      expect(read.questions.map(({ parent }) => parent !== undefined)).toEqual(
        Array.from({ length: 12 }, (_none, i) => i % 2 === 1),
      );
      for (let i = 1; i < 12; i += 2) expect(read.questions[i]!.parent).toBe(read.questions[i - 1]!.id);
      expect(read.questions.map(({ order }) => order)).toEqual(read.questions.map((_one, i) => i + 1));
    });

    test('answers are paragraphs, one of them with a list, one empty', () => {
      const tags = read.questions.map(({ answer }) => (answer.match(/<[a-z]+/g) ?? []).join(''));
      expect(tags).toEqual(tags.map((_tag, i) => (i === 4 ? '' : i === 7 ? '<p<ul<li<li<li' : '<p')));
      const lines = text.split('\n');
      expect(read.questions[0]!.answer).toBe(`<p>${lines[8]}</p>`);
      expect(read.questions[7]!.answer).toBe(
        `<p>${lines[21]}</p><ul>${[22, 23, 24].map((i) => `<li>${lines[i]!.slice(2)}</li>`).join('')}</ul>`,
      );
      expect(hash(JSON.stringify(read.questions))).toBe('197697ed2bbd');
    });

    test('tells what it was unsure of, by line', () => {
      expect(read.unsure.map((one) => /^Lines? ([\d, ]+):/.exec(one)?.[1])).toEqual([
        '10, 14, 17, 21, 28, 32',
        '22',
        '16',
        '16',
        '26',
        '28',
      ]);
      expect(read.unsure.filter((one) => one.includes('no answer'))).toHaveLength(1);
      expect(read.unsure.filter((one) => one.includes('line 12'))).toHaveLength(1);
      expect(read.unsure.filter((one) => one.includes('announces three ways'))).toHaveLength(1);
    });

    test('follows the contract, and a second import changes nothing', () => {
      expect(checkFaqList({ lang: 'en', ...read }).dropped).toEqual([]);
      const first = planFaq(NOTHING, read, 'page');
      expect(first.map(({ change }) => change)).toEqual(Array<string>(12).fill('add'));
      expect(planFaq(carryOut(NOTHING, first, 'page'), readFaq(text, { name: name! }), 'page')).toEqual([]);
    });

    test('a corrected word keeps the address; a removed answer leaves the others alone', () => {
      const current = carryOut(NOTHING, planFaq(NOTHING, read, 'page'), 'page');
      const lines = text.split('\n');
      const corrected = [...lines];
      corrected[16] = corrected[16]!.replace('function', 'functions');
      const changes = planFaq(current, readFaq(corrected.join('\n'), { name: name! }), 'page');
      expect(changes.map(({ id, change }) => [change, id])).toEqual([['change', read.questions[5]!.id]]);
      const shorter = lines.filter((_line, i) => i !== 31 && i !== 32).join('\n');
      const gone = planFaq(current, readFaq(shorter, { name: name! }), 'page');
      expect(gone.map(({ id, change }) => [change, id])).toEqual([['withdraw', read.questions[11]!.id]]);
    });
  },
);
