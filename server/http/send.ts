// Turns a representation into an answer: 304 where the reader has it already, else 200 in the best coding.
import type { Representation } from './representation.js';

export interface Sending {
  status?: number;
  /** Headers of the answer besides those that describe the representation. */
  headers?: Record<string, string>;
}

/** Answers a GET, or a HEAD, whose body Hono takes away, with a representation (RFC 9110, 13.1.2: If-None-Match). */
export async function send(
  request: Request,
  representation: Representation,
  { status = 200, headers = {} }: Sending = {},
): Promise<Response> {
  const all = new Headers(headers);
  if (representation.compresses()) all.append('Vary', 'Accept-Encoding');
  const had = status === 200 ? representation.matching(request.headers.get('If-None-Match')) : undefined;
  if (had) {
    all.set('ETag', had);
    return new Response(null, { status: 304, headers: all });
  }
  const coding = representation.coding(request.headers.get('Accept-Encoding'));
  const bytes = await representation.in(coding);
  all.set('Content-Type', representation.type);
  all.set('Content-Length', String(bytes.length));
  if (status === 200) all.set('ETag', representation.etag(coding));
  if (coding !== 'identity') all.set('Content-Encoding', coding);
  return new Response(new Uint8Array(bytes), { status, headers: all });
}
