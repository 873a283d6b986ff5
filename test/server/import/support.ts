// What the importer's tests share: short views of what was read, and a register in memory that carries out plans.
import type { Question, Topic } from '../../../src/contract/faq.js';
import type { Change, Current, FaqDocument, ListWords } from '../../../server/import/index.js';

/** Each topic and question on a line: `# Topic`, `Question?`, `- Sub-question?`. */
export function shape(read: FaqDocument): string[] {
  const lines: string[] = [];
  let topic: string | undefined;
  for (const question of read.questions) {
    if (question.topic !== topic) {
      topic = question.topic;
      lines.push(`# ${read.topics.find(({ id }) => id === topic)?.title ?? ''}`);
    }
    lines.push(`${question.parent ? '- ' : ''}${question.question}`);
  }
  return lines;
}

export const answers = (read: FaqDocument): string[] => read.questions.map(({ answer }) => answer);
export const kinds = (read: FaqDocument): string[] => read.lines.map(({ as }) => as);

/** The register after some changes; what is published comes from `source`. */
export function carryOut(current: Current, changes: readonly Change[], source: string): Current {
  const topics = new Map(current.topics.map((topic) => [topic.id, topic]));
  const questions = new Map(current.questions.map((question) => [question.id, question]));
  let { list } = current;
  for (const { kind, id, change, body } of changes) {
    if (kind === 'faq-list') {
      if ((change === 'add') === !!list) throw new Error(`${change} of the title does not fit what there is`);
      list = change === 'withdraw' ? undefined : { ...(body as ListWords), source };
      continue;
    }
    const map: Map<string, Topic | Question> = kind === 'faq-topic' ? topics : questions;
    if (change === 'withdraw' ? !map.has(id) : (change === 'add') === map.has(id))
      throw new Error(`${change} of ${id} does not fit what there is`);
    if (change === 'withdraw') map.delete(id);
    else map.set(id, { ...(body as Topic | Question), ...(kind === 'faq-question' ? { source } : {}) });
  }
  return { list, topics: [...topics.values()], questions: [...questions.values()] };
}

export const NOTHING: Current = { topics: [], questions: [] };
