// The HTTP interface as a whole: which room answers which address, and what is the same for all of them.
import { Hono } from 'hono';
import { aboutError, type Log } from '../log.js';
import type { Register } from '../register/register.js';
import { RegisterUnavailable } from '../register/unavailable.js';
import type { Resources } from '../resources/resources.js';
import { createApi } from './api.js';
import { BadAddress } from './files.js';
import { DATA, EVERYWHERE, PUBLIC } from './headers.js';
import { pathOf, problem } from './problems.js';
import { createEmbed, createSite, EMBED_DIR, SITE_DIR } from './site.js';

export interface AppParts {
  register: Register;
  resources: Resources;
  log: Log;
  /** Whether the demo site is served at `/`. */
  demo: boolean;
  embedDir?: string;
  siteDir?: string;
}

/** Seconds after which to ask again when the database cannot be used. */
const RETRY_AFTER = '10';

/** A function that answers requests; it never rejects. */
export function createApp(parts: AppParts): (request: Request) => Promise<Response> {
  const { register, resources, log, demo } = parts;
  const app = new Hono();
  app.route('/api', createApi(resources));
  app.route('/embed', createEmbed(parts.embedDir ?? EMBED_DIR));
  app.get('/health', async () => {
    await register.sites();
    const body = '{"status":"ok"}\n';
    return new Response(body, {
      headers: {
        ...DATA,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': String(body.length),
        'Cache-Control': 'no-store',
      },
    });
  });
  app.all('/health', (c) =>
    problem(c.req.raw, 405, 'This address can only be read.', { Allow: 'GET, HEAD' }),
  );
  if (demo) app.route('/', createSite(parts.siteDir ?? SITE_DIR, resources, log));
  app.notFound((c) => problem(c.req.raw, 404, 'There is nothing at this address.'));
  app.onError((error, c) => {
    const isPublic = /^\/(api|embed|health)(\/|$)/.test(pathOf(c.req.raw));
    const headers = isPublic ? PUBLIC : {};
    if (error instanceof BadAddress)
      return problem(c.req.raw, 400, 'The percent encoding of the address is broken.', headers);
    if (error instanceof RegisterUnavailable) {
      log.error('database-unavailable', aboutError(error.cause));
      return problem(c.req.raw, 503, 'The records cannot be read just now. Please try again soon.', {
        ...headers,
        'Retry-After': RETRY_AFTER,
      });
    }
    log.error('failure', { path: pathOf(c.req.raw).slice(0, 300), ...aboutError(error) });
    return problem(c.req.raw, 500, 'This is a mistake of ours, and it has been noted.', headers);
  });

  return async (request) => {
    const started = performance.now();
    const response = await app.fetch(request);
    for (const [name, value] of Object.entries(EVERYWHERE)) response.headers.set(name, value);
    log.debug('request', {
      method: request.method,
      path: pathOf(request).slice(0, 300),
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };
}
