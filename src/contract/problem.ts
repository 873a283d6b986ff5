// Problem documents (RFC 9457), which every error of the backend is told in.
import * as v from 'valibot';

export const Problem = v.object({
  type: v.optional(
    v.pipe(v.string(), v.description('Address or name of the kind of problem; about:blank if none.')),
  ),
  title: v.pipe(v.string(), v.description('The kind of problem in a few words.')),
  status: v.pipe(v.number(), v.description('The HTTP status.')),
  detail: v.optional(v.pipe(v.string(), v.description('What happened this time, and what to do.'))),
  instance: v.optional(v.pipe(v.string(), v.description('The address that was asked for.'))),
});
export type Problem = v.InferOutput<typeof Problem>;

/** The media type of a problem document. */
export const PROBLEM_TYPE = 'application/problem+json';
