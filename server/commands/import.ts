// `plainview import`: reads files and publishes what is new in them.
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import * as v from 'valibot';
import { Language } from '../../src/contract/common.js';
import type { Site } from '../../src/contract/site.js';
import { DEMO_SITE } from '../http/site.js';
import { decodeText, readFaq, type FaqDocument } from '../import/index.js';
import { publishFaq } from '../publish-faq.js';
import { publishSite } from '../publish-site.js';
import { SITE_NAME, type Register } from '../register/register.js';
import { sha256 } from '../register/revision.js';
import { siteResource } from '../resources/site.js';
import { seed } from '../seed.js';
import { printChanges, printDoubts, printLines, tally } from './report.js';
import {
  chooseSites,
  count,
  print,
  progress,
  readOptions,
  required,
  UsageError,
  withRegister,
} from './usage.js';

export const help = `plainview import faq FILE… --site NAME [options]
  Reads questions and answers from text, Markdown or HTML, says what it made of them, and publishes what is new,
  changed or gone since the same file (by its name) was imported last.
plainview import site FILE --site NAME [options]
  Publishes a site's own record (JSON in the shape of the contract's site resource). It makes a new site. With --lang
  of another language than the site's default: the name and the contact in that language, as {"name", "contact"}.

  --site NAME      the site to publish on
  --lang TAG       language of the file; otherwise what a file of questions says, otherwise the site's default
  --format FORMAT  text, markdown or html; otherwise it is told from the file
  --author NAME    who publishes; otherwise the user's name on this machine
  --note TEXT      why; it is kept with each revision
  --dry-run        only tell what would be published
  --verbose        tell what became of each line of the file`;

const OPTIONS = {
  site: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  author: { type: 'string' },
  note: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

interface File {
  /** Without its folder. */
  name: string;
  bytes: Buffer;
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

export async function importFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [what, ...paths] = positionals;
  if (what !== 'faq' && what !== 'site')
    throw new UsageError(`"import" takes "faq" or "site" first${what ? `, not "${what}"` : ''}.`);
  if (!paths.length) throw new UsageError('Name the file to import.');
  const site = required(values.site, '--site');
  if (!SITE_NAME.test(site))
    throw new UsageError(
      `--site is "${site}"; a site's name has lower-case letters, digits and hyphens only.`,
    );
  if (values.lang !== undefined && !v.is(Language, values.lang))
    throw new UsageError(`--lang is "${values.lang}"; it must be a language tag such as en or es-MX.`);
  if (values.format !== undefined && !isFormat(values.format))
    throw new UsageError(`--format is "${values.format}"; it must be text, markdown or html.`);
  // Every file is read before anything is published, so that a mistyped name changes nothing.
  const files: File[] = [];
  for (const path of paths) files.push({ name: basename(path), bytes: await readBytes(path) });
  return withRegister((register) =>
    what === 'site' ? importSite(register, site, files, values) : importFaq(register, site, files, values),
  );
}

const isFormat = (said: string): said is 'text' | 'markdown' | 'html' =>
  ['text', 'markdown', 'html'].includes(said);

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as { code?: string };
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[
      code ?? ''
    ];
    throw new UsageError(`${path} cannot be imported: ${why ?? (error as Error).message}.`);
  }
}

async function importSite(register: Register, site: string, files: File[], values: Values): Promise<number> {
  const [file, more] = files;
  if (more) throw new UsageError('A site has one record: name one file.');
  if (values['dry-run']) throw new UsageError('--dry-run is for "import faq".');
  const { author = userInfo().username, note, lang } = values;
  const { written } = await publishSite(register, { site, lang, author, note, ...file! });
  const [revision] = written;
  const words = revision?.lang ? ` in ${revision.lang}` : '';
  print(
    revision
      ? `Published the record of ${site}${words} as revision ${revision.seq} of its chain.`
      : `Nothing new: ${site} says this already.`,
  );
  return 0;
}

async function importFaq(register: Register, site: string, files: File[], values: Values): Promise<number> {
  // The demo's site exists as soon as anybody means it, whether or not the server was started before.
  if (site === DEMO_SITE && (await seed(register)).length)
    print('The register was empty, so the demo content of Rivermark was published first.');
  await chooseSites(register, site);
  const about = await siteResource(register, site);
  const totals = { add: 0, change: 0, withdraw: 0, unchanged: 0 };
  for (const file of files) {
    const outcome = await importOne(register, { site, about, file, values });
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += outcome[key];
  }
  const would = values['dry-run'] ? 'Would publish' : 'Published';
  const nothing = totals.add + totals.change + totals.withdraw === 0;
  const from = `from ${count(files.length, 'file')}`;
  print(
    nothing
      ? `Nothing new ${from}: ${count(totals.unchanged, 'record')} of ${site} already say this.`
      : `${would} on ${site} ${from}: ${totals.add} added, ${totals.change} changed, ${totals.withdraw} withdrawn, ${totals.unchanged} unchanged.`,
  );
  return 0;
}

interface Import {
  site: string;
  about: Site | undefined;
  file: File;
  values: Values;
}

async function importOne(register: Register, { site, about, file, values }: Import) {
  const { text, encoding } = decodeText(file.bytes);
  const format = values.format as 'text' | 'markdown' | 'html' | undefined;
  const document = readFaq(text, { name: file.name, ...(format && { format }) });
  const [lang, why] = chooseLanguage(document, about, values.lang);
  print(
    `${file.name}: ${count(document.topics.length, 'topic')} and ${count(document.questions.length, 'question')} in ${lang} (${why}), read as ${encoding}`,
  );
  printLines(document.lines, values.verbose);
  printDoubts(document.unsure);
  const outcome = await publishFaq(register, {
    ...{ site, lang, document },
    author: values.author ?? userInfo().username,
    note: values.note,
    source: { name: file.name, sha256: sha256(file.bytes) },
    dryRun: values['dry-run'],
    onProgress: progress('Publishing'),
  });
  printChanges(outcome.changes, document);
  const { kept } = outcome;
  if (kept && kept.title !== document.title)
    print(`  = title of the list: it stays “${kept.title}”, which ${kept.source || 'another hand'} gave it`);
  return { ...tally(outcome.changes), unchanged: outcome.unchanged };
}

/** The language to publish in, and where that was learnt. */
function chooseLanguage(document: FaqDocument, about: Site | undefined, option?: string): [string, string] {
  if (option) return [option, 'as --lang says'];
  if (document.lang) return [document.lang, 'as the file says'];
  return [about?.defaultLanguage ?? 'en', "the site's default language"];
}
