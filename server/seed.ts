// Puts the made-up city of Rivermark into a register that has no site yet.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_SITE } from './http/site.js';
import { decodeText, readFaq } from './import/index.js';
import { publishFaq } from './publish-faq.js';
import type { Register } from './register/register.js';
import { sha256 } from './register/revision.js';
import { publishSite } from './publish-site.js';

const CONTENT_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', 'demo', 'content');
const AUTHOR = 'Rivermark demo';
const SITE_WORDS = /^site\.([A-Za-z-]+)\.json$/;

/**
 * Seeds an empty register; does nothing where there is a site already, whichever it is.
 * @returns names of the files that were published
 * @throws {RegisterUnavailable}
 */
export async function seed(register: Register, dir = CONTENT_DIR): Promise<string[]> {
  if ((await register.sites()).length) return [];
  const files = (await readdir(dir).catch(() => [])).sort();
  if (!files.includes('site.json')) return [];
  const done: string[] = [];
  // The site's own record comes first: the words of other languages stand on it.
  for (const name of ['site.json', ...files.filter((file) => SITE_WORDS.test(file))]) {
    const bytes = await readFile(join(dir, name));
    await publishSite(register, {
      ...{ site: DEMO_SITE, author: AUTHOR, name, bytes },
      lang: SITE_WORDS.exec(name)?.[1],
    });
    done.push(name);
  }
  for (const name of files) {
    const [, lang] = /^faq\.([A-Za-z-]+)\.md$/.exec(name) ?? [];
    if (!lang) continue;
    const bytes = await readFile(join(dir, name));
    await publishFaq(register, {
      ...{ site: DEMO_SITE, lang, author: AUTHOR },
      note: 'First content of the demo',
      document: readFaq(decodeText(bytes).text, { name }),
      source: { name, sha256: sha256(bytes) },
    });
    done.push(name);
  }
  return done;
}
