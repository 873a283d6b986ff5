// Questions that open and close in the light DOM: a heading with a button, and behind it the answers it hides.

/** A question's heading: ours, or one of the page's that was taken over; the `summary` of a `details` too. */
export const QUESTION = '.pv-question';

const isSummary = (question: Element) => question.localName == 'summary';

/** What opens and closes a question; none where it has no answer. */
export const buttonOf = (question: Element): HTMLElement | null =>
  isSummary(question) ? (question as HTMLElement) : question.querySelector(':scope>[aria-expanded]');

/** The elements that hold a question's answer. */
export function answersOf(question: Element): Element[] {
  const answers: Element[] = [];
  for (
    let next = question.nextElementSibling;
    next && (isSummary(question) || next.matches('.pv-answer'));
    next = next.nextElementSibling
  )
    answers.push(next);
  return answers;
}

/** The question that an element belongs to, as its heading or within its answer. */
export function questionOf(element: Element): Element | null {
  let at = element.closest('.pv-question,.pv-answer,.pv-item');
  if (at?.matches('.pv-item')) return at.querySelector(QUESTION);
  while (at && !at.matches(QUESTION)) at = at.previousElementSibling;
  return at;
}

/** Whether a question's answer is shown. */
export const isOpen = (question: Element): boolean =>
  isSummary(question)
    ? (question.parentElement as HTMLDetailsElement).open
    : buttonOf(question)?.ariaExpanded == 'true';

/** Opens or closes a question. @returns whether that changed anything */
export function setOpen(question: Element, open: boolean): boolean {
  const button = buttonOf(question);
  if (!button || isOpen(question) == open) return false;
  if (isSummary(question)) (question.parentElement as HTMLDetailsElement).open = open;
  else {
    button.ariaExpanded = `${open}`;
    for (const answer of answersOf(question))
      if (open) answer.removeAttribute('hidden');
      else answer.setAttribute('hidden', 'until-found');
  }
  return true;
}

/** The functions above, for code that is loaded later: it imports nothing that is here already. */
export const disclosure = { answersOf, isOpen, setOpen };
export type Disclosure = typeof disclosure;
