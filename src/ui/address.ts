// The page's address and the places in it: what `#…` names, and going there.

/** The id that the page's address names, decoded; undefined if none. */
export function hashId(hash = location.hash): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return hash.slice(1);
  }
}

/** What an id names within an element. */
export const named = (host: Element, id: string): HTMLElement | null =>
  host.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);

/** Scrolls to an element and gives it the focus. */
export function goTo(place: HTMLElement, focus: HTMLElement): void {
  if (focus.tabIndex < 0) focus.tabIndex = -1;
  place.scrollIntoView({ block: 'start' });
  focus.focus({ preventScroll: true });
}

/** The address of a place in this page. */
export const addressOf = (id: string): string => `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;

const claimed = new Map<string, Element>();

/** Claims a beginning for the ids that an element gives, such as `faq-`; the next on the page gets `faq-2-`. */
export function claimPrefix(element: Element, kind: string): string {
  let prefix = `${kind}-`;
  for (let n = 2; (claimed.get(prefix) ?? element) != element; n++) prefix = `${kind}-${n}-`;
  claimed.set(prefix, element);
  return prefix;
}

export const releasePrefix = (prefix: string): boolean => claimed.delete(prefix);
