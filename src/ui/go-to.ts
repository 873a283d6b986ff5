// The place in a tag's words that the page's address names.
import type { Disclosure } from './disclosure.js';

interface Found {
  place: HTMLElement;
  /** The question that the place is, or is in. */
  question: Element | null;
  /** What gets the focus. */
  focus: HTMLElement;
}

/** Finds the first of some ids within a host. */
export function placeOf(
  host: Element,
  ids: readonly string[],
  { questionOf, buttonOf }: Disclosure,
): Found | undefined {
  const [place] = ids.flatMap((id) => host.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) ?? []);
  if (!place) return;
  const question = questionOf(place);
  const isHead = question && (place.contains(question) || question.contains(place));
  const focus = (isHead && buttonOf(question)) || place;
  if (focus.tabIndex < 0) focus.tabIndex = -1;
  return { place, question, focus };
}
