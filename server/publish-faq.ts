// Publishes a FAQ document: compares it with what is current and writes the difference, in one transaction.
import type { Question, Topic } from '../src/contract/faq.js';
import { planFaq, type Change, type FaqDocument } from './import/index.js';
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
  /** How many topics and questions of the document the register says already. */
  unchanged: number;
}

/**
 * @throws {RecordError} when something does not fit the contract; nothing is published then
 * @throws {RegisterUnavailable}
 */
export async function publishFaq(register: Register, publication: FaqPublication): Promise<FaqOutcome> {
  const { site, lang, author, note, document, source, dryRun, onProgress } = publication;
  let changes: Change[] = [];
  const plan = async (now: Reader): Promise<Change[]> => {
    const topics = await now.current(site, 'faq-topic', lang);
    const questions = await now.current(site, 'faq-question', lang);
    const current = {
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
  return { changes, unchanged: document.topics.length + document.questions.length - touched };
}

const toDraft = ({ kind, id, body, why }: Change, lang: string, note?: string): Draft => ({
  kind,
  record: id,
  lang,
  body: body ?? null,
  note: note ? `${note} (${why})` : why,
});
