// How an import tells a person what it made of a file.
import type { Change, FaqDocument, ReportLine } from '../import/index.js';
import { print } from './usage.js';

const WIDTH = 72;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};

/** What became of the lines: each of them, or how many became what. */
export function printLines(lines: readonly ReportLine[], verbose: boolean): void {
  if (verbose) {
    const [digits, wide] = [String(lines.length).length, Math.max(0, ...lines.map(({ as }) => as.length))];
    for (const { line, text, as } of lines)
      print(`  ${String(line).padStart(digits)}  ${as.padEnd(Math.min(wide, 32))}  ${short(text)}`.trimEnd());
    return;
  }
  const counts = new Map<string, number>();
  for (const { as } of lines) counts.set(as, (counts.get(as) ?? 0) + 1);
  const told = [...counts].sort(([, a], [, b]) => b - a).map(([as, n]) => `${n} ${as}`);
  if (told.length) print(`  lines: ${told.join(', ')} (--verbose shows each)`);
}

/** What the import was unsure of, each on a line of its own. */
export function printDoubts(unsure: readonly string[]): void {
  if (!unsure.length) return;
  print('  unsure:');
  for (const doubt of unsure) print(`    ? ${doubt}`);
}

const NOUNS = { 'faq-list': 'title of ', 'faq-topic': 'topic ', 'faq-question': '' } as const;
const SIGNS = { add: '+', change: '~', withdraw: '-' } as const;

/** What is published: a line for each title, topic and question that is new, changed or gone. */
export function printChanges(changes: readonly Change[], document: FaqDocument): void {
  const questions = new Map(document.questions.map(({ id, question }) => [id, question]));
  for (const { change, id, kind, body, why } of changes) {
    const words = body && 'question' in body ? body.question : body?.title;
    const named = short(words ?? questions.get(id) ?? '');
    print(`  ${SIGNS[change]} ${NOUNS[kind]}${id}${named && `: ${named}`} (${why})`);
  }
}

/** How many changes there are of each sort. */
export function tally(changes: readonly Change[]): Record<Change['change'], number> {
  const of = (sort: Change['change']) => changes.filter(({ change }) => change === sort).length;
  return { add: of('add'), change: of('change'), withdraw: of('withdraw') };
}
