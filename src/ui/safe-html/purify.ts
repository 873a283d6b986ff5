// The sanitiser for browsers without `setHTML`: DOMPurify, held to the same policy. A file of its own, loaded only where needed.
import DOMPurify from 'dompurify';
import type { SetSafely } from './sanitize.js';

type Attributes = Readonly<Record<string, readonly string[]>>;

/**
 * @param policy attributes by element, @param global on every element: the rich-text policy
 * @param ours what our own markup has besides
 */
export function purify(
  policy: Attributes,
  global: readonly string[],
  ours: { elements: readonly string[]; attributes: readonly string[] },
): SetSafely {
  const purifier = DOMPurify(window);
  const anywhere = [...new Set(Object.values(policy).flat()), ...global];
  const config = (elements: readonly string[], attributes: readonly string[]) => ({
    ALLOWED_TAGS: [...Object.keys(policy), ...elements, '#text'],
    ALLOWED_ATTR: [...anywhere, ...attributes],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Ids get the prefix of their place before they reach the page.
    SANITIZE_DOM: false,
    FORCE_BODY: true,
    RETURN_DOM_FRAGMENT: true as const,
  });
  const configs = [config([], []), config(ours.elements, ours.attributes)] as const;
  let withOurs = false;
  purifier.addHook('uponSanitizeAttribute', ({ localName }, attribute) => {
    const { attrName } = attribute;
    attribute.keepAttr &&=
      global.includes(attrName) ||
      !!policy[localName]?.includes(attrName) ||
      (withOurs && ours.attributes.includes(attrName));
  });
  return (target, html, our) => {
    withOurs = our;
    target.replaceChildren(purifier.sanitize(html, configs[our ? 1 : 0]) ?? '');
  };
}
