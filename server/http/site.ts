// The demo site at `/` and the scripts at `/embed/`.
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { aboutError, type Log } from '../log.js';
import { RegisterUnavailable } from '../register/unavailable.js';
import type { Resources } from '../resources/resources.js';
import { fillWords, wantsWords } from '../words/words.js';
import { Folder, type Found } from './files.js';
import { PAGE, preflight, PUBLIC } from './headers.js';
import { pathOf, problem } from './problems.js';
import { Representation } from './representation.js';
import { send } from './send.js';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the built scripts and the demo site are. */
export const EMBED_DIR = join(repository, 'dist', 'embed');
export const SITE_DIR = join(repository, 'demo', 'site');

/** Name of the demo's site in the register. */
export const DEMO_SITE = 'rivermark';

// A build puts eight base64url characters behind the name of a file whose address changes with its contents.
const HASHED = /-(?=[\w-]{0,7}[A-Z0-9_])[\w-]{8}\.(js|css|json|woff2|svg)$/;

/** The scripts, which pages of any origin may load. */
export function createEmbed(dir: string): Hono {
  const folder = new Folder(dir);
  const embed = new Hono();
  embed.get('*', async (c) => {
    const path = pathOf(c.req.raw).slice('/embed'.length);
    const found = await folder.find(path);
    if (!found?.file)
      return problem(c.req.raw, 404, 'There is no such script. `npm run build` makes them.', PUBLIC);
    const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
    return send(c.req.raw, found.content, { headers: { ...PUBLIC, 'Cache-Control': cache } });
  });
  embed.options('*', () => preflight());
  embed.all('*', (c) =>
    problem(c.req.raw, 405, 'This address can only be read.', { ...PUBLIC, Allow: 'GET, HEAD, OPTIONS' }),
  );
  return embed;
}

/** The demo site: plain files, with the words of its tags printed into its pages. */
export function createSite(dir: string, resources: Resources, log: Log): Hono {
  const folder = new Folder(dir);
  const site = new Hono();
  const filled = new Map<string, Representation>();

  const page = async ({ file, content }: Found & { file: string }) => {
    const html = content.bytes.toString('utf8');
    if (!wantsWords(html)) return content;
    let text: string;
    try {
      text = await fillWords(html, await resources.of(DEMO_SITE));
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      // The page still holds its fallback, and the tag asks again by itself.
      log.warn('page-without-words', aboutError(error.cause));
      text = await fillWords(html, undefined);
    }
    let made = filled.get(file);
    if (made?.bytes.toString('utf8') !== text)
      filled.set(file, (made = new Representation(text, content.type)));
    return made;
  };

  site.get('*', async (c) => {
    const found = await folder.find(pathOf(c.req.raw));
    if (found?.redirect)
      return new Response(null, { status: 308, headers: { Location: found.redirect, ...PAGE } });
    if (found?.file) {
      const isPage = extname(found.file) === '.html';
      const headers = isPage
        ? { ...PAGE, 'Cache-Control': 'no-cache' }
        : { ...PAGE, 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'same-origin' };
      return send(c.req.raw, isPage ? await page(found) : found.content, { headers });
    }
    const wantsPage = c.req.header('Accept')?.includes('text/html');
    const missing = wantsPage ? await folder.find('/404.html') : undefined;
    if (!missing?.file) return problem(c.req.raw, 404, 'There is nothing at this address.');
    const headers = { ...PAGE, 'Cache-Control': 'no-store' };
    return send(c.req.raw, await page(missing), { status: 404, headers });
  });
  site.all('*', (c) => problem(c.req.raw, 405, 'This address can only be read.', { Allow: 'GET, HEAD' }));
  return site;
}
