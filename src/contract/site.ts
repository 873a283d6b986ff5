// The site resource, `GET {backend}/index.json`: what a backend is and which languages it speaks.
import * as v from 'valibot';
import { Contact, Language, Line } from './common.js';
import { checkOf } from './check.js';

export const Site = v.object({
  contract: v.pipe(v.string(), v.description('Version of the contract that this backend follows.')),
  name: v.pipe(Line, v.description('The department, as residents know it.')),
  languages: v.pipe(v.array(Language), v.description('Languages with a folder of their own.')),
  defaultLanguage: v.pipe(
    Language,
    v.description('The language that answers where the one asked for is missing.'),
  ),
  timeZone: v.pipe(Line, v.description('IANA time zone of the department, such as America/Chicago.')),
  contact: v.optional(Contact),
});
export type Site = v.InferOutput<typeof Site>;

export const checkSite = checkOf(Site);
