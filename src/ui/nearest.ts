// Looks for an attribute from an element upwards, through shadow roots.

/** The value of an attribute on the nearest element that has it. */
export function nearest(element: Element, attribute: string): string | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const found = at.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute)!;
  }
  return;
}
