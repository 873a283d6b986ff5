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
  div: ['class', 'hidden'],
  nav: ['class', 'aria-label'],
  p: ['class'],
  ul: ['class'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['class']])),
};

/** Whether a rich text might hold something that only our own markup may: it then goes by itself, without `ours`. */
export const mayPose = (rich: string): boolean =>
  /<(?:button|nav)|[\s"'/](?:class\s*=|hidden[\s=/>])/i.test(rich);

interface SetHtmlOptions {
  sanitizer: object;
}
declare global {
  interface Element {
    setHTML?(html: string, options: SetHtmlOptions): void;
  }
}

function native(): SetSafely {
  const attributes = [...RICH_TEXT_GLOBAL];
  const config = (ours: boolean) => {
    const more = ours ? OURS : {};
    return {
      sanitizer: {
        elements: [...new Set([...Object.keys(RICH_TEXT), ...Object.keys(more)])].map((name) => ({
          name,
          attributes: [...(RICH_TEXT[name] ?? []), ...(more[name] ?? [])],
        })),
        replaceWithChildrenElements: RICH_TEXT_UNWRAPPED.filter((name) => !(name in more)),
        attributes,
        comments: false,
        dataAttributes: false,
      },
    };
  };
  const made: SetHtmlOptions[] = [];
  return (target, html, ours) => target.setHTML!(html, (made[+ours] ??= reuse(config(ours))));
}

/** A sanitiser made once serves every call; a browser that wants a plain configuration gets that. */
function reuse(options: SetHtmlOptions): SetHtmlOptions {
  const { Sanitizer } = globalThis as { Sanitizer?: new (config: object) => object };
  return Sanitizer ? { sanitizer: new Sanitizer(options.sanitizer) } : options;
}

let ready: SetSafely | Promise<SetSafely> | undefined;

/** The sanitiser of this browser: at once where it has its own, else when DOMPurify has been loaded. */
export function sanitizer(): SetSafely | Promise<SetSafely> {
  if (!ready) {
    if (typeof Element.prototype.setHTML === 'function') ready = native();
    else {
      const loading = import('./purify.js').then(
        ({ purify }) => (ready = purify(RICH_TEXT, RICH_TEXT_GLOBAL, OURS)),
        (error: unknown) => {
          ready = undefined;
          throw error;
        },
      );
      ready = loading;
    }
  }
  return ready;
}

/** Takes from links what leads to no allowed scheme: `setHTML` refuses scripts alone. */
export function tameLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith('#')) continue;
    const scheme = (link as HTMLAnchorElement).protocol.slice(0, -1);
    if (!RICH_TEXT_SCHEMES.includes(scheme)) link.removeAttribute('href');
  }
}
