// What looks wrong in the questions that were read: no answer, an answer cut off, the same question twice.
import type { Question } from '../../src/contract/faq.js';
import type { Report } from './report.js';

/** Tells of each question that somebody should look at. @param lineOf the line of a question's text, by id */
export function doubtQuestions(
  questions: readonly Question[],
  lineOf: ReadonlyMap<string, number>,
  report: Report,
): void {
  const parents = new Set(questions.map((question) => question.parent));
  for (const { id, question, answer, links } of questions) {
    if (answer || links) continue;
    const line = `Line ${lineOf.get(id)}: “${question}”`;
    report.doubt(`${line} has no answer${parents.has(id) ? ' of its own; its sub-questions follow' : ''}.`);
  }
  if (!questions.length) report.doubt('No question was found in the file.');
}
