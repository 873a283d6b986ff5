// Serves the bench as two hosts would: the pages and their scripts from one origin, the backend from another.
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from '../tools/steps.mjs';
import { faqList } from './data.mjs';

const HOST = '127.0.0.1';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const govuk = 'node_modules/govuk-frontend/dist/govuk';

/** Where a path of the page's origin begins, and the folder it stands for. */
const FOLDERS = [
  ['/pages/', 'bench/pages'],
  ['/peers/', '.cache/bench/peers'],
  ['/govuk/', govuk],
  ['/assets/', `${govuk}/assets`],
  ['/shoelace/', 'node_modules/@shoelace-style/shoelace/dist'],
];

/** The built scripts, all read at once: a build that runs at the same time must not change what is measured. */
export const readScripts = (folder) =>
  new Map(
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(root, folder, name))]),
  );

function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > 500_000 ? 6 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { br: brotliCompressSync(bytes, { params }), gzip: gzipSync(bytes, { level: 9 }) };
}

/** A server whose answers are made once, by path, and then kept. */
async function serve(port, make, headers) {
  const made = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://bench').pathname;
    try {
      if (!made.has(path)) {
        const { bytes, type } = await make(path);
        made.set(path, { type, identity: bytes, ...(/text|json|svg/.test(type) && compressed(bytes)) });
      }
      const entry = made.get(path);
      const accepts = request.headers['accept-encoding'] ?? '';
      const coding = ['br', 'gzip'].find((name) => entry[name] && accepts.includes(name)) ?? 'identity';
      response.writeHead(200, {
        ...headers,
        'Content-Type': entry.type,
        'Content-Length': entry[coding].length,
        Vary: 'Accept-Encoding',
        ...(coding !== 'identity' && { 'Content-Encoding': coding }),
      });
      response.end(entry[coding]);
    } catch (error) {
      response.writeHead(404, headers).end(`${error.message}\n`);
    }
  });
  await new Promise((done, failed) => server.on('error', failed).listen(port, HOST, done));
  return server;
}

/**
 * Starts both servers. A page's address is `{pages}/{questions}/{file}`.
 * @param {number} port of the pages; the backend has the next one
 * @param {Map<string, Buffer>} scripts the built scripts, served at /embed/
 */
export async function startServers(port, scripts) {
  const backend = `http://${HOST}:${port + 1}`;
  const pages = await serve(
    port,
    async (path) => {
      const [, size, name] = /^\/(\d+)\/([\w-]+\.html)$/.exec(path) ?? [];
      const [start, folder] = FOLDERS.find(([start]) => path.startsWith(start)) ?? [];
      if (!size && !folder && !path.startsWith('/embed/')) throw new Error(`nothing at ${path}`);
      const file = size ? join('bench/pages', name) : folder && join(folder, path.slice(start.length));
      const bytes = file ? await readFile(join(root, file)) : scripts.get(path.slice('/embed/'.length));
      if (!bytes) throw new Error(`nothing at ${path}`);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      if (!size) return { bytes, type };
      const page = bytes.toString().replaceAll('{{backend}}', `${backend}/api/bench-${size}`);
      return { bytes: Buffer.from(page), type };
    },
    { 'Cache-Control': 'public, max-age=3600' },
  );
  const data = await serve(
    port + 1,
    async (path) => {
      const [, size] = /^\/api\/bench-(\d+)\/en\/faqs\.json$/.exec(path) ?? [];
      if (!size) throw new Error(`nothing at ${path}`);
      return { bytes: Buffer.from(JSON.stringify(faqList(Number(size)))), type: TYPES['.json'] };
    },
    {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Date, ETag, Age',
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
      // Lets the bench read how many bytes came.
      'Timing-Allow-Origin': '*',
    },
  );
  return {
    address: (page, size) => `http://${HOST}:${port}/${size}/${page}.html`,
    origins: [`http://${HOST}:${port}`, backend],
    stop: async () => {
      for (const server of [pages, data]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
