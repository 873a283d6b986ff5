// A folder served over HTTP: finds the file that an address names, and never one outside the folder.
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Representation } from './representation.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export type Found =
  | { file: string; content: Representation; redirect?: undefined }
  /** The address of a folder without its last slash; here is the right one. */
  | { redirect: string; file?: undefined };

/** The address is not well formed: its percent encoding is broken. */
export class BadAddress extends Error {
  override name = 'BadAddress';
}

export class Folder {
  private readonly kept = new Map<string, { mtime: number; size: number; content: Representation }>();

  /** @param root absolute path of the folder, which need not exist yet */
  constructor(readonly root: string) {}

  /**
   * Finds what an address names: a file, a file whose `.html` was left out, or a folder's `index.html`.
   * @param path the address below the folder, percent-encoded, with a slash in front
   * @throws {BadAddress}
   */
  async find(path: string): Promise<Found | undefined> {
    const segments = readSegments(path);
    if (!segments) return undefined;
    const at = join(this.root, ...segments);
    if (path.endsWith('/')) return this.read(join(at, 'index.html'));
    const there = (await this.read(at)) ?? (await this.read(`${at}.html`));
    if (there) return there;
    if (!(await this.read(join(at, 'index.html')))) return undefined;
    return { redirect: `/${segments.map(encodeURIComponent).join('/')}/` };
  }

  private async read(at: string): Promise<Found | undefined> {
    try {
      const file = await realpath(at);
      // A symbolic link may not lead out of the folder either.
      if (!file.startsWith((await realpath(this.root)) + sep)) return undefined;
      const { mtimeMs: mtime, size, ...stats } = await stat(file);
      if ((stats.mode & 0o170000) !== 0o100000) return undefined;
      let kept = this.kept.get(file);
      if (kept?.mtime !== mtime || kept.size !== size) {
        const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
        kept = { mtime, size, content: new Representation(await readFile(file), type) };
        this.kept.set(file, kept);
      }
      return { file, content: kept.content };
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EISDIR'].includes(code)) return undefined;
      throw error;
    }
  }
}

/** The decoded steps of a path; undefined where one of them could lead anywhere but down, or is hidden. */
function readSegments(path: string): string[] | undefined {
  let segments: string[];
  try {
    segments = path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    throw new BadAddress('the percent encoding of the address is broken');
  }
  if (segments.at(-1) === '') segments.pop();
  const bad = (segment: string) => segment === '' || segment.startsWith('.') || /[/\\\0:]/.test(segment);
  return segments.some(bad) ? undefined : segments;
}
