// Questions that open and close in the light DOM: a heading with a button, and behind it the answers it hides.
// What a page's own `details` need besides stands in any-disclosure.ts.

/** A question's heading: ours, or one of the page's that was taken over; the `summary` of a `details` too. */
export const QUESTION = '.pv-question';

/** What opens and closes a question; none where it has no answer. */
export const buttonOf = (question: Element): HTMLElement | null =>
  question.querySelector(':scope>[aria-expanded]');

/** The elements that hold a question's answer. */
export function answersOf(question: Element): Element[] {
  const answers: Element[] = [];
  let next = question.nextElementSibling;
  for (; next?.matches('.pv-answer'); next = next.nextElementSibling) answers.push(next);
  return answers;
}

/** The question that an element belongs to, as its heading or within its answer. */
export function questionOf(element: Element): Element | null {
  let at = element.closest('.pv-question,.pv-answer');
  while (at && !at.matches(QUESTION)) at = at.previousElementSibling;
  return at;
}

/** Whether a question's answer is shown. */
export const isOpen = (question: Element): boolean => buttonOf(question)?.ariaExpanded == 'true';

/** Opens or closes a question. @returns whether that changed anything */
export function setOpen(question: Element, open: boolean): boolean {
  const button = buttonOf(question);
  if (!button || isOpen(question) == open) return false;
  button.ariaExpanded = `${open}`;
  for (const answer of answersOf(question))
    if (open) answer.removeAttribute('hidden');
    else answer.setAttribute('hidden', 'until-found');
  return true;
}

/** The functions above, for code that is loaded later: it imports nothing that is here already. */
export const disclosure = { answersOf, buttonOf, isOpen, questionOf, setOpen };
export type Disclosure = typeof disclosure;
