// A backend that says, slowly, wrongly or not at all, exactly what a test told it to: the server's side.
//
//   POST   /__backend                    body: a Script (script.ts) → 201 with the new backend's Addresses
//   *      /__backend/ID/…               plays the script's next answer for that method and path
//   PUT    /__backend/ID/__script        replaces the script; each list begins again
//   POST   /__backend/ID/__open?gate=G   opens gate G, for the requests that wait and for later ones
//   GET    /__backend/ID/__requests      what was asked so far: a list of Seen
//   DELETE /__backend/ID                 forgets the backend and cuts its open connections
//
// The same backends stand on two origins: the test runner's own (middleware) and a loopback port of ours, so that
// both same-origin and cross-origin reading can be tried. Element tests use it through backend.ts, page tests in
// Node through `startFaultBackend()`.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { play } from './fault-answer.js';
import type { Addresses, Answer, Script, Seen } from './script.js';

const ROOT = '/__backend';
const FORGOTTEN_AFTER = 20 * 60 * 1000;

/** One scripted backend: its answers, what it was asked, and the gates that hold answers back. */
export class ScriptedBackend {
  readonly id = randomUUID().slice(0, 8);
  readonly made = Date.now();
  readonly seen: Seen[] = [];
  readonly #open = new Set<ServerResponse>();
  readonly #gates = new Map<string, { opened: Promise<void>; open: () => void }>();
  #script: Script = {};
  #played = new Map<string, number>();

  constructor(script: Script) {
    this.script = script;
  }

  set script(script: Script) {
    this.#script = script;
    this.#played = new Map();
  }

  gate(name: string) {
    let gate = this.#gates.get(name);
    if (!gate) {
      let open = () => {};
      gate = { opened: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
      this.#gates.set(name, gate);
    }
    return gate;
  }

  #next(method: string, path: string): Answer | undefined {
    const named = [`${method} ${path}`, path, `${method} *`, '*'];
    const key = named.find((name) => Object.hasOwn(this.#script, name));
    if (key === undefined) return undefined;
    const answers = [this.#script[key] ?? []].flat();
    const count = this.#played.get(key) ?? 0;
    this.#played.set(key, count + 1);
    return answers[Math.min(count, answers.length - 1)];
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL, by: Seen['by']): Promise<void> {
    const path = url.pathname.slice(`${ROOT}/${this.id}/`.length);
    const method = request.method ?? 'GET';
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const seen: Seen = {
      ...{ method, path, search: url.search, headers, by },
      ...{ body: '', at: Date.now() - this.made, status: 0, sent: 0, state: 'waiting' },
    };
    this.seen.push(seen);
    this.#open.add(response);
    response.on('close', () => {
      this.#open.delete(response);
      if (seen.state === 'waiting') seen.state = 'aborted';
    });
    seen.body = await text(request);
    // A preflight asks on behalf of the request that will follow, so it takes none of that request's answers.
    const asked = request.headers['access-control-request-method'];
    if (method === 'OPTIONS' && asked) {
      const coming = this.#peek(String(asked), path);
      return play({ status: coming?.cors === 'none' ? 403 : 204, cors: coming?.cors }, seen, response, this);
    }
    const answer = this.#next(method, path) ?? {
      ...{ status: 404, type: 'application/problem+json' },
      json: { title: 'Not Found', status: 404, detail: 'The script has no answer for this path.' },
    };
    await play(answer, seen, response, this);
  }

  #peek(method: string, path: string): Answer | undefined {
    const before = new Map(this.#played);
    const answer = this.#next(method, path);
    this.#played = before;
    return answer;
  }

  close(): void {
    for (const response of this.#open) response.destroy();
  }
}

const text = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece as Buffer);
  } catch {
    // The reader left while it was still sending; what came is what the test may look at.
  }
  return Buffer.concat(pieces).toString('utf8');
};

const tell = (response: ServerResponse, status: number, value?: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(value === undefined ? undefined : JSON.stringify(value));
};

/** All scripted backends of one test run, and the ports that they stand on. */
export class FaultBackends {
  readonly #backends = new Map<string, ScriptedBackend>();
  #server: Server | undefined;
  #elsewhere = '';
  #nobody = '';

  /** Starts the loopback port. @param port 0 for any free one. */
  async start(port = 0): Promise<string> {
    this.#server = createServer((request, response) => {
      void this.handle(request, response, 'elsewhere').then((ours) => ours || tell(response, 404));
    });
    await new Promise<void>((resolve, reject) => {
      this.#server?.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    this.#elsewhere = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.#nobody = `http://127.0.0.1:${await freePort()}`;
    return this.#elsewhere;
  }

  async stop(): Promise<void> {
    for (const id of [...this.#backends.keys()]) this.remove(id);
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
  }

  make(script: Script): ScriptedBackend {
    for (const { id, made } of this.#backends.values())
      if (Date.now() - made > FORGOTTEN_AFTER) this.remove(id);
    const backend = new ScriptedBackend(script);
    this.#backends.set(backend.id, backend);
    return backend;
  }

  remove(id: string): void {
    this.#backends.get(id)?.close();
    this.#backends.delete(id);
  }

  addresses({ id }: ScriptedBackend, origin: string): Addresses {
    const at = (base: string) => `${base}${ROOT}/${id}`;
    return { id, here: at(origin), elsewhere: at(this.#elsewhere), nobody: at(this.#nobody) };
  }

  /** Answers if the address is one of ours. @returns false if it is not, and nothing was done. */
  async handle(request: IncomingMessage, response: ServerResponse, by: Seen['by']): Promise<boolean> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const [, root, id, command] = url.pathname.split('/');
    if (`/${root}` !== ROOT) return false;
    if (!id) {
      const backend = this.make(JSON.parse(await text(request)) as Script);
      tell(response, 201, this.addresses(backend, url.origin));
      return true;
    }
    const backend = this.#backends.get(id);
    if (!backend) tell(response, 410, { title: 'This backend was removed, or never made.', status: 410 });
    else if (command === '__requests') tell(response, 200, backend.seen);
    else if (command === '__open') {
      backend.gate(url.searchParams.get('gate') ?? '').open();
      tell(response, 204);
    } else if (command === '__script') {
      backend.script = JSON.parse(await text(request)) as Script;
      tell(response, 204);
    } else if (command === undefined && request.method === 'DELETE') {
      this.remove(id);
      tell(response, 204);
    } else await backend.answer(request, response, url, by);
    return true;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createTcpServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });

/** For tests in Node: a fault backend of their own. Stop it when the test ends. */
export const startFaultBackend = async () => {
  const backends = new FaultBackends();
  const origin = await backends.start();
  return {
    origin,
    /** Makes a backend; `here` and `elsewhere` are then the same address. */
    make: (script: Script) => {
      const backend = backends.make(script);
      return { ...backends.addresses(backend, origin), backend };
    },
    stop: () => backends.stop(),
  };
};
