// The FAQ resource, `GET {backend}/{lang}/faqs.json`: a department's questions and answers.
import * as v from 'valibot';
import { Contact, Day, Id, Instant, Language, Line, Link, RichText } from './common.js';
import { checkOf } from './check.js';

export const Topic = v.object({
  id: Id,
  title: Line,
});
export type Topic = v.InferOutput<typeof Topic>;

export const Question = v.object({
  id: Id,
  question: Line,
  answer: v.pipe(
    RichText,
    v.description('The answer as rich text. Empty where the sub-questions answer it.'),
  ),
  topic: v.optional(v.pipe(Id, v.description('Id of the topic it stands under.'))),
  parent: v.optional(v.pipe(Id, v.description('Id of the question that it is a sub-question of.'))),
  order: v.optional(v.pipe(v.number(), v.description('Place in the list, ascending.'))),
  lang: v.optional(
    v.pipe(Language, v.description("Language of this question where it differs from the list's.")),
  ),
  owner: v.optional(v.pipe(Line, v.description('The office that answers for it.'))),
  reviewed: v.optional(v.pipe(Day, v.description('When the owner last checked the answer.'))),
  updated: v.optional(v.pipe(Instant, v.description('When its text last changed.'))),
  links: v.optional(v.pipe(v.array(Link), v.description('Where to read more.'))),
  contact: v.optional(v.pipe(Contact, v.description('Who to ask about this question.'))),
});
export type Question = v.InferOutput<typeof Question>;

export const FaqList = v.object({
  lang: v.pipe(
    Language,
    v.description('Language of the list: the one asked for, or the default one where that is missing.'),
  ),
  title: v.optional(Line),
  version: v.optional(
    v.pipe(Line, v.description('Changes whenever anything in this answer changes; otherwise opaque.')),
  ),
  updated: v.optional(v.pipe(Instant, v.description('When anything in the list last changed.'))),
  contact: v.optional(v.pipe(Contact, v.description('Who to ask when the answer is not in the list.'))),
  topics: v.optional(v.pipe(v.array(Topic), v.description('Topics in the order to show them.'))),
  questions: v.pipe(
    v.array(Question),
    v.description('Questions in the order to show them; a sub-question follows its parent.'),
  ),
});
export type FaqList = v.InferOutput<typeof FaqList>;

/** Malformed topics and questions are left out and reported; the rest stays. */
export const checkFaqList = checkOf(FaqList);
