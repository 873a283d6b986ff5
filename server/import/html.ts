// The HTML reader: a page as a CMS saved it, or a piece of one.
import type { Element, Root } from 'hast';
import { assemble, type FaqDocument } from './assemble.js';
import { parsePage, textOf, toHtml } from './dom.js';
import { withoutIdleIds } from './html-nodes.js';
import { PartFinder } from './html-parts.js';
import { readOutline } from './outline.js';
import type { Report } from './report.js';

/** @throws {ImportError} where the page has more or deeper elements than can be read */
export function readHtml(text: string, report: Report): FaqDocument {
  const page = parsePage(text);
  const about = describe(page);
  const body = about.main ?? about.body ?? page;
  let parts = new PartFinder(report, false, !!about.main).find(body);
  if (!parts.some((part) => part.kind === 'heading')) {
    parts = new PartFinder(report, true, !!about.main).find(body);
    if (parts.some((part) => part.kind === 'heading'))
      report.doubt('The page has no headings; its paragraphs with a question mark were read as questions.');
  }
  const outline = readOutline(parts, report);
  return assemble(
    outline.entries,
    (answer) => toHtml(withoutIdleIds(answer.flat())),
    {
      lang: about.lang,
      title: outline.title ?? about.title,
      base: about.base,
      otherwise: 'left out: outside the questions',
    },
    report,
  );
}

interface Page {
  body?: Element;
  main?: Element;
  title?: string;
  lang?: string;
  base?: URL;
}

/** What a page says of itself: where its main part is, its title, its language, its address. */
function describe(page: Root): Page {
  const about: Page = {};
  let canonical: URL | undefined;
  const address = (said: unknown) => (typeof said === 'string' ? (URL.parse(said) ?? undefined) : undefined);
  const isWeb = (url: URL | undefined) =>
    url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
  const visit = (node: Element) => {
    const { tagName, properties } = node;
    const { lang, role, rel, href } = properties;
    if (tagName === 'html' && typeof lang === 'string' && lang) about.lang = lang;
    else if (tagName === 'title') about.title ||= textOf(node).replace(/\s+/g, ' ').trim();
    else if (tagName === 'base') about.base ??= isWeb(address(href));
    else if (tagName === 'link' && Array.isArray(rel) && rel.includes('canonical'))
      canonical ??= isWeb(address(href));
    else if (tagName === 'body') about.body = node;
    if (tagName === 'main' || role === 'main' || (Array.isArray(role) && role.includes('main')))
      about.main ??= node;
    if (tagName === 'svg') return;
    for (const child of node.children) if (child.type === 'element') visit(child);
  };
  for (const child of page.children) if (child.type === 'element') visit(child);
  about.base ??= canonical;
  if (about.title === '') delete about.title;
  return about;
}
