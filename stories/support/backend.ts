// A backend for stories, without a server: answers what a story says, for addresses that no network is asked for.

/** One answer. Exactly one of `json`, `text` and `refused` says what comes; by default an empty object. */
export interface StoryAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** The connection fails, as when the backend is down. */
  refused?: true;
  /** Milliseconds before it comes; `Infinity` for an answer that never does. */
  wait?: number;
}

/** What a backend says, by path below its address, such as `en/faqs.json`. A list is said in turn, its last for ever. */
export type StoryScript = Record<string, StoryAnswer | StoryAnswer[]>;

const backends = new Map<string, StoryScript>();
const asked = new Map<string, number>();
const base = new URL('story-backend/', location.origin).href;
let network: typeof fetch | undefined;

/**
 * Opens a backend that answers by a script; what the script does not name is not found.
 * @param name of its own for each story, so that two stories on one page do not mix
 * @returns its address, for a tag's `backend`
 */
export function storyBackend(name: string, script: StoryScript): string {
  if (!network) {
    network = globalThis.fetch;
    globalThis.fetch = answer;
  }
  backends.set(name, script);
  for (const path of Object.keys(script)) asked.delete(`${name}/${path}`);
  return base + name;
}

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (!request.url.startsWith(base)) return network!(input, init);
  const address = decodeURI(request.url.slice(base.length).replace(/[?#].*$/, ''));
  const slash = address.indexOf('/');
  const said = backends.get(address.slice(0, slash))?.[address.slice(slash + 1)];
  const turn = asked.get(address) ?? 0;
  asked.set(address, turn + 1);
  const one = Array.isArray(said) ? said[Math.min(turn, said.length - 1)] : said;
  if (!one) return new Response('{"title":"Not found","status":404}', { status: 404 });
  await pause(one.wait ?? 0, request.signal);
  if (one.refused) throw new TypeError('Failed to fetch');
  return new Response(one.text ?? JSON.stringify(one.json ?? {}), {
    status: one.status ?? 200,
    headers: { 'Content-Type': 'application/json', Date: new Date().toUTCString(), ...one.headers },
  });
}

const pause = (wait: number, signal: AbortSignal) =>
  new Promise<void>((done, stopped) => {
    const stop = () => stopped(new DOMException('The request was stopped', 'AbortError'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    if (wait < Infinity) setTimeout(done, wait);
  });
