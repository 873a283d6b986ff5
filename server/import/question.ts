// What looks like a question, in the languages that departments write.

const CLOSERS = /["'”’»›)\]*_\s]/;
const MARKS = '?؟？⸮';

/** A text without the blanks, quotation marks, brackets and emphasis signs behind it. */
export function withoutClosers(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSERS.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether a text asks: it ends with a question mark of any script. */
export function isQuestion(text: string): boolean {
  const end = withoutClosers(text).at(-1);
  return end !== undefined && MARKS.includes(end);
}

/** The prefix “Q:”, “Question 3.”, “P:”, “س:” and the like, before a question. */
const ASKS =
  /^(?:(?:Q|P|Question|Pregunta|FAQ)\s{0,3}\d{0,4}\s{0,3}[:.)\-–]|(?:س|سؤال|السؤال)\s{0,3}\d{0,4}\s{0,3}[:.)\-–])\s{0,9}(?=\S)/iu;
/** The same before an answer. */
const ANSWERS =
  /^(?:(?:A|R|Answer|Respuesta)\s{0,3}\d{0,4}\s{0,3}[:)]|(?:ج|جواب|الجواب|الإجابة)\s{0,3}\d{0,4}\s{0,3}[:)])\s{0,9}(?=\S)/iu;

/** Length of a prefix such as “Q: ” at the start of a text; 0 where there is none. */
export const asksPrefix = (text: string): number => ASKS.exec(text)?.[0].length ?? 0;
/** Length of a prefix such as “A: ” at the start of a text; 0 where there is none. */
export const answersPrefix = (text: string): number => ANSWERS.exec(text)?.[0].length ?? 0;
