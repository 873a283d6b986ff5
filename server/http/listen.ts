// The listening server: its limits against slow and oversized requests, and its graceful stop.
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { PROBLEM_TYPE } from '../../src/contract/problem.js';
import { problem, problemJson } from './problems.js';

export interface Listening {
  /** The port that was bound. */
  port: number;
  /** Takes no new request, finishes those under way, and resolves when every connection is closed. */
  stop(): Promise<void>;
}

export interface Limits {
  /** For the headers of a request to arrive, in milliseconds. */
  headers: number;
  /** For a whole request to arrive, in milliseconds. */
  request: number;
  /** For the other side to take or send anything at all, in milliseconds. */
  idle: number;
  /** For requests under way to finish when the server stops, in milliseconds. */
  grace: number;
}

export const LIMITS: Limits = { headers: 10_000, request: 30_000, idle: 60_000, grace: 10_000 };

/**
 * Starts to listen.
 * @param port 0 for any free one
 * @param host every interface when absent
 * @throws the system's error, such as EADDRINUSE
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { port, host, limits = LIMITS }: { port: number; host?: string | undefined; limits?: Limits },
): Promise<Listening> {
  let stopping = false;
  // How many requests are under way on each connection. Node's own idea of an idle connection leaves out those that
  // have not sent anything yet, such as the ones that browsers open ahead of need.
  const busy = new Map<Socket, number>();
  const answer = getRequestListener(fetch, {
    overrideGlobalObjects: false,
    // Reached when no request could be made of what came in, such as one with the method TRACE or a malformed Host.
    errorHandler: () =>
      problem(new Request('http://localhost/'), 400, 'The request could not be understood.'),
  });
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(1000, limits.headers),
    },
    (incoming, outgoing) => {
      const { socket } = incoming;
      busy.set(socket, (busy.get(socket) ?? 0) + 1);
      outgoing.once('close', () => {
        if (busy.has(socket)) busy.set(socket, busy.get(socket)! - 1);
      });
      if (stopping) outgoing.setHeader('Connection', 'close');
      void answer(incoming, outgoing);
    },
  );
  server.setTimeout(limits.idle);
  server.maxRequestsPerSocket = 1000;
  server.on('clientError', refuse);
  server.on('connection', (socket: Socket) => {
    busy.set(socket, 0);
    socket.once('close', () => busy.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      stopping = true;
      return stop(server, busy, limits.grace);
    },
  };
}

/** Answers what never became a request: too large, too slow, or no HTTP. */
function refuse(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, detail] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'The headers may have 16 kB together.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'The request did not arrive in time.']
        : [400, 'The request could not be understood.'];
  const body = problemJson(status as number, detail as string);
  const head = [
    `HTTP/1.1 ${status} Refused`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

async function stop(server: Server, busy: Map<Socket, number>, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const over = new AbortController();
  // A kept-alive connection turns idle only after its last answer, so they are looked at again and again.
  const closeIdle = () => {
    for (const [socket, requests] of busy) if (!requests) socket.destroySoon();
  };
  closeIdle();
  const sweep = setInterval(closeIdle, 50);
  await Promise.race([closed, wait(grace, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
  clearInterval(sweep);
  server.closeAllConnections();
  await closed;
}
