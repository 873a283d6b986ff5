// Which question of a file is which of those already published, so that a reworded one keeps its address.
import type { Question } from '../../src/contract/faq.js';

/** From here on two questions are the same, reworded. */
const SIMILAR = 0.6;
/** From here on, if their answers are similar as well. */
const ALIKE = 0.3;
/** A word that more questions share says nothing about which is which. */
const COMMON = 400;

/** For each question that was read, the one it was before: by id, then by answer, then by likeness. */
export function matchQuestions<Q extends Question>(
  before: readonly Q[],
  now: readonly Question[],
): Map<Question, Q> {
  const found = new Map<Question, Q>();
  const left = new Set(before);
  const pair = (question: Question, old: Q) => {
    found.set(question, old);
    left.delete(old);
  };
  const byId = new Map(before.map((question) => [question.id, question]));
  for (const question of now) {
    const old = byId.get(question.id);
    if (old) pair(question, old);
  }
  const byAnswer = new Map<string, Q[]>();
  for (const old of left)
    if (old.answer) byAnswer.set(old.answer, [...(byAnswer.get(old.answer) ?? []), old].slice(0, 20));
  for (const question of now) {
    if (found.has(question)) continue;
    const same = (byAnswer.get(question.answer) ?? []).filter((old) => left.has(old));
    const words = wordsOf(question.question);
    const [best] = same.sort(
      (a, b) => overlap(words, wordsOf(b.question)) - overlap(words, wordsOf(a.question)),
    );
    if (best) pair(question, best);
  }
  const likely = likelyPairs(
    now.filter((question) => !found.has(question)),
    [...left],
  );
  for (const { question, old } of likely) if (!found.has(question) && left.has(old)) pair(question, old);
  return found;
}

/** Pairs of similar questions, the most similar first. */
function likelyPairs<Q extends Question>(now: readonly Question[], before: readonly Q[]) {
  const holders = new Map<string, Q[]>();
  const oldWords = new Map(before.map((old) => [old, wordsOf(old.question)]));
  for (const [old, words] of oldWords)
    for (const word of words) {
      const there = holders.get(word);
      if (there) there.push(old);
      else holders.set(word, [old]);
    }
  const pairs: { question: Question; old: Q; score: number }[] = [];
  for (const question of now) {
    const words = wordsOf(question.question);
    const candidates = new Set<Q>();
    for (const word of words) {
      const there = holders.get(word) ?? [];
      if (there.length <= COMMON) for (const old of there) candidates.add(old);
    }
    for (const old of candidates) {
      const score = overlap(words, oldWords.get(old)!);
      const alike =
        score >= ALIKE && score < SIMILAR && overlap(answerWords(question), answerWords(old)) >= SIMILAR;
      if (score >= SIMILAR || alike) pairs.push({ question, old, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

/** The words of a text, without case, accents and punctuation. */
export function wordsOf(text: string): Set<string> {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? []);
}

const answerWords = ({ answer }: Question) => wordsOf(answer.slice(0, 2000).replace(/<[^<>]*>/g, ' '));

/** How much two sets share, 0 to 1 (Sørensen and Dice). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size && !b.size) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}
