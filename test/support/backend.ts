// For element tests in the browser: a backend that says exactly what the test tells it to, and remembers what it
// was asked. It is removed after the test by itself, with every connection that still hangs.
//
//   const backend = await scriptedBackend({ 'en/faqs.json': [{ status: 503 }, { json: faqs }] });
//   element.backend = backend.here;                      // or .elsewhere (other origin), .nobody (refused)
//   await backend.asked('en/faqs.json', 2);              // waits for the second request, then lists them
//   await backend.open('slow');                          // lets go an answer with `gate: 'slow'`
//
// A backend can also serve whole pages with headers of their own: `{ 'page.html': { type: 'text/html', body,
// headers: { 'content-security-policy': … } } }`, shown in an <iframe src="${backend.here}/page.html">; its script
// may import '/src/define/….ts'. A browser opens at most six connections to one origin: do not hang more than four.
import type { Addresses, Script, Seen } from './script.js';

export type { Answer, Script, Seen } from './script.js';

export interface Backend extends Addresses {
  /** Replaces the script from the next request on. */
  script(script: Script): Promise<void>;
  /** Opens a gate, for the answers that wait at it and for later ones. */
  open(gate: string): Promise<void>;
  /** Requests so far, in order, without CORS preflights. @param path only those below this path. */
  requests(path?: string): Promise<Seen[]>;
  /** CORS preflights so far. */
  preflights(): Promise<Seen[]>;
  /**
   * Waits until a path was asked for.
   * @param times how often, at least.
   * @param within milliseconds until it gives up.
   * @throws {Error} that says what was asked instead.
   */
  asked(path: string, times?: number, within?: number): Promise<Seen[]>;
  /** Waits until `test` is true of the requests, such as that one was aborted. @throws {Error} after `within` ms. */
  until(test: (requests: Seen[]) => boolean, within?: number): Promise<Seen[]>;
  /** Forgets the backend and cuts its connections. Happens by itself after each test. */
  remove(): Promise<void>;
}

const made = new Set<Backend>();

// Kept from before any test: a test may replace window.fetch to see how an element lives with that.
const ask = window.fetch.bind(window);

const order = async (method: string, address: string, body?: unknown): Promise<Response> => {
  const response = await ask(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The scripted backend refused ${method} ${address}: ${response.status}`);
  return response;
};

/** Makes a backend that plays `script`. */
export const scriptedBackend = async (script: Script): Promise<Backend> => {
  const addresses = (await (await order('POST', '/__backend', script)).json()) as Addresses;
  const all = async () => (await (await order('GET', `${addresses.here}/__requests`)).json()) as Seen[];
  const requests = async (path?: string) =>
    (await all()).filter((seen) => seen.method !== 'OPTIONS' && (path === undefined || seen.path === path));
  const until = async (test: (seen: Seen[]) => boolean, within = 10_000, path?: string) => {
    const end = performance.now() + within;
    for (;;) {
      const seen = await requests(path);
      if (test(seen)) return seen;
      if (performance.now() > end) {
        const told = (await all()).map(
          ({ method, path, status, state }) => `${method} ${path} ${status} ${state}`,
        );
        throw new Error(
          `The backend waited ${within} ms in vain. It saw: ${told.join('; ') || 'no request'}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const backend: Backend = {
    ...addresses,
    script: async (next) => void (await order('PUT', `${addresses.here}/__script`, next)),
    open: async (gate) =>
      void (await order('POST', `${addresses.here}/__open?gate=${encodeURIComponent(gate)}`)),
    requests,
    preflights: async () => (await all()).filter((seen) => seen.method === 'OPTIONS'),
    asked: (path, times = 1, within) => until((seen) => seen.length >= times, within, path),
    until,
    remove: async () => {
      if (made.delete(backend)) await order('DELETE', addresses.here);
    },
  };
  made.add(backend);
  return backend;
};

afterEach(async () => {
  await Promise.all([...made].map((backend) => backend.remove()));
});
