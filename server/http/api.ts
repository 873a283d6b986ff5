// Everything under /api: published resources, the OpenAPI document, the schemas.
import { Hono, type Context } from 'hono';
import type { Resource, Resources } from '../resources/resources.js';
import { CACHED, DATA, preflight } from './headers.js';
import { jsonSchema, openApi } from './openapi.js';
import { problem } from './problems.js';
import { Representation } from './representation.js';
import { send } from './send.js';

const JSON_TYPE = 'application/json; charset=utf-8';

export function createApi(resources: Resources): Hono {
  const api = new Hono();
  // Keyed by the resource itself, so that compressed forms go when the resource does.
  const made = new WeakMap<Resource, Representation>();
  const representation = (resource: Resource) => {
    let there = made.get(resource);
    if (!there) made.set(resource, (there = new Representation(resource.json, JSON_TYPE)));
    return there;
  };
  const fixed = (value: unknown) => new Representation(`${JSON.stringify(value, null, 2)}\n`, JSON_TYPE);
  const described = new Map<string, Representation>([['openapi', fixed(openApi())]]);
  const description = (name: string, make: () => object | undefined) => {
    const there = described.get(name);
    const value = there ? undefined : make();
    if (value) described.set(name, fixed(value));
    return described.get(name);
  };

  const headers = (lang?: string) => ({ ...DATA, ...CACHED, ...(lang && { 'Content-Language': lang }) });
  const missing = (c: Context, detail: string) => problem(c.req.raw, 404, detail, DATA);

  api.get('/openapi.json', (c) => send(c.req.raw, described.get('openapi')!, { headers: headers() }));
  api.get('/schemas/:file{[A-Za-z]+\\.json}', (c) => {
    const name = c.req.param('file').slice(0, -'.json'.length);
    const schema = description(name, () => jsonSchema(name));
    if (!schema) return missing(c, 'There is no schema of this name. See /api/openapi.json.');
    return send(c.req.raw, schema, { headers: headers() });
  });
  api.get('/:site/:path{.+}', async (c) => {
    const { site, path } = c.req.param();
    const there = await resources.of(site);
    if (!there) return missing(c, 'There is no site of this name on this server.');
    const resource = await there.at(path);
    if (!resource) return missing(c, 'This site has nothing at this address. See /api/openapi.json.');
    return send(c.req.raw, representation(resource), { headers: headers(resource.lang) });
  });
  api.get('*', (c) => missing(c, 'There is nothing at this address. See /api/openapi.json.'));
  api.options('*', () => preflight());
  api.all('*', (c) =>
    problem(c.req.raw, 405, 'This address can only be read.', { ...DATA, Allow: 'GET, HEAD, OPTIONS' }),
  );
  return api;
}
