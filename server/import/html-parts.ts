// From a page's tree to its headings and its prose, past navigation, through layout, into accordions.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, textOf } from './dom.js';
import {
  asksAlone,
  asksMostly,
  boldStart,
  has,
  isContents,
  isElement,
  isReadable,
  levelOf,
  lineOf,
  withoutStart,
  wordsOf,
} from './html-nodes.js';
import type { Part } from './outline.js';
import { answersPrefix, asksPrefix, isQuestion } from './question.js';
import type { Report } from './report.js';

/** Below all headings: a question in bold and what opens and closes; one more for each of them that it is inside of. */
const BELOW_HEADINGS = 7;

const SKIPPED: Record<string, string> = {
  nav: 'navigation',
  header: 'page header',
  footer: 'page footer',
  script: 'script',
  style: 'style',
  template: 'template',
  noscript: 'words for browsers without scripts',
};
const SKIPPED_ROLES: Record<string, string> = {
  banner: 'page header',
  contentinfo: 'page footer',
  navigation: 'navigation',
  search: 'search',
};
/** What may stand around questions only to lay them out. */
const LAYOUT = new Set(
  (
    'html body main div section article aside center form fieldset font span header footer hgroup ul ol li table tbody tr td ' +
    'dl dd figure search'
  ).split(' '),
);
const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const isPhrasing = (node: RootContent) => node.type !== 'element' || PHRASING.has(node.tagName);

/** A piece of prose: nodes that follow one another. */
export type Nodes = RootContent[];

/**
 * One walk over a page. `loose` takes plain paragraphs that ask for questions as well; `inMain` says that the walk starts
 * in the page's main part, whose header is no page header.
 */
export class PartFinder {
  readonly #parts: Part<Nodes>[] = [];
  /** Elements with a heading, or with what serves as one, inside. */
  readonly #structured = new WeakSet<Element>();
  #depth = 0;
  #inQuestion = false;
  #inMain: boolean;
  #hasHeadings = false;

  constructor(
    private readonly report: Report,
    private readonly loose: boolean,
    inMain: boolean,
  ) {
    this.#inMain = inMain;
  }

  find(body: Root | Element): Part<Nodes>[] {
    for (const child of body.children) if (child.type === 'element') this.#survey(child);
    this.#children(body.children);
    return this.#parts;
  }

  #survey(node: Element): boolean {
    let inside = false;
    if (node.tagName === 'svg' || node.tagName === 'template') return false;
    for (const child of node.children) if (child.type === 'element') inside = this.#survey(child) || inside;
    if (inside) this.#structured.add(node);
    return inside || levelOf(node) !== undefined || this.#opens(node) || this.#isAsking(node);
  }

  #isAsking(node: Element): boolean {
    const { tagName } = node;
    if (tagName === 'details') return node.children.some((child) => isElement(child, 'summary'));
    if (tagName === 'dt') return isQuestion(wordsOf(node));
    const isLeaf = (tagName === 'div' || tagName === 'li') && node.children.every(isPhrasing);
    if (tagName !== 'p' && !(this.loose && isLeaf)) return false;
    const words = wordsOf(node);
    return asksPrefix(words) > 0 || boldStart(node) !== undefined || (this.loose && asksAlone(words));
  }

  /** Whether an element is a button of an accordion: it says what it opens, or it asks. */
  #opens({ tagName, properties, children }: Element): boolean {
    const isButton =
      tagName === 'button' || properties['role'] === 'button' || String(properties['role']) === 'button';
    if (properties['ariaControls'] && (isButton || tagName === 'a')) return true;
    return isButton && isQuestion(children.map(textOf).join(''));
  }

  #children(nodes: readonly RootContent[]): void {
    let loose: RootContent[] = [];
    const close = () => {
      if (loose.some((node) => textOf(node).trim() || (node.type === 'element' && node.tagName === 'img')))
        this.#prose(loose);
      loose = [];
    };
    for (const node of nodes) {
      if (
        node.type === 'text' ||
        (node.type === 'element' && PHRASING.has(node.tagName) && !this.#isStructure(node))
      )
        loose.push(node);
      else if (node.type === 'element') {
        close();
        this.#element(node);
      }
    }
    close();
  }

  #isStructure(node: Element): boolean {
    return this.#structured.has(node) || levelOf(node) !== undefined || this.#opens(node);
  }

  #element(node: Element): void {
    const { tagName, properties } = node;
    const level = levelOf(node);
    const role = String(properties['role'] ?? '');
    const why = SKIPPED_ROLES[role] ?? SKIPPED[tagName];
    if (why && !(this.#structured.has(node) && tagName === 'header' && this.#inMain))
      return this.#skip(node, why);
    if (level !== undefined)
      return this.#heading(
        node,
        level,
        has(node, (one) => this.#opens(one)),
      );
    if (this.#opens(node)) return this.#heading(node, BELOW_HEADINGS + this.#depth, true);
    if (tagName === 'button') return this.#skip(node, 'control');
    if (tagName === 'details' && this.#isAsking(node)) return this.#details(node);
    if (tagName === 'dl' && asksMostly(node)) return this.#pairs(node.children);
    if ((tagName === 'ul' || tagName === 'ol') && isContents(node)) return this.#skip(node, 'contents list');
    if (this.#isAsking(node) && !this.#structured.has(node)) return this.#asking(node);
    if (this.#structured.has(node) && LAYOUT.has(tagName)) {
      const outside = this.#inMain;
      this.#inMain ||= tagName === 'main' || tagName === 'article';
      this.#children(node.children);
      this.#inMain = outside;
      return;
    }
    if (tagName === 'form') return this.#skip(node, 'form');
    this.#prose([node]);
  }

  #skip(node: Element, why: string): void {
    const place = node.position;
    if (place) this.report.mark(place.start.line, `left out: ${why}`, place.end.line);
  }

  #heading(node: Element, level: number, certain: boolean, prose: Nodes = [node]): void {
    const text = wordsOf(node).replace(/\s*[¶#§🔗]$/u, '');
    if (!text) return;
    this.#inQuestion = certain || isQuestion(text) || (this.#inQuestion && level >= BELOW_HEADINGS);
    this.#hasHeadings ||= level < BELOW_HEADINGS;
    const id = node.properties['id'];
    const attributes: Record<string, string> = {};
    if (typeof id === 'string' && isReadable(id)) attributes['id'] = id;
    this.#parts.push({ kind: 'heading', level, text, line: lineOf(node), attributes, certain, prose });
  }

  #details(node: Element): void {
    const at = node.children.findIndex((child) => isElement(child, 'summary'));
    const summary = node.children[at] as Element;
    if (this.#inQuestion && this.#hasHeadings && !isQuestion(wordsOf(summary))) return this.#prose([node]);
    this.#heading(summary, BELOW_HEADINGS + this.#depth, true);
    this.#deeper(node.children.filter((_child, i) => i !== at));
  }

  #pairs(nodes: readonly ElementContent[]): void {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'div') this.#pairs(node.children);
      else if (node.tagName === 'dt') this.#heading(node, BELOW_HEADINGS + this.#depth, true);
      else if (node.tagName === 'dd') this.#deeper(node.children);
    }
  }

  #deeper(nodes: readonly RootContent[]): void {
    this.#depth++;
    this.#children(nodes);
    this.#depth--;
  }

  /** A paragraph that is a question, or starts with one in bold. */
  #asking(node: Element): void {
    const bold = boldStart(node);
    if (!bold) return this.#heading({ ...node, children: node.children }, BELOW_HEADINGS + this.#depth, true);
    const rest = node.children.slice(node.children.indexOf(bold) + 1);
    this.#heading({ ...bold, position: node.position } as Element, BELOW_HEADINGS + this.#depth, true);
    while (rest[0] && (isElement(rest[0], 'br') || !textOf(rest[0]).trim())) rest.shift();
    if (rest.length) this.#prose([{ ...element('p', rest), position: node.position } as Element]);
  }

  #prose(nodes: Nodes): void {
    const placed = nodes.filter((node) => node.position);
    const line = placed[0]?.position!.start.line ?? 1;
    const endLine = placed.at(-1)?.position!.end.line ?? line;
    const first = nodes.findIndex((node) => textOf(node).trim());
    const words = first < 0 ? '' : textOf(nodes[first]!);
    const prefix = answersPrefix(words.trimStart());
    const answers = prefix && words.length - words.trimStart().length + prefix;
    const node = answers
      ? nodes.map((one, i) => (i === first ? withoutStart(one, answers).node : one))
      : nodes;
    this.#parts.push({ kind: 'prose', line, endLine, node });
  }
}
