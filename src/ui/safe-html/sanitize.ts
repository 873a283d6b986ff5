// The two sanitisers behind the one sink: the browser's own `setHTML`, or DOMPurify where the browser has none.
import { RICH_TEXT, RICH_TEXT_GLOBAL, RICH_TEXT_UNWRAPPED } from '../../contract/rich-text.js';

/** Replaces what is in `target` by HTML that follows the rich-text policy; `ours` also lets our own markup through. */
export type SetSafely = (target: Element, html: string, ours: boolean) => void;

/** Elements and attributes that our own markup has besides those of the rich-text policy. */
const OURS = {
  elements: ['button', 'nav'],
  attributes: ['class', 'hidden', 'type', 'aria-expanded', 'aria-label'],
};

/**
 * Whether a rich text might hold what only our own markup may, or ids, or a link to another scheme than those of the policy:
 * it then goes by itself. It may say so too often, never too seldom.
 */
export const isSpecial = (rich: string): boolean =>
  /<(?:button|nav)|[\s"'/](?:(?:class|id|type|aria-\w+|hidden)[\s=/>]|(?:cite|href)\s*=\s*["']?(?!https?:|mailto:|tel:|["'#]))/i.test(
    rich,
  );

declare global {
  interface Element {
    setHTML?(html: string, options: { sanitizer: object }): void;
  }
}
declare const Sanitizer: new (config: object) => object;

function native(): SetSafely {
  // Made once each, they need not be read anew at each call.
  const made: { sanitizer: object }[] = [];
  const make = ({ elements, attributes }: typeof OURS) => ({
    sanitizer: new Sanitizer({
      elements: [
        ...elements,
        ...Object.entries(RICH_TEXT).map(([name, own]) => ({
          name,
          attributes: own.filter((attribute) => !attributes.includes(attribute)),
        })),
      ],
      replaceWithChildrenElements: RICH_TEXT_UNWRAPPED.filter((name) => !elements.includes(name)),
      attributes: [...RICH_TEXT_GLOBAL, ...attributes],
      comments: false,
      dataAttributes: false,
    }),
  });
  return (target, html, ours) =>
    target.setHTML!(html, (made[ours ? 1 : 0] ??= make(ours ? OURS : { elements: [], attributes: [] })));
}

let ready: SetSafely | Promise<SetSafely> | undefined;

/** The sanitiser of this browser: at once where it has its own, else when DOMPurify has been loaded. */
export const sanitizer = (): SetSafely | Promise<SetSafely> =>
  (ready ??=
    'setHTML' in Element.prototype
      ? native()
      : import('./purify.js').then(
          ({ purify }) => purify(RICH_TEXT, RICH_TEXT_GLOBAL, OURS),
          (error: unknown) => {
            ready = undefined;
            throw error;
          },
        ));
