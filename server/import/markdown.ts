// The Markdown reader: CommonMark with GitHub's tables and footnotes, YAML front matter, Pandoc's header attributes.
import type { Element, RootContent as HastContent } from 'hast';
import type {
  Definition,
  FootnoteDefinition,
  Heading as MdHeading,
  Nodes,
  Paragraph,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { assemble, type FaqDocument } from './assemble.js';
import { trailingAttributes, type Attributes } from './attributes.js';
import { toHtml } from './dom.js';
import { readFrontMatter } from './front-matter.js';
import { checkMarkdown } from './markdown-limits.js';
import { readOutline, type Part } from './outline.js';
import { isQuestion } from './question.js';
import type { Report } from './report.js';

/** Below every heading: a question in bold. */
const BOLD_LEVEL = 7;

/** @throws {ImportError} where the file is larger or deeper than Markdown may be */
export function readMarkdown(text: string, report: Report): FaqDocument {
  const { body, about } = readFrontMatter(text, report);
  checkMarkdown(body);
  const root = parse(body);
  const named = new Named();
  const parts: Part<RootContent>[] = [];
  for (const node of root.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') named.add(node, report);
    else if (node.type === 'thematicBreak') report.mark(lineOf(node), 'rule');
    else if (
      node.type === 'html' &&
      node.value.startsWith('<!--') &&
      node.value.indexOf('-->') === node.value.length - 3
    )
      report.mark(lineOf(node), 'left out: comment', endOf(node));
    else if (node.type === 'heading') parts.push(heading(node, body));
    else parts.push(...(node.type === 'paragraph' ? boldQuestion(node, body) : prose(node)));
  }
  const outline = readOutline(parts, report);
  const title = about.title ?? outline.title;
  return assemble(outline.entries, (answer) => html(answer, named), { ...about, title }, report);
}

const parse = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const lineOf = (node: Nodes) => node.position!.start.line;
const endOf = (node: Nodes) => node.position!.end.line;
const source = (node: Nodes, body: string) =>
  body.slice(node.position!.start.offset, node.position!.end.offset);
const prose = (node: RootContent): Part<RootContent>[] => [
  { kind: 'prose', line: lineOf(node), endLine: endOf(node), node },
];

function heading(node: MdHeading, body: string): Part<RootContent> {
  const line = lineOf(node);
  const written = trailingAttributes(source(node, body).replace(/[ \t]#+[ \t]*$/, ''));
  // Without its attributes a heading may end in what was inside it before, so its words are parsed anew.
  const [clean] = written ? parse(written.before).children : [node];
  const words = clean?.type === 'heading' ? clean : node;
  const attributes = written?.attributes ?? {};
  return {
    kind: 'heading',
    level: node.depth,
    text: plain(words),
    line,
    attributes,
    prose: { ...words, depth: node.depth },
  };
}

/** A paragraph that starts with a question in bold is a heading; what follows on it belongs to the answer. */
function boldQuestion(node: Paragraph, body: string): Part<RootContent>[] {
  const [bold, ...rest] = node.children;
  if (bold?.type !== 'strong' || !isQuestion(plain(bold))) return prose(node);
  let attributes: Attributes = {};
  const after = body.slice(bold.position!.end.offset, node.position!.end.offset);
  const written = trailingAttributes(after.split('\n', 1)[0]!);
  const first = rest[0];
  if (written && written.before === '') {
    attributes = written.attributes;
    const next = after.indexOf('\n');
    rest.splice(0, rest.length, ...(next < 0 ? [] : inline(after.slice(next + 1))));
  } else if (first?.type === 'text') rest[0] = { ...first, value: first.value.trimStart() };
  const line = lineOf(node);
  const parts: Part<RootContent>[] = [
    { kind: 'heading', level: BOLD_LEVEL, text: plain(bold), line, attributes, prose: node },
  ];
  if (rest.some((one) => plain(one).trim()))
    parts.push({ kind: 'prose', line, endLine: endOf(node), node: { type: 'paragraph', children: rest } });
  return parts;
}

function inline(text: string): Paragraph['children'] {
  const [first] = parse(text).children;
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
}

/** The words of a node, without markup. */
function plain(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** The definitions of links and footnotes, which may stand anywhere in the file. */
class Named {
  readonly #links = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();

  add(node: Definition | FootnoteDefinition, report: Report): void {
    const isLink = node.type === 'definition';
    report.mark(lineOf(node), isLink ? 'link definition' : 'footnote', endOf(node));
    const map: Map<string, Definition | FootnoteDefinition> = isLink ? this.#links : this.#notes;
    if (!map.has(node.identifier)) map.set(node.identifier, node);
  }

  /** Those that some nodes need, and those that the needed footnotes need in turn. */
  neededBy(nodes: readonly Nodes[]): RootContent[] {
    const needed = new Set<RootContent>();
    const left: Nodes[] = [...nodes];
    for (let node = left.pop(); node; node = left.pop()) {
      const map = node.type === 'footnoteReference' ? this.#notes : this.#links;
      const found = 'identifier' in node ? map.get(node.identifier) : undefined;
      if (found && !needed.has(found)) {
        needed.add(found);
        left.push(found);
      }
      if ('children' in node) left.push(...node.children);
    }
    return [...needed];
  }
}

function html(answer: readonly RootContent[], named: Named): string {
  const children = [...answer, ...named.neededBy(answer)];
  const root = toHast({ type: 'root', children }, { allowDangerousHtml: true, clobberPrefix: '' });
  return root.type === 'root' ? toHtml(root.children.map(withoutLabel)) : '';
}

/** Footnotes without the heading that mdast gives them: it would be in English in every language. */
function withoutLabel(node: HastContent): HastContent {
  if (node.type !== 'element' || !('dataFootnotes' in node.properties)) return node;
  const children = node.children.filter(
    (child) => (child as Element).properties?.['id'] !== 'footnote-label',
  );
  return { ...node, children };
}
