// Publishes a FAQ document: compares it with what is current and writes the difference, in one transaction.
import type { Question, Topic } from '../src/contract/faq.js';
import { FAQ_LIST, planFaq, type Change, type FaqDocument, type ListWords } from './import/index.js';
import type { Draft, Reader, Register } from './register/register.js';
import type { Source } from './register/revision.js';

export interface FaqPublication {
  site: string;
  lang: string;
  author: string;
  /** Why it is published; stands before what changed in the note of each revision. */
  note?: string | undefined;
  document: FaqDocument;
  source: Source;
  /** Only tell what would change. */
  dryRun?: boolean;
  onProgress?: (done: number, all: number) => void;
}

export interface FaqOutcome {
  changes: Change[];
  /** How many topics, questions and titles of the document the register says already. */
  unchanged: number;
  /** The title that the list keeps instead of the document's, because another file gave it one. */
  kept?: { title: string; source: string };
}

/**
 * @throws {RecordError} when something does not fit the contract; nothing is published then
 * @throws {RegisterUnavailable}
 */
export async function publishFaq(register: Register, publication: FaqPublication): Promise<FaqOutcome> {
  const { site, lang, author, note, document, source, dryRun, onProgress } = publication;
  let changes: Change[] = [];
  let kept: FaqOutcome['kept'];
  const plan = async (now: Reader): Promise<Change[]> => {
    const lists = await now.current(site, 'faq-list', lang);
    const list = lists.find(({ record }) => record === FAQ_LIST);
    const topics = await now.current(site, 'faq-topic', lang);
    const questions = await now.current(site, 'faq-question', lang);
    const listed = list && { ...(list.body as ListWords), source: list.source?.name ?? '' };
    kept = document.title && listed && listed.source !== source.name ? listed : undefined;
    const current = {
      list: listed,
      topics: topics.map((revision) => revision.body as Topic),
      questions: questions.map(({ body, source: from }) => ({
        ...(body as Question),
        ...(from && { source: from.name }),
      })),
    };
    return (changes = planFaq(current, document, source.name));
  };
  if (dryRun) await plan(register);
  else
    await register.publish({
      ...{ site, author, source },
      drafts: async (now) => (await plan(now)).map((change) => toDraft(change, lang, note)),
      ...(onProgress && { onProgress }),
    });
  const touched = changes.filter(({ change }) => change !== 'withdraw').length;
  const all = document.topics.length + document.questions.length + (document.title && !kept ? 1 : 0);
  return { changes, unchanged: all - touched, ...(kept && { kept }) };
}

const toDraft = ({ kind, id, body, why }: Change, lang: string, note?: string): Draft => ({
  kind,
  record: id,
  lang,
  body: body ?? null,
  note: note ? `${note} (${why})` : why,
});
