// Publishes a site's record, read from a JSON file: its own, or its words in a further language.
import { checkOf, ContractError } from '../src/contract/check.js';
import { checkSite, type Site } from '../src/contract/site.js';
import { RecordError, SiteWords } from './register/kinds.js';
import type { Draft, Published, Reader, Register } from './register/register.js';
import { sha256 } from './register/revision.js';
import { SITE_RECORD } from './resources/site.js';

export interface SiteFile {
  site: string;
  /**
   * The file's language. Absent, or the site's default one: the file is the site's own record, in the shape of the
   * contract's site resource. Any other: only `name` and `contact` of the file are read.
   */
  lang?: string | undefined;
  author: string;
  note?: string | undefined;
  /** The file's name, without its folder. */
  name: string;
  bytes: Uint8Array;
}

/**
 * @throws {RecordError} when the file is no JSON or does not fit the contract, or when it holds words in a language of
 *   a site that has no record of its own yet
 * @throws {RegisterUnavailable}
 */
export async function publishSite(register: Register, file: SiteFile): Promise<Published> {
  const { site, author, name, bytes } = file;
  return register.publish({
    ...{ site, author },
    source: { name, sha256: sha256(bytes) },
    drafts: async (now) => [await draftOf(file, now)],
  });
}

const checkWords = checkOf(SiteWords);

async function draftOf({ site, lang, note, name, bytes }: SiteFile, now: Reader): Promise<Draft> {
  const raw = readJson(name, bytes);
  const [own] = await now.current(site, 'site', '');
  const main = String(((own?.body ?? raw) as Partial<Site> | null)?.defaultLanguage);
  const draft = { kind: 'site', record: SITE_RECORD } as const;
  if (!lang || lang.toLowerCase() === main.toLowerCase())
    return { ...draft, body: readSite(name, raw), note: note ?? 'Site record' };
  if (!own) throw new RecordError(`${site} has no record of its own yet; import that first, without --lang`);
  return {
    ...draft,
    lang,
    body: checked(name, () => checkWords(raw)),
    note: note ?? `Site record in ${lang}`,
  };
}

function readJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RecordError(`${name} is no JSON in UTF-8: ${(error as Error).message}`);
  }
}

function readSite(name: string, raw: unknown): Site {
  const site = checked(name, () => checkSite(raw));
  try {
    new Intl.DateTimeFormat('en', { timeZone: site.timeZone });
  } catch (error) {
    throw new RecordError(`${name}: timeZone: ${(error as Error).message}`);
  }
  if (!site.languages.includes(site.defaultLanguage))
    throw new RecordError(`${name}: defaultLanguage "${site.defaultLanguage}" is not one of languages`);
  return site;
}

/** What a check lets through whole. @throws {RecordError} naming the file and what does not fit */
function checked<T>(name: string, check: () => { value: T; dropped: string[] }): T {
  try {
    const { value, dropped } = check();
    if (dropped.length) throw new RecordError(`${name}: ${dropped.join('; ')}`);
    return value;
  } catch (error) {
    if (error instanceof ContractError) throw new RecordError(`${name}: ${error.message}`);
    throw error;
  }
}
