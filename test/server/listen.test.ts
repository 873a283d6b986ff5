// The listening server under bad manners: slow, oversized, malformed; how it stops; and what it writes into its log.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { listen, LIMITS } from '../../server/http/listen.js';
import { createLog } from '../../server/log.js';
import { openEngine } from '../../server/register/engine.js';
import { Register } from '../../server/register/register.js';
import { publishSample } from './support/content.js';
import { temporaryFolder } from './support/databases.js';
import { ask, sendRaw, serveRegister } from './support/http.js';

let register: Register;

beforeAll(async () => {
  register = new Register(await openEngine({ dataDir: await temporaryFolder() }));
  await publishSample(register);
  return () => register.close();
});

describe('limits', () => {
  const limits = { ...LIMITS, headers: 400 };

  test('a request that trickles in is ended, and nobody else waits for it', async () => {
    const server = await serveRegister(register, {}, limits);
    const sockets = Array.from({ length: 60 }, () => connect(server.port, '127.0.0.1'));
    const ends = sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write('GET /health HTTP/1.1\r\nHost: x\r\nX-A: ');
    }
    const drip = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('a')), 100);
    const started = performance.now();
    expect((await server.get('/health')).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(500);
    await Promise.race([Promise.all(ends), wait(8000).then(() => Promise.reject(new Error('still open')))]);
    clearInterval(drip);
  });

  test('says so to who sends headers too slowly, too large, or no HTTP at all', async () => {
    const server = await serveRegister(register, {}, limits);
    const cases: [bytes: string, status: number][] = [
      ['GET / HTTP/1.1\r\nHost: x\r\nX-A', 408],
      [`GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
      ['HELLO\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
      ['POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc', 400],
      ['GET /api/rivermark/index.json HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
      ['TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    ];
    for (const [bytes, status] of cases) {
      const said = await sendRaw(server.port, bytes);
      expect(said, bytes.slice(0, 40)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(said.toLowerCase()).toContain('application/problem+json');
    }
    expect((await server.get('/health')).status).toBe(200);
  });
});

test('a body that trickles in is ended too', async () => {
  const limits = { ...LIMITS, headers: 400, request: 800 };
  const reading = async (request: Request) => new Response(await request.text());
  const listening = await listen(reading, { port: 0, host: '127.0.0.1', limits });
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n';
  expect(await sendRaw(listening.port, `${head}a`)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await sendRaw(listening.port, `${head}123456789`)).toMatch(/^HTTP\/1\.1 200 [^]*123456789$/);
  await listening.stop();
});

describe('stopping', () => {
  test('finishes the answer under way, closes idle connections, takes no new one', async () => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const listening = await listen(
      async () => {
        await held;
        return new Response('whole');
      },
      { port: 0, host: '127.0.0.1' },
    );
    const idle = connect(listening.port, '127.0.0.1');
    const closed = new Promise((resolve) => idle.on('close', resolve));
    const answer = ask(listening.port, 'GET', '/');
    await wait(100);
    let stopped = false;
    const stopping = listening.stop().then(() => (stopped = true));
    await closed;
    await expect(ask(listening.port, 'GET', '/')).rejects.toThrow(/ECONNREFUSED/);
    expect(stopped).toBe(false);
    release();
    expect((await answer).text).toBe('whole');
    await stopping;
  });

  test('does not wait for ever', async () => {
    const never = () => new Promise<Response>(() => undefined);
    const limits = { ...LIMITS, grace: 300 };
    const listening = await listen(never, { port: 0, host: '127.0.0.1', limits });
    const answer = ask(listening.port, 'GET', '/').catch((error: unknown) => error);
    await wait(100);
    const started = performance.now();
    await listening.stop();
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await answer).toBeInstanceOf(Error);
  });

  test('answers everything that was sent before, on a connection that would have been kept', async () => {
    const listening = await listen(async () => (await wait(200), new Response('x')), {
      port: 0,
      host: '127.0.0.1',
    });
    const raw = sendRaw(listening.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await wait(50);
    await listening.stop();
    expect((await raw).match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
  });
});

describe('the log', () => {
  const CANARIES = ['203.0.113.77', 'canary-agent', 'canary-referrer', 'canary-query', 'canary-cookie'];

  test('has one line an event, and nothing that could tell who asked', async () => {
    const server = await serveRegister(register);
    const headers = {
      'X-Forwarded-For': '203.0.113.77',
      Forwarded: 'for=203.0.113.77',
      'User-Agent': 'canary-agent',
      Referer: 'https://canary-referrer.example/',
      Cookie: 'a=canary-cookie',
      Origin: 'https://canary-referrer.example',
    };
    for (const path of ['/api/rivermark/en/faqs.json', '/nothing', '/%zz', '/health', '/faq'])
      await server.get(`${path}?q=canary-query`, headers);
    await server.get('/a%0a%7B%22event%22:%22forged%22%7D\u001b[2J', headers).catch(() => undefined);
    const log = server.logged.join('');
    expect(server.logged.length).toBeGreaterThanOrEqual(5);
    for (const line of server.logged) {
      expect(line.endsWith('\n') && !line.slice(0, -1).includes('\n')).toBe(true);
      const { time, level, event } = JSON.parse(line) as Record<string, string>;
      expect([typeof time, typeof level, typeof event]).toEqual(['string', 'string', 'string']);
    }
    for (const canary of [...CANARIES, '127.0.0.1', '::1']) expect(log).not.toContain(canary);
    expect(log).toContain('"path":"/api/rivermark/en/faqs.json"');
  });

  test('writes no line for a request unless it is asked to', async () => {
    const lines: string[] = [];
    const { logged, ...server } = await serveRegister(register, {
      log: createLog('info', (line) => lines.push(line)),
    });
    await server.get('/health');
    await server.get('/nothing');
    expect([lines, logged]).toEqual([[], []]);
  });

  test('writes what is at its level or above', () => {
    const lines: string[] = [];
    const log = createLog('warn', (line) => lines.push(line));
    log.debug('a');
    log.info('b');
    log.warn('c', { n: 1 });
    log.error('d');
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['c', 'd']);
    createLog('silent', (line) => lines.push(line)).error('e');
    expect(lines).toHaveLength(2);
  });
});

test('without the demo there is no site at /', async () => {
  const server = await serveRegister(register, { demo: false });
  expect((await server.get('/')).status).toBe(404);
  expect((await server.get('/api/rivermark/index.json')).status).toBe(200);
});
