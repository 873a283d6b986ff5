// The demo's words: the same questions in each language, reviewed on the same days, and read in the right direction.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFaq } from '../../server/import/index.js';

const read = (lang: string) => {
  const name = `faq.${lang}.md`;
  return readFaq(readFileSync(new URL(`../../demo/content/${name}`, import.meta.url), 'utf8'), { name });
};
const [english, spanish, arabic] = [read('en'), read('es'), read('ar')];

test('each language has the same questions, in the same places, of the same day', () => {
  const facts = ({ questions }: typeof english) =>
    questions.map(({ id, topic, parent, reviewed, contact }) => [
      id,
      topic,
      parent,
      reviewed,
      contact?.phone,
    ]);
  expect(facts(spanish)).toEqual(facts(english));
  expect(facts(arabic)).toEqual(facts(english));
  for (const { unsure, title } of [english, spanish, arabic]) expect([unsure, !!title]).toEqual([[], true]);
});

test('a sub-question is answered for by the office of its question', () => {
  for (const { questions } of [english, spanish, arabic]) {
    const owners = new Map(questions.map(({ id, owner }) => [id, owner]));
    const subs = questions.filter(({ parent }) => parent);
    expect(subs.length).toBeGreaterThan(10);
    for (const { id, parent, owner } of subs) expect([id, owner]).toEqual([id, owners.get(parent!)]);
  }
});

test('from right to left, the mark of a footnote does not run into a number before it', () => {
  const answers = arabic.questions.map(({ answer }) => answer).join('\n');
  expect(answers).toContain('<sup>');
  // Digits and the full stop between them are set from left to right as one number (UAX #9, W4).
  expect(answers).not.toMatch(/\d[.,:/]?<sup>/);
});
