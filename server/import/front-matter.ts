// The YAML block at the head of a Markdown file: title, language, owner and review date of the whole.
import { parse } from 'yaml';
import type { About } from './assemble.js';
import { quote, type Report } from './report.js';

const MAX_LENGTH = 20_000;
const INHERITED = ['owner', 'reviewed'];

/** Reads the block and leaves as many empty lines in its place, so that the lines keep their numbers. */
export function readFrontMatter(text: string, report: Report): { body: string; about: About } {
  const opening = /^---[ \t]*\n/.exec(text);
  const head = text.slice(0, MAX_LENGTH);
  const closing = opening && /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(head.slice(opening[0].length - 1));
  if (!opening || !closing) return { body: text, about: {} };
  const start = opening[0].length;
  const end = start - 1 + closing.index + closing[0].length;
  const lines = text.slice(0, end).trimEnd().split('\n').length;
  report.mark(1, 'front matter', lines);
  const body = text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
  let said: unknown;
  try {
    said = parse(text.slice(start, start + closing.index), {
      schema: 'core',
      maxAliasCount: 0,
      logLevel: 'error',
    });
  } catch (error) {
    report.doubt(
      `Line 1: the front matter is not readable as YAML and was left out (${quote(String(error), 120)}).`,
    );
    return { body, about: {} };
  }
  return { body, about: aboutOf(said, report) };
}

function aboutOf(said: unknown, report: Report): About {
  const attributes: Record<string, string> = {};
  const about: About = { attributes };
  if (said === null || said === undefined) return about;
  if (typeof said !== 'object' || Array.isArray(said)) {
    report.doubt('Line 1: the front matter holds no names and values; it was left out.');
    return about;
  }
  for (const [name, value] of Object.entries(said)) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (name === 'title' && text) about.title = text;
    else if ((name === 'lang' || name === 'language') && text) about.lang = text;
    else if (INHERITED.includes(name) && text) attributes[name] = text;
    else report.doubt(`Line 1: “${quote(name)}” in the front matter is not used; it was left out.`);
  }
  return about;
}
