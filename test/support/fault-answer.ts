// Plays one scripted answer on one connection: head, waiting, body in pieces, and the cut.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Seen } from './script.js';

interface Gates {
  gate(name: string): { opened: Promise<void> };
}

const PIECE = 64 * 1024;

const bodyOf = (answer: Answer): Buffer => {
  if (answer.base64 !== undefined) return Buffer.from(answer.base64, 'base64');
  if (answer.body !== undefined) return Buffer.from(answer.body);
  return Buffer.from(answer.json === undefined ? '' : JSON.stringify(answer.json));
};

const headersOf = (answer: Answer): Record<string, string> => {
  const headers: Record<string, string | null> = {
    'content-type': (answer.type ?? 'application/json') || null,
    // Tests of the browser's cache say otherwise; all others must count every request.
    'cache-control': 'no-store',
    etag: answer.etag ?? null,
  };
  if (answer.cors !== 'none') {
    headers['access-control-allow-origin'] = '*';
    headers['access-control-expose-headers'] = 'Date, ETag, Age';
    headers['access-control-allow-methods'] = 'GET, HEAD, POST';
    headers['access-control-allow-headers'] = 'content-type, idempotency-key';
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = value;
  return Object.fromEntries(
    Object.entries(headers).filter((header): header is [string, string] => header[1] !== null),
  );
};

const drained = async (response: ServerResponse): Promise<void> => {
  const done = new AbortController();
  const { signal } = done;
  const either = [once(response, 'drain', { signal }), once(response, 'close', { signal })];
  await Promise.race(either).catch(() => undefined);
  done.abort();
  await Promise.allSettled(either);
};

/** Sends the body as the answer wants it. @returns false when the connection was cut or is gone. */
const send = async (answer: Answer, body: Buffer, seen: Seen, response: ServerResponse): Promise<boolean> => {
  const limit = typeof answer.reset === 'number' ? answer.reset : Infinity;
  const size = answer.drip?.bytes ?? PIECE;
  for (let round = 0; round < (answer.repeat ?? 1); round += 1) {
    for (let from = round === 0 ? seen.sent : 0; from < body.length; from += size) {
      if (response.destroyed) return false;
      const piece = body.subarray(from, Math.min(from + size, body.length, from + limit - seen.sent));
      if (piece.length > 0) {
        seen.sent += piece.length;
        if (!response.write(piece)) await drained(response);
      }
      if (seen.sent >= limit) return true;
      if (answer.drip) await pause(answer.drip.every);
    }
  }
  return true;
};

/** Plays `answer` and keeps `seen` up to date with what became of it. */
export const play = async (
  answer: Answer,
  seen: Seen,
  response: ServerResponse,
  gates: Gates,
): Promise<void> => {
  if (answer.delay) await pause(answer.delay);
  if (answer.gate) await gates.gate(answer.gate).opened;
  if (answer.hang || response.destroyed) return;
  const reset = () => {
    seen.state = 'reset';
    response.socket?.resetAndDestroy();
  };
  if (answer.reset === 'head') return reset();

  const fresh = answer.etag !== undefined && seen.headers['if-none-match'] === answer.etag;
  seen.status = fresh ? 304 : (answer.status ?? 200);
  response.writeHead(seen.status, headersOf(answer));
  const empty = fresh || seen.method === 'HEAD' || [204, 304].includes(seen.status);
  if (!empty) {
    const body = bodyOf(answer);
    response.flushHeaders();
    if (answer.bodyGate) {
      // Firefox tells its page of an answer only when the first byte of the body is there.
      seen.sent += body.subarray(0, 1).length;
      response.write(body.subarray(0, 1));
      await gates.gate(answer.bodyGate).opened;
    }
    const complete = await send(answer, body, seen, response);
    if (!complete) return;
    if (typeof answer.reset === 'number') {
      // What was written must reach the reader first, or it sees a reset before the head.
      await pause(100);
      return reset();
    }
  }
  if (response.destroyed) return;
  seen.state = 'answered';
  response.end();
};
