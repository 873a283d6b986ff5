// Which level a tag's own headings should have, so that they continue the page's outline.

/** One below the nearest heading before an element; 2 where there is none. */
export function levelFor(element: Element): number {
  let level = 1;
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    level = Number(heading.localName[1]);
  }
  if (level == 1 && root instanceof ShadowRoot) return levelFor(root.host);
  return Math.min(6, level + 1);
}
