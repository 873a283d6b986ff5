// The sanitiser of imported answers: what the rich-text policy allows stays, and what is lost is told.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { RICH_TEXT, RICH_TEXT_GLOBAL, RICH_TEXT_SCHEMES } from '../../src/contract/rich-text.js';
import { element, parsePiece, rewrite, textOf, toHtml } from './dom.js';
import { tidy } from './tidy.js';

/** The names that hast gives to the attributes of the policy that are not written the same. */
const PROPERTY: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime' };
const properties = (names: readonly string[]) => names.map((name) => PROPERTY[name] ?? name);

/** Elements of the policy that an answer may hold. Pictures are not among them: their text stands for them. */
const ALLOWED = Object.keys(RICH_TEXT).filter((name) => name !== 'img');
/** Elements that go with everything in them, and what was lost for the reader; nothing where that was no words. */
const REMOVED: Record<string, string> = {
  audio: 'a sound recording',
  canvas: 'a drawing',
  datalist: 'a form field',
  embed: 'embedded content',
  frame: 'embedded content',
  iframe: 'embedded content',
  input: 'a form field',
  map: 'a picture with links',
  math: 'a formula',
  object: 'embedded content',
  script: '',
  select: 'a form field',
  style: '',
  svg: '',
  template: '',
  textarea: 'a form field',
  title: '',
  video: 'a video',
};

const SCHEMA: Schema = {
  tagNames: ALLOWED,
  attributes: {
    '*': properties(RICH_TEXT_GLOBAL),
    ...Object.fromEntries(ALLOWED.map((name) => [name, properties(RICH_TEXT[name]!)])),
  },
  protocols: { href: [...RICH_TEXT_SCHEMES], cite: ['http', 'https'] },
  strip: Object.keys(REMOVED),
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** Told of each loss, in words that follow on “Line 12: ”. */
export type Tell = (what: string) => void;

/**
 * An answer as the contract wants it: only what the policy allows, and such that a browser that parses it and writes it
 * again writes the same.
 * @param html as it came; not trusted
 * @param base what relative links are relative to, if that is known
 */
export function cleanAnswer(html: string, tell: Tell, base?: URL): Root {
  let root = tidy(sanitize(prepare(parsePiece(html), tell, base), SCHEMA) as Root);
  for (let round = 0, written = toHtml(root.children); round < 5; round++) {
    root = tidy(sanitize(parsePiece(written), SCHEMA) as Root);
    const again = toHtml(root.children);
    if (again === written) return root;
    written = again;
  }
  tell('its markup is broken in a way that browsers do not agree on; only its words were kept');
  return {
    type: 'root',
    children: [element('p', [{ type: 'text', value: textOf(root).replace(/\s+/g, ' ') }])],
  };
}

/** Turns into words what would otherwise be lost, and tells what is lost nevertheless. */
function prepare(root: Root, tell: Tell, base?: URL): Root {
  const ids = new Set<unknown>();
  rewrite(root, (node) => (ids.add(node.properties['id']), [node]));
  return rewrite(root, (node): RootContent[] => {
    const { tagName } = node;
    if (tagName === 'img') return picture(node, tell);
    if (tagName === 'a') return link(node, ids, tell, base);
    if (tagName === 'h1') return [{ ...node, tagName: 'h2' }];
    if (tagName === 'input' && node.properties['type'] === 'checkbox')
      return [{ type: 'text', value: node.properties['checked'] ? '☑ ' : '☐ ' }];
    if (tagName === 'input' && node.properties['type'] === 'hidden') return [];
    if (REMOVED[tagName]) tell(`${REMOVED[tagName]} cannot stand in an answer and was left out`);
    return [node];
  });
}

function picture({ properties: { alt } }: Element, tell: Tell): ElementContent[] {
  const words = typeof alt === 'string' ? alt.trim() : '';
  tell(
    words
      ? `a picture was replaced by its text, “${words.slice(0, 80)}”`
      : 'a picture without a text was left out',
  );
  return words ? [{ type: 'text', value: words }] : [];
}

function link(node: Element, ids: Set<unknown>, tell: Tell, base?: URL): RootContent[] {
  const { href } = node.properties;
  // A place to jump to, written as old pages write it.
  if (href === undefined) return node.properties['id'] ? [{ ...node, tagName: 'span' }] : node.children;
  const said = String(href).trim();
  if (said.startsWith('#')) {
    if (!ids.has(said.slice(1)) && !said.startsWith('#faq-'))
      tell(`the link to “${said.slice(0, 80)}” leads to a place that is not in the answer`);
    return [node];
  }
  const absolute = resolve(said, base);
  if (absolute === undefined) {
    tell(`the link to “${said.slice(0, 80)}” is not complete and was taken off; its words stay`);
    return node.children;
  }
  if (!RICH_TEXT_SCHEMES.includes(absolute.slice(0, absolute.indexOf(':')))) {
    tell(`the link to “${said.slice(0, 80)}” is not to a web page, mail or telephone and was taken off`);
    return node.children;
  }
  if (base && !/^[a-z]+:/i.test(said))
    tell(`the link to “${said.slice(0, 80)}” was completed to ${absolute}`);
  return [{ ...node, properties: { ...node.properties, href: absolute } }];
}

/** An absolute address, as it was written where that is well formed; nothing where it cannot be known. */
export function resolve(said: string, base?: URL): string | undefined {
  const url = URL.parse(said.startsWith('//') && !base ? `https:${said}` : said, base);
  if (!url) return undefined;
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{C}]+$/u.test(said) ? said : url.href;
}
