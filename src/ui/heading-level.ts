// Which level a tag's own headings should have, so that they continue the page's outline.

/** One below the nearest heading of the page's own before an element: 2 to 7; 2 where there is none. */
export function levelFor(element: Element): number {
  const root = element.getRootNode() as Document | ShadowRoot;
  const before = [...root.querySelectorAll(':is(h1,h2,h3,h4,h5,h6):not(.pv-words *)')].filter(
    (heading) => heading.compareDocumentPosition(element) == Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Number(before.at(-1)?.localName[1] ?? 1) + 1;
}
