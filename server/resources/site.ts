// The site resource: what a backend says of itself, from the site's record in the register.
import * as v from 'valibot';
import { CONTRACT_VERSION, type Contact } from '../../src/contract/common.js';
import { checkSite, type Site } from '../../src/contract/site.js';
import { SiteWords } from '../register/kinds.js';
import type { Reader } from '../register/register.js';
import type { Revision } from '../register/revision.js';

/** Id of a site's record: its own, without a language, and its words in each further language. */
export const SITE_RECORD = 'site';

/** What a site says of itself; undefined where it has no record of its own. @throws {RegisterUnavailable} */
export async function siteResource(register: Reader, site: string): Promise<Site | undefined> {
  const [revision] = await register.current(site, 'site', '');
  if (!revision) return undefined;
  // The version of the contract is what this server speaks, whatever the file said that the record was read from.
  return { ...checkSite(revision.body).value, contract: CONTRACT_VERSION };
}

/** A site's contact, and the revision that says it. */
export interface SiteContact {
  contact: Contact;
  revision: Revision;
}

/**
 * A site's contact in the words of a language, or in those of the default one where that has none.
 * @throws {RegisterUnavailable}
 */
export async function siteContact(
  register: Reader,
  site: string,
  about: Site,
  lang: string,
): Promise<SiteContact | undefined> {
  const said = (await register.current(site, 'site')).flatMap((revision): SiteContact[] => {
    const words = v.safeParse(SiteWords, revision.body);
    return words.success && words.output.contact ? [{ contact: words.output.contact, revision }] : [];
  });
  // The site's own record speaks the default language, so that a change of that language leaves no older words in its way.
  const own = said.find(({ revision }) => revision.lang === '');
  const others = new Map(said.map((one) => [one.revision.lang, one]));
  others.delete('');
  others.delete(about.defaultLanguage);
  const languages = [about.defaultLanguage, ...others.keys()];
  return others.get(answeringLanguage(lang, languages, about.defaultLanguage)) ?? own;
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
