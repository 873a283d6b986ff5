// The two sanitisers behind the one sink: the browser's own `setHTML`, or DOMPurify where the browser has none.
import {
  RICH_TEXT,
  RICH_TEXT_GLOBAL,
  RICH_TEXT_SCHEMES,
  RICH_TEXT_UNWRAPPED,
} from '../../contract/rich-text.js';

/** Replaces what is in `target` by HTML that follows the rich-text policy; `ours` also lets our own markup through. */
export type SetSafely = (target: Element, html: string, ours: boolean) => void;

/** What our own markup needs besides the rich-text policy, by element. */
const OURS: Record<string, string[]> = {
  button: ['type', 'aria-expanded'],
  nav: ['class', 'aria-label'],
  div: ['class', 'hidden'],
};
for (const name of ['p', 'ul', 'h2', 'h3', 'h4', 'h5', 'h6']) OURS[name] = ['class'];

/** Whether a rich text might hold something that only our own markup may: it then goes by itself, without `ours`. */
export const mayPose = (rich: string): boolean =>
  /<(?:button|nav)|[\s"'/](?:class\s*=|hidden[\s=/>])/i.test(rich);

declare global {
  interface Element {
    setHTML?(html: string, options: { sanitizer: object }): void;
  }
}
declare const Sanitizer: (new (config: object) => object) | undefined;

function native(): SetSafely {
  const made = [{}, OURS].map((more: typeof OURS) => {
    const config = {
      elements: Object.keys({ ...RICH_TEXT, ...more }).map((name) => ({
        name,
        attributes: [...(RICH_TEXT[name] ?? []), ...(more[name] ?? [])],
      })),
      replaceWithChildrenElements: RICH_TEXT_UNWRAPPED.filter((name) => !more[name]),
      attributes: RICH_TEXT_GLOBAL,
      comments: false,
      dataAttributes: false,
    };
    // Made once, it need not be read anew at each call.
    return { sanitizer: typeof Sanitizer == 'function' ? new Sanitizer(config) : config };
  });
  return (target, html, ours) => target.setHTML!(html, made[ours ? 1 : 0]!);
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

/** Takes from links what leads to no allowed scheme: `setHTML` refuses scripts alone. */
export function tameLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith('#')) continue;
    const scheme = (link as HTMLAnchorElement).protocol.slice(0, -1);
    if (!RICH_TEXT_SCHEMES.includes(scheme)) link.removeAttribute('href');
  }
}
