// A list of questions as words in the tag: which of it, in slices, and what of it stands there.
import {
  arrangeFaq,
  faqBlocks,
  faqContents,
  faqFoot,
  showsTopics,
  wordsAttributes,
  type FaqWriting,
  type Row,
} from '../../content/faq.js';
import type { FaqList } from '../../contract/faq.js';
import type { Slice } from '../../ui/words.js';

/** What of a list to show, and how. */
export interface View extends Omit<FaqWriting, 'dataLang' | 'live' | 'day'> {
  topics: string[] | undefined;
  limit: number | undefined;
}

/** A list as it is to be shown. */
export interface Shown {
  /** How many questions, and how many the limit leaves out. */
  count: number;
  left: number;
  slices: Iterable<Slice>;
  attributes: Record<string, string>;
}

const SLICE = 25;
/** Height of a closed question, roughly (px). */
const ROW = 54;

const questions = (rows: readonly Row[]) => rows.filter((row) => row.question).length;

export function viewOf(list: FaqList, view: View): Shown {
  const all = arrangeFaq(list, view.topics);
  const rows = view.limit! > 0 ? limited(all, view.limit!) : all;
  const count = questions(rows);
  const left = questions(all) - count;
  return {
    count,
    left,
    // The way on comes after the last question, not before those that are still to be asked for.
    slices: slices(rows, left ? { ...list, contact: undefined } : list, {
      ...view,
      dataLang: list.lang,
      live: true,
    }),
    attributes: wordsAttributes(list),
  };
}

/** The rows up to the nth question, without a topic that would stand there alone. */
function limited(rows: Row[], limit: number): Row[] {
  let n = 0;
  const end = rows.findIndex((row) => row.question && ++n > limit);
  return end < 0 ? rows : rows.slice(0, rows[end - 1]!.topic ? end - 1 : end);
}

function* slices(rows: readonly Row[], list: FaqList, writing: FaqWriting): Iterable<Slice> {
  const topics = showsTopics(rows);
  for (let i = 0; i == 0 || i < rows.length; i += SLICE) {
    const part = rows.slice(i, i + SLICE);
    const blocks = faqBlocks(part, writing, topics);
    if (i == 0) blocks.unshift(...faqContents(rows, writing));
    if (i + SLICE >= rows.length) blocks.push(...faqFoot(list, writing));
    yield { blocks, height: part.length * ROW };
  }
}
