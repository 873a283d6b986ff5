// The sanitiser for browsers without `setHTML`: DOMPurify, held to the same policy. A file of its own, loaded only where needed.
import DOMPurify from 'dompurify';
import type { SetSafely } from './sanitize.js';

type Attributes = Readonly<Record<string, readonly string[]>>;

/**
 * @param policy attributes by element, @param global on every element: the rich-text policy
 * @param ours what our own markup needs besides, by element
 */
export function purify(policy: Attributes, global: readonly string[], ours: Attributes): SetSafely {
  const anywhere = [...new Set(Object.values(policy).flat()), ...global];
  const config = (withOurs: boolean) => ({
    ALLOWED_TAGS: [...Object.keys(policy), ...(withOurs ? Object.keys(ours) : []), '#text'],
    ALLOWED_ATTR: withOurs ? [...anywhere, ...new Set(Object.values(ours).flat())] : anywhere,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Ids get the prefix of their place before they reach the page.
    SANITIZE_DOM: false,
    RETURN_DOM_FRAGMENT: true as const,
  });
  const configs = [config(false), config(true)] as const;
  let withOurs = false;
  DOMPurify.addHook('uponSanitizeAttribute', (node, attribute) => {
    const { attrName } = attribute;
    const tag = node.localName;
    attribute.keepAttr &&=
      global.includes(attrName) ||
      !!policy[tag]?.includes(attrName) ||
      (withOurs && !!ours[tag]?.includes(attrName));
  });
  return (target, html, our) => {
    withOurs = our;
    target.replaceChildren(DOMPurify.sanitize(html, configs[our ? 1 : 0]));
  };
}
