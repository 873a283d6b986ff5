// The department's words in the light DOM: wrappers in the slot `words`, filled in slices so that no task blocks the page.
import type { Block } from '../content/blocks.js';
import { pause } from '../data/pause.js';
import { insertBlocks, sanitizer } from './safe-html/insert.js';

export interface Slice {
  blocks: Block[];
  /** Height to reserve until the slice is near the screen (px). */
  height: number;
}

/** When what happens. */
interface Moments {
  /** Before the first words come into the page. */
  first: () => unknown;
  /** Each time that words have come into it. */
  placed: () => void;
}

/** The wrappers that stand in a tag: ours, those of a server that printed them, or a clone's. */
export const wrappersOf = (host: Element): HTMLElement[] =>
  ([...host.children] as HTMLElement[]).filter(({ slot }) => slot == 'words');

/**
 * Puts slices into a tag. The first words appear slice by slice; words that are there already are replaced all at once.
 * @param attributes of each wrapper
 * @param signal ends it; what has come by then stays, for the next time to replace
 */
export async function putWords(
  host: HTMLElement,
  slices: Iterable<Slice>,
  attributes: Record<string, string>,
  signal: AbortSignal,
  { first, placed }: Moments,
): Promise<void> {
  const old = wrappersOf(host);
  const set = await sanitizer();
  const made: HTMLElement[] = [];
  for (const { blocks, height } of slices) {
    await pause();
    signal.throwIfAborted();
    const wrapper = document.createElement('div');
    for (const name in attributes) wrapper.setAttribute(name, attributes[name]!);
    if (made.length) wrapper.style.containIntrinsicHeight = `auto ${height}px`;
    await insertBlocks(wrapper, blocks, set);
    if (!old.length) {
      if (!made.length) await first();
      host.append(wrapper);
      placed();
    }
    made.push(wrapper);
  }
  if (old.length) {
    await first();
    signal.throwIfAborted();
    for (const wrapper of old) wrapper.remove();
    host.append(...made);
    placed();
  }
}
