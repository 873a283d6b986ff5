// Errors as problem documents (RFC 9457).
import { PROBLEM_TYPE, type Problem } from '../../src/contract/problem.js';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'The request took too long',
  431: 'The request headers are too large',
  500: 'Something went wrong on the server',
  503: 'Not available just now',
};

/**
 * A problem document as text.
 * @param detail what happened, and what to do about it
 * @param instance path that was asked for, without its query
 */
export function problemJson(status: number, detail: string, instance?: string): string {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    ...(instance !== undefined && { instance }),
  };
  return `${JSON.stringify(problem)}\n`;
}

/** A problem document as an answer. It is never cached. */
export function problem(
  request: Request,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const json = problemJson(status, detail, pathOf(request));
  return new Response(json, {
    status,
    headers: {
      'Content-Type': PROBLEM_TYPE,
      'Content-Length': String(Buffer.byteLength(json)),
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** The path of a request as it was sent, without its query. */
export const pathOf = (request: Request): string => {
  const from = request.url.indexOf('/', request.url.indexOf('//') + 2);
  return from < 0 ? '/' : request.url.slice(from).replace(/[?#][\s\S]*$/, '');
};
