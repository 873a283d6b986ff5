// Questions that open and close in the light DOM: a heading with a button, and behind it the answers it hides.

/** A question's heading: ours, or one of the page's that was taken over; the `summary` of a `details` too. */
export const QUESTION = '.pv-question';

const ANSWER = 'pv-answer';

/** What opens and closes a question; none where it has no answer. */
export const buttonOf = (question: Element): HTMLElement | undefined =>
  question.localName == 'summary'
    ? (question as HTMLElement)
    : (question.querySelector<HTMLElement>(':scope > button[aria-expanded]') ?? undefined);

/** The elements that hold a question's answer. */
export function answersOf(question: Element): HTMLElement[] {
  const answers: HTMLElement[] = [];
  for (
    let next = question.nextElementSibling;
    next && (question.localName == 'summary' || next.classList.contains(ANSWER));
    next = next.nextElementSibling
  )
    answers.push(next as HTMLElement);
  return answers;
}

/** The question that an element belongs to, as its heading or within its answer. */
export function questionOf(element: Element): Element | undefined {
  const own = element.closest(QUESTION);
  if (own) return own;
  let at = element.closest(`.${ANSWER}`) ?? undefined;
  if (!at) return element.closest('details.pv-item')?.querySelector(QUESTION) ?? undefined;
  while (at && !at.matches(QUESTION)) at = at.previousElementSibling ?? undefined;
  return at;
}

export const isOpen = (question: Element): boolean =>
  question.localName == 'summary'
    ? (question.parentElement as HTMLDetailsElement).open
    : buttonOf(question)?.getAttribute('aria-expanded') == 'true';

/** Opens or closes a question; says whether that changed anything. */
export function setOpen(question: Element, open: boolean): boolean {
  const button = buttonOf(question);
  if (!button || isOpen(question) == open) return false;
  if (question.localName == 'summary') (question.parentElement as HTMLDetailsElement).open = open;
  else {
    button.setAttribute('aria-expanded', `${open}`);
    for (const answer of answersOf(question))
      if (open) answer.removeAttribute('hidden');
      else answer.setAttribute('hidden', 'until-found');
  }
  return true;
}

/**
 * Makes disclosures of plain words that stand in the page: headings followed by prose, `details`, definition lists, or what a
 * server printed. Nothing is moved but the words of a heading, into its button; what is made already stays as it is.
 * @param prefix comes before the ids that are given to headings without one
 */
export function makeDisclosures(container: Element, prefix: string): void {
  for (const child of [...container.children]) {
    const next = child.nextElementSibling;
    if (child.localName == 'details') takeDetails(child as HTMLDetailsElement, prefix);
    else if (isHead(child)) {
      if (child.matches('.pv-topic') || (next && isHead(next) && !child.matches(QUESTION))) {
        child.classList.add('pv-topic');
        name(child, prefix);
      } else takeHead(child, prefix);
    } else if (
      child.matches('dl,div:not(.pv-answer),section,article') &&
      child.querySelector('h2,h3,h4,h5,h6,dt,details')
    )
      makeDisclosures(child, prefix);
  }
}

const isHead = (element: Element) => /^(h[1-6]|dt)$/.test(element.localName);

function takeHead(head: Element, prefix: string): void {
  head.classList.add('pv-question');
  name(head, prefix);
  if (buttonOf(head)) return;
  const answers: Element[] = [];
  for (
    let next = head.nextElementSibling;
    next && !isHead(next) && next.localName != 'details';
    next = next.nextElementSibling
  )
    if (!next.matches('.pv-way-on')) answers.push(next);
    else break;
  if (!answers.length) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.append(...head.childNodes);
  head.append(button);
  for (const answer of answers) {
    answer.classList.add(ANSWER);
    answer.setAttribute('hidden', 'until-found');
  }
}

function takeDetails(details: HTMLDetailsElement, prefix: string): void {
  const summary = details.querySelector(':scope > summary');
  if (!summary) return;
  details.classList.add('pv-item');
  summary.classList.add('pv-question');
  name(summary, prefix);
}

/** Gives a heading an id made of its words, unless it has one (or the `details` around it has). */
function name(head: Element, prefix: string): void {
  if (head.id || (head.localName == 'summary' && head.parentElement!.id)) return;
  const words = head.textContent!.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['question'];
  const base = prefix + words.join('-').slice(0, 60).replace(/-+$/, '');
  let id = base;
  for (let n = 2; document.getElementById(id); n++) id = `${base}-${n}`;
  head.id = id;
}
