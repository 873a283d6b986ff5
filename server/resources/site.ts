// The site resource: what a backend says of itself, from the site's record in the register.
import { CONTRACT_VERSION } from '../../src/contract/common.js';
import { checkSite, type Site } from '../../src/contract/site.js';
import type { Reader } from '../register/register.js';

/** Id of a site's one record of the kind `site`. */
export const SITE_RECORD = 'site';

/** What a site says of itself; undefined where it has no record. @throws {RegisterUnavailable} */
export async function siteResource(register: Reader, site: string): Promise<Site | undefined> {
  const [revision] = await register.current(site, 'site');
  if (!revision) return undefined;
  // The version of the contract is what this server speaks, whatever the file said that the record was read from.
  return { ...checkSite(revision.body).value, contract: CONTRACT_VERSION };
}

/**
 * The language that answers for the one asked for: itself, else its base language, else one of the same base, else the
 * site's default.
 * @param there languages that have something to answer
 */
export function answeringLanguage(asked: string, there: readonly string[], fallback: string): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const like = (same: (tag: string) => boolean) => there.find(same);
  return (
    like((tag) => tag.toLowerCase() === asked.toLowerCase()) ??
    like((tag) => tag.toLowerCase() === base(asked)) ??
    like((tag) => base(tag) === base(asked)) ??
    fallback
  );
}
