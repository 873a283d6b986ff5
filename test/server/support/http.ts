// Real HTTP for tests: a server on a free port, and requests whose answers are seen as they were sent.
import { connect } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createApp, type AppParts } from '../../../server/http/app.js';
import { listen, type Limits, type Listening } from '../../../server/http/listen.js';
import { createLog } from '../../../server/log.js';
import type { Register } from '../../../server/register/register.js';
import { Resources } from '../../../server/resources/resources.js';
import { afterwards } from './databases.js';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire, still compressed if it was. */
  body: Buffer;
  text: string;
}

export interface TestServer extends Listening {
  /** Every line that was logged. */
  logged: string[];
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  ask(method: string, path: string, headers?: Record<string, string>): Promise<Answer>;
}

/** Serves a register on a free port of this machine until the tests of the file are over. */
export async function serveRegister(
  register: Register,
  parts: Partial<AppParts> = {},
  limits?: Limits,
): Promise<TestServer> {
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const app = createApp({ register, resources: new Resources(register), log, demo: true, ...parts });
  const listening = await listen(app, { port: 0, host: '127.0.0.1', ...(limits && { limits }) });
  afterwards(() => listening.stop());
  return {
    ...listening,
    logged,
    get: (path, headers) => ask(listening.port, 'GET', path, headers),
    ask: (method, path, headers) => ask(listening.port, method, path, headers),
  };
}

/** Asks for exactly the path given: nothing is normalised, decoded or followed. */
export const ask = (port: number, method: string, path: string, headers = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: said } = response;
        resolve({ status, headers: said, body, text: body.toString('utf8') });
      });
    });
    asking.on('error', reject);
    asking.end();
  });

/** Sends bytes and gives back whatever comes until the other side closes. */
export const sendRaw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
