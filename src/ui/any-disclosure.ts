// The same for any question, whether it is a heading with a button or the `summary` of a page's own `details`.
import type { Disclosure } from './disclosure.js';

/** The `details` that a question is the summary of. */
const detailsOf = (question: Element) => question.closest<HTMLDetailsElement>('details.pv-item');

/** How each `details` is known to stand: an event that tells no other is not of a person's doing. */
const known = new WeakMap<HTMLDetailsElement, boolean>();

export const anyDisclosure = (headed: Disclosure): Disclosure => ({
  buttonOf: (question) => (detailsOf(question) ? (question as HTMLElement) : headed.buttonOf(question)),
  answersOf: (question) =>
    detailsOf(question) ? [...detailsOf(question)!.children].slice(1) : headed.answersOf(question),
  questionOf: (element) => headed.questionOf(element) ?? detailsOf(element)?.querySelector('summary') ?? null,
  isOpen: (question) => detailsOf(question)?.open ?? headed.isOpen(question),
  setOpen(question, open) {
    const details = detailsOf(question);
    if (!details) return headed.setOpen(question, open);
    if (details.open == open) return false;
    known.set(details, open);
    details.open = open;
    return true;
  },
});

const watched = new WeakSet<Element>();

/** Tells of each `details` within a host that a person opens or closes, from now on. */
export function watchDetails(host: Element, told: (question: Element, open: boolean) => void): void {
  for (const details of host.querySelectorAll<HTMLDetailsElement>('details.pv-item'))
    if (!known.has(details)) known.set(details, details.open);
  if (watched.has(host)) return;
  watched.add(host);
  const onToggle = ({ target }: Event) => {
    const details = target as HTMLDetailsElement;
    const question = details.matches('.pv-item') && details.querySelector('summary');
    if (!question || known.get(details) == details.open) return;
    known.set(details, details.open);
    told(question, details.open);
  };
  host.addEventListener('toggle', onToggle, true);
}
