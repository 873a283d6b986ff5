// Publishes a site's own record, read from a JSON file in the shape of the contract's site resource.
import { ContractError } from '../src/contract/check.js';
import { checkSite } from '../src/contract/site.js';
import { RecordError } from './register/kinds.js';
import type { Published, Register } from './register/register.js';
import { sha256 } from './register/revision.js';
import { SITE_RECORD } from './resources/site.js';

export interface SiteFile {
  site: string;
  author: string;
  note?: string | undefined;
  /** The file's name, without its folder. */
  name: string;
  bytes: Uint8Array;
}

/**
 * @throws {RecordError} when the file is no JSON or does not fit the contract
 * @throws {RegisterUnavailable}
 */
export async function publishSite(register: Register, file: SiteFile): Promise<Published> {
  const { site, author, note = 'Site record', name, bytes } = file;
  const body = readSite(name, bytes);
  return register.publish({
    ...{ site, author },
    source: { name, sha256: sha256(bytes) },
    drafts: [{ kind: 'site', record: SITE_RECORD, body, note }],
  });
}

function readSite(name: string, bytes: Uint8Array): unknown {
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { value, dropped } = checkSite(raw);
    if (dropped.length) throw new RecordError(`${name}: ${dropped.join('; ')}`);
    new Intl.DateTimeFormat('en', { timeZone: value.timeZone });
    if (!value.languages.includes(value.defaultLanguage))
      throw new RecordError(`${name}: defaultLanguage "${value.defaultLanguage}" is not one of languages`);
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw new RecordError(`${name}: timeZone: ${error.message}`);
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new RecordError(`${name} is no JSON in UTF-8: ${error.message}`);
    if (error instanceof ContractError) throw new RecordError(`${name}: ${error.message}`);
    throw error;
  }
}
