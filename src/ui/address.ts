// The page's address: what `#…` names, and the ids that a tag gives.

/** The id that a hash names, decoded. */
export function hashId(hash = location.hash): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** What the ids that a tag gives begin with: `faq-`, for the second such tag on a page `faq-2-`. */
export function prefixFor(element: Element, kind: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const n = [...root.querySelectorAll(element.localName)].indexOf(element);
  return n > 0 ? `${kind}-${n + 1}-` : `${kind}-`;
}
