// Keeps a person's place while the words of a tag are replaced by newer ones.
import type { Disclosure } from './disclosure.js';

/** Notes which questions are open, which has the focus, and where the first one on screen stands; returns what restores it. */
export function keepPlace(host: HTMLElement, { isOpen, setOpen }: Disclosure): () => void {
  const questions = [...host.querySelectorAll('.pv-question')];
  const open = questions.filter(isOpen).map(({ id }) => id);
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  const focus = activeElement && host.contains(activeElement) ? activeElement.closest('[id]')?.id : '';
  const topOf = (question: Element) => question.getBoundingClientRect().top;
  const seen = questions.find((question) => topOf(question) >= 0);
  const top = seen && topOf(seen);
  return () => {
    const find = (id: string) => host.querySelector<HTMLElement>(`[slot=words] [id="${CSS.escape(id)}"]`);
    for (const id of open) {
      const question = find(id);
      if (question) setOpen(question, true);
    }
    const place = focus && focus != host.id && find(focus);
    if (place) (place.querySelector('button') ?? place).focus({ preventScroll: true });
    const now = seen && find(seen.id);
    // Only what stands above the screen may move the page; at its top, nothing has been scrolled past yet.
    if (now && host.getBoundingClientRect().top < 0) scrollBy(0, topOf(now) - top!);
  };
}
