// The department's words in the light DOM: wrappers in the slot `words`, filled in slices so that no task blocks the page.
import type { Block } from '../content/blocks.js';
import { pause } from './pause.js';
import { insertBlocks, sanitizer } from './safe-html/insert.js';

export interface Slice {
  blocks: Block[];
  /** Height to reserve until the slice is near the screen (px). */
  height: number;
}

/** The wrappers that stand in a tag: ours, those of a server that printed them, or a clone's. */
export const wrappersOf = (host: Element): HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>(':scope > [slot="words"]'),
];

/**
 * Puts slices into a tag. The first words appear slice by slice; words that are there already are replaced all at once.
 * @param attributes of each wrapper
 * @param first called before the first slice is in the page
 * @param placed called after each time that words came into the page
 * @returns whether it was done, rather than given up because `signal` was aborted
 */
export async function putWords(
  host: HTMLElement,
  slices: Iterable<Slice>,
  attributes: Record<string, string>,
  signal: AbortSignal,
  first: () => void | Promise<unknown>,
  placed: () => void,
): Promise<boolean> {
  const old = wrappersOf(host);
  const made: HTMLElement[] = [];
  const found = sanitizer();
  const set = found instanceof Promise ? await found : found;
  if (signal.aborted) return false;
  if (!old.length) await first();
  for (const { blocks, height } of slices) {
    if (made.length) await pause();
    if (signal.aborted) {
      if (!old.length) for (const wrapper of made) wrapper.remove();
      return false;
    }
    const wrapper = document.createElement('div');
    for (const name in attributes) wrapper.setAttribute(name, attributes[name]!);
    if (made.length) wrapper.style.containIntrinsicHeight = `auto ${height}px`;
    insertBlocks(wrapper, blocks, set);
    made.push(wrapper);
    if (old.length) continue;
    host.append(wrapper);
    placed();
  }
  if (old.length) {
    await first();
    for (const wrapper of old) wrapper.remove();
    host.append(...made);
    placed();
  }
  return true;
}
