// From the headings and the prose of a document to topics, questions, sub-questions and their answers.
import type { Attributes } from './attributes.js';
import { isQuestion } from './question.js';
import { quote, type Report } from './report.js';

/** A heading, or what serves as one. `Node` is whatever the format's own reader makes of a piece of prose. */
export interface Heading<Node> {
  kind: 'heading';
  /** 1 to 6 for a heading; more for what stands below all headings, such as a question in bold. */
  level: number;
  text: string;
  line: number;
  attributes: Attributes;
  /** Whether the markup itself says that this is a question, such as a term in a list or a summary. */
  certain?: boolean;
  /** The heading as prose, for the case that it belongs to an answer. */
  prose: Node;
}
export interface Prose<Node> {
  kind: 'prose';
  line: number;
  endLine: number;
  node: Node;
}
export type Part<Node> = Heading<Node> | Prose<Node>;

/** A topic, or a question with its answer. */
export interface Entry<Node> {
  role: 'topic' | 'question' | 'sub';
  text: string;
  line: number;
  attributes: Attributes;
  answer: Node[];
}

interface Section<Node> {
  heading: Heading<Node>;
  prose: Prose<Node>[];
  children: Section<Node>[];
  asks: boolean;
  /** Whether a section below it asks. */
  holds: boolean;
}

/** The sections of a document, nested by level, without recursion on their number. */
function nest<Node>(parts: readonly Part<Node>[]): { intro: Prose<Node>[]; sections: Section<Node>[] } {
  const intro: Prose<Node>[] = [];
  const sections: Section<Node>[] = [];
  const open: Section<Node>[] = [];
  for (const part of parts) {
    if (part.kind === 'prose') {
      (open.at(-1)?.prose ?? intro).push(part);
      continue;
    }
    while (open.length && open.at(-1)!.heading.level >= part.level) open.pop();
    const asks = part.certain === true || isQuestion(part.text);
    const section = { heading: part, prose: [], children: [], asks, holds: false };
    if (asks) for (const above of open) above.holds = true;
    (open.at(-1)?.children ?? sections).push(section);
    open.push(section);
  }
  return { intro, sections };
}

/** What a document says, and its title where a heading above all others gives it. */
export interface Outline<Node> {
  title?: string;
  entries: Entry<Node>[];
}

/**
 * Decides what each heading is. A heading that asks is a question, inside another question a sub-question; one that
 * does not ask but stands above questions is a topic; one among questions of its level is a question as well, and one
 * inside a question belongs to the answer. Whatever was decided without a question mark is told in `report.unsure`.
 */
export function readOutline<Node>(parts: readonly Part<Node>[], report: Report): Outline<Node> {
  const { intro, sections } = nest(parts);
  const entries: Entry<Node>[] = [];
  const anyAsks = sections.some((section) => section.asks || section.holds);
  const leftOut = (prose: readonly Prose<Node>[], why: string) => {
    for (const { line, endLine } of prose) report.mark(line, `left out: ${why}`, endLine);
    if (prose.length) report.doubt(`Line ${prose[0]!.line}: ${why}, so they were left out.`);
  };
  const add = (section: Section<Node>, role: Entry<Node>['role']) => {
    const { text, line, attributes } = section.heading;
    const entry: Entry<Node> = { role, text, line, attributes, answer: [] };
    report.mark(line, role === 'sub' ? 'sub-question' : role);
    entries.push(entry);
    return entry;
  };
  const answer = (entry: Entry<Node>, prose: readonly Prose<Node>[]) => {
    for (const { line, endLine, node } of prose) {
      entry.answer.push(node);
      report.mark(line, 'answer', endLine);
    }
  };

  const question = (section: Section<Node>, role: 'question' | 'sub') => {
    const entry = add(section, role);
    answer(entry, section.prose);
    inside(entry, section.children, role);
  };
  const inside = (entry: Entry<Node>, children: readonly Section<Node>[], role: 'question' | 'sub') => {
    let before = true;
    for (const child of children) {
      const { heading } = child;
      if (child.asks || Object.keys(heading.attributes).some((name) => name !== 'id')) {
        before = false;
        if (role === 'sub')
          report.doubt(
            `Line ${heading.line}: “${quote(heading.text)}” stands below a sub-question; it was put beside it, one level up.`,
          );
        question(child, 'sub');
      } else if (!child.prose.length && !child.children.length) {
        report.mark(heading.line, 'left out: heading without words below it');
        report.doubt(
          `Line ${heading.line}: the heading “${quote(heading.text)}” has no words below it, so it was left out.`,
        );
      } else {
        if (!before)
          report.doubt(
            `Line ${heading.line}: the heading “${quote(heading.text)}” stands behind sub-questions; it was kept in the answer to “${quote(entry.text)}”.`,
          );
        report.mark(heading.line, 'heading');
        entry.answer.push(heading.prose);
        answer(entry, child.prose);
        inside(entry, child.children, role);
      }
    }
  };
  const level = (siblings: readonly Section<Node>[], asking: boolean) => {
    const questions = siblings.filter((section) => section.asks).length;
    const topics = siblings.filter(
      (section) => !section.asks && section.holds && !section.prose.length,
    ).length;
    const top = siblings.reduce((min, one) => (one.asks ? Math.min(min, one.heading.level) : min), Infinity);
    for (const section of siblings) {
      const { heading } = section;
      const name = `“${quote(heading.text)}”`;
      if (section.asks && (section.prose.length || !section.holds || questions > topics)) {
        if (!section.prose.length && section.holds)
          report.doubt(
            `Line ${heading.line}: ${name} was read as a question that its sub-questions answer, not as a topic.`,
          );
        question(section, 'question');
      } else if (section.holds) {
        if (section.asks)
          report.doubt(
            `Line ${heading.line}: ${name} asks, but was read as a topic, like the headings beside it.`,
          );
        add(section, 'topic');
        leftOut(section.prose, `the words below the topic ${name} belong to no question`);
        level(section.children, true);
      } else if (!anyAsks && section.children.length && !section.prose.length) {
        add(section, 'topic');
        level(section.children, false);
      } else if (
        section.prose.length &&
        (!anyAsks || heading.level >= top || (asking && heading.level > 1))
      ) {
        report.doubt(`Line ${heading.line}: ${name} has no question mark; it was read as a question.`);
        question(section, 'question');
      } else {
        report.mark(heading.line, 'left out: heading without questions');
        report.doubt(`Line ${heading.line}: below ${name} there is no question, so it was left out.`);
        leaveOut(section);
      }
    }
  };
  const leaveOut = (section: Section<Node>) => {
    for (const { line, endLine } of section.prose) report.mark(line, 'left out: no question', endLine);
    for (const child of section.children) {
      report.mark(child.heading.line, 'left out: no question');
      leaveOut(child);
    }
  };

  leftOut(intro, 'these words stand before the first heading');
  const [first, ...others] = sections;
  const isTitle =
    first?.heading.level === 1 &&
    !first.asks &&
    (first.children.length > 0 || (others.length > 0 && !first.prose.length)) &&
    others.every((other) => other.heading.level > 1 || !first.holds);
  if (!first || !isTitle) {
    level(sections, false);
    return { entries };
  }
  report.mark(first.heading.line, 'title');
  leftOut(first.prose, 'the words below the title belong to no question');
  level([...first.children, ...others], false);
  return { title: first.heading.text, entries };
}
