// The page's address and the places in it: what `#…` names, going there, and the ids that a tag gives.

/** The id that a hash names, decoded. */
export function hashId(hash = location.hash): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** What an id names within an element. */
export const named = (host: Element, id: string): HTMLElement | null =>
  host.querySelector(`[id="${CSS.escape(id)}"]`);

/** Scrolls to an element and gives the focus to it, or to another that stands for it. */
export function goTo(place: HTMLElement, focus: HTMLElement): void {
  if (focus.tabIndex < 0) focus.tabIndex = -1;
  place.scrollIntoView();
  focus.focus({ preventScroll: true });
}

const claimed = new Map<string, Element>();

/** Claims a beginning for the ids that an element gives, such as `faq-`; the next on the page gets `faq-2-`. */
export function claimPrefix(element: Element, kind: string): string {
  let prefix = `${kind}-`;
  for (let n = 2; (claimed.get(prefix) ?? element) != element; n++) prefix = `${kind}-${n}-`;
  claimed.set(prefix, element);
  return prefix;
}

export const releasePrefix = (prefix: string): boolean => claimed.delete(prefix);
