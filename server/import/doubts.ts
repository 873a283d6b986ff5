// What looks wrong in the questions that were read: no answer, an answer cut off, the same question twice.
import type { Question } from '../../src/contract/faq.js';
import { overlap, wordsOf } from './match.js';
import { quote, type Report } from './report.js';

/** From here on two questions of one file say the same. */
const SAME = 0.85;
/** A word that more questions share than this does not lead from one to the other. */
const COMMON = 60;

/** Tells of each question that somebody should look at. @param lineOf the line of a question's text, by id */
export function doubtQuestions(
  questions: readonly Question[],
  lineOf: ReadonlyMap<string, number>,
  report: Report,
): void {
  if (!questions.length) report.doubt('No question was found in the file.');
  const parents = new Set(questions.map((question) => question.parent));
  const at = ({ id, question }: Question) => `Line ${lineOf.get(id)}: “${quote(question)}”`;
  for (const [a, b] of repeated(questions))
    report.doubt(`${at(b)} says nearly the same as line ${lineOf.get(a.id)}, “${quote(a.question)}”.`);
  for (const question of questions) {
    const { id, answer, links } = question;
    if (!answer && !links)
      report.doubt(
        `${at(question)} has no answer${parents.has(id) ? ' of its own; its sub-questions follow' : ''}.`,
      );
    const paragraphs = textsOf(answer);
    for (const said of [
      startsInside(paragraphs),
      announced(answer, paragraphs),
      cutOff(answer, paragraphs),
      runTogether(paragraphs),
    ])
      if (said) report.doubt(`${at(question)}: ${said}.`);
  }
}

function repeated(questions: readonly Question[]): [Question, Question][] {
  const holders = new Map<string, number[]>();
  const words = questions.map((question) => wordsOf(question.question));
  const found: [Question, Question][] = [];
  words.forEach((mine, i) => {
    const candidates = new Set<number>();
    for (const word of mine) {
      const there = holders.get(word);
      if (!there) holders.set(word, [i]);
      else if (there.length <= COMMON) {
        for (const other of there) candidates.add(other);
        there.push(i);
      }
    }
    const same = [...candidates].find((other) => overlap(mine, words[other]!) >= SAME);
    if (same !== undefined) found.push([questions[same]!, questions[i]!]);
  });
  return found;
}

/** The plain text of each paragraph that stands by itself. */
function textsOf(answer: string): string[] {
  const texts: string[] = [];
  for (let from = answer.indexOf('<p>'); from >= 0;) {
    const to = answer.indexOf('</p>', from);
    texts.push(
      answer
        .slice(from + 3, to)
        .replace(/<[^<>]*>/g, '')
        .replace(/&nbsp;/g, ' '),
    );
    from = answer.indexOf('<p>', to);
  }
  return texts;
}

/** Words for two to ten, in English, Spanish and Arabic. */
const NUMBERS = new Map(
  [
    ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    ['', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
  ].flatMap((names) => names.map((name, i) => [name, i + 2] as const)),
);
const COUNTED =
  /^(?:(?:different|main|basic|simple|good|key|other|distintas|diferentes|principales)\s)?(?:ways|steps|reasons|things|tips|options|kinds|types|formas|maneras|pasos|razones|cosas|opciones|tipos|طرق|خطوات|أسباب|أشياء|أنواع)(?![\p{L}])/iu;

/** “Three ways: …”, when the list behind it has another number of items, or fewer sentences follow than that. */
function announced(answer: string, paragraphs: readonly string[]): string | undefined {
  for (const text of paragraphs) {
    const word = /\p{L}+/gu;
    for (let found = word.exec(text); found; found = word.exec(text)) {
      const name = found[0].toLowerCase();
      const count = NUMBERS.get(name);
      if (count === undefined) continue;
      const rest = text.slice(word.lastIndex, word.lastIndex + 3000).trimStart();
      if (!COUNTED.test(rest)) continue;
      const items = itemsBehind(answer, text);
      const what = `announces ${name} ${/^\p{L}+/u.exec(rest)![0]}`;
      if (items !== undefined) return items === count ? undefined : `${what}, but the list has ${items}`;
      const colon = rest.search(/[:：]/);
      const dot = rest.search(/[.!?؟](?:\s|$)/u);
      if (colon < 0 || (dot >= 0 && dot < colon)) continue;
      const behind = paragraphs.slice(paragraphs.indexOf(text) + 1).join(' ');
      const sentences = `${rest.slice(colon + 1)} ${behind}`
        .split(/[.!?؟]/u)
        .slice(0, -1)
        .filter((one) => one.trim().length > 2).length;
      if (sentences < count)
        return `${what}, but only ${sentences} sentence${sentences === 1 ? '' : 's'} follow${sentences === 1 ? 's' : ''}; it may be cut off`;
    }
  }
  return undefined;
}

/** How many items the list has that stands directly behind a paragraph; nothing where none does. */
function itemsBehind(answer: string, text: string): number | undefined {
  const list = /<\/p><([uo]l)\b/.exec(answer);
  if (!list) return undefined;
  const before = answer.slice(answer.lastIndexOf('<p>', list.index) + 3, list.index).replace(/<[^<>]*>/g, '');
  if (before.replace(/&nbsp;/g, ' ') !== text) return undefined;
  const end = answer.indexOf(`</${list[1]}>`, list.index);
  const inside = answer.slice(list.index, end);
  return inside.indexOf('<ul', 6) > 0 || inside.indexOf('<ol', 6) > 0
    ? undefined
    : inside.split('<li').length - 1;
}

/** A last paragraph that stops in the middle of a sentence. */
function cutOff(answer: string, paragraphs: readonly string[]): string | undefined {
  const last = paragraphs.at(-1)?.trim() ?? '';
  if (!answer.endsWith('</p>') || last.length < 40 || /[.!?؟:;…。]["'”’»)\]☑☐]*$/u.test(last))
    return undefined;
  return 'the answer ends without a full stop; it may be cut off';
}

/** A first paragraph that goes on with something which is not there. */
function startsInside(paragraphs: readonly string[]): string | undefined {
  if (!/^(?:\p{Ll}{2}|(?:But|And|Pero) )/u.test(paragraphs[0] ?? '')) return undefined;
  return 'the answer starts in the middle of a sentence or a thought; something may be missing before it';
}

/** “… first.Then …”: a blank is missing, or a line end was lost. */
function runTogether(paragraphs: readonly string[]): string | undefined {
  for (const text of paragraphs) {
    const found = /\p{Ll}{2}[.!?]\p{Lu}\p{Ll}/u.exec(text);
    const word = found && text.slice(text.lastIndexOf(' ', found.index) + 1).split(' ', 1)[0]!;
    if (word && !/:\/\/|@|^www\./.test(word)) return `sentences run together at “${quote(word)}”`;
  }
  return undefined;
}
