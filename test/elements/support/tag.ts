// For the tests of <pv-faq-accordion>: put it into a page, wait for it, and find what a person would look for.
import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define/faq-accordion.js';
import type { PvFaqAccordion } from '../../../src/elements/faq-accordion/faq-accordion.js';
import { en as strings } from '../../../src/locales/en.js';

export type Tag = PvFaqAccordion;
export { strings };

const NAME = 'pv-faq-accordion';

/** Waits until something is so. @throws {Error} that names it, after ten seconds. */
export const until = (what: string, test: () => unknown, timeout = 10_000): Promise<void> =>
  waitUntil(() => Boolean(test()), `In vain waited until ${what}`, { interval: 20, timeout });

/** Puts HTML into the page. @returns the first of our tags in it */
export async function place(markup: string): Promise<Tag> {
  const first = await fixture<HTMLElement>(markup);
  const tag = first.matches(NAME) ? (first as Tag) : first.querySelector<Tag>(NAME)!;
  await tag.updateComplete;
  return tag;
}

/** Puts a tag into the page that reads from a backend. @param attributes as in HTML @param inside its children */
export const placeFor = (backend: string, attributes = '', inside = ''): Promise<Tag> =>
  place(`<${NAME} backend="${backend}" ${attributes}>${inside}</${NAME}>`);

/** The same, and waits for its questions. */
export async function placeLoaded(backend: string, attributes = '', inside = ''): Promise<Tag> {
  const tag = await placeFor(backend, attributes, inside);
  await ready(tag);
  return tag;
}

/** Waits until questions can be opened, and none is still to come. */
export async function ready(tag: Tag, timeout?: number): Promise<void> {
  const first = '.pv-question > button, summary.pv-question';
  await until(
    'there are questions to open',
    () => !isIn(tag, 'loading') && tag.querySelector(first),
    timeout,
  );
  await tag.updateComplete;
}

/** Whether the tag is in a state that CSS can see. */
export const isIn = (tag: Tag, state: string): boolean => tag.matches(`:state(${state})`);

/** Whether somebody can see an element. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Whether there is such an element. Compare this and never elements: the runner hangs when it has to print one of ours. */
export const isThere = (element: Element | null | undefined): boolean => Boolean(element);

/** All headings that are questions, seen or not. */
export const headings = (tag: Tag): HTMLElement[] => [...tag.querySelectorAll<HTMLElement>('.pv-question')];

/** What the questions say that can be seen. */
export const shownQuestions = (tag: Tag): string[] =>
  headings(tag)
    .filter(isShown)
    .map((heading) => heading.textContent!.trim());

/** A question by its words: its heading, its button, and the elements of its answer. */
export function question(tag: Tag, words: string) {
  const heading = headings(tag).find((one) => one.textContent!.trim() == words);
  if (!heading) throw new Error(`There is no question “${words}”.`);
  const button = heading.querySelector('button')!;
  const answers: HTMLElement[] = [];
  for (let next = heading.nextElementSibling; next?.matches('.pv-answer'); next = next.nextElementSibling)
    answers.push(next as HTMLElement);
  /** Whether the words of the answer can be seen; the button must say the same. */
  const isOpen = () => {
    const open = answers.some((answer) => isShown(answer) && answer.getAttribute('hidden') === null);
    expect(button.getAttribute('aria-expanded'), `aria-expanded of “${words}”`).to.equal(`${open}`);
    return open;
  };
  return { heading, button, answers, isOpen };
}

/** What the questions say that are open. */
export const openQuestions = (tag: Tag): string[] =>
  headings(tag)
    .map((heading) => heading.textContent!.trim())
    .filter((words) => question(tag, words).isOpen());

/** A button of ours in the shadow by the words on it; undefined where none can be seen. */
export const control = (tag: Tag, words: string): HTMLButtonElement | undefined =>
  [...tag.shadowRoot!.querySelectorAll('button')].find(
    (button) => button.textContent!.trim() == words && isShown(button),
  );

/** Presses a button of ours. @throws {Error} where there is none with these words */
export function press(tag: Tag, words: string): void {
  const button = control(tag, words);
  if (!button) throw new Error(`There is no button “${words}”.`);
  button.focus();
  button.click();
}

/** What the status line says. */
export const status = (tag: Tag): string =>
  tag.shadowRoot!.querySelector('[role=status]')!.textContent!.trim().replace(/\s+/g, ' ');

/** The search field by its label; null where there is none. */
export const searchField = (tag: Tag): HTMLInputElement | null =>
  [...tag.shadowRoot!.querySelectorAll('label')]
    .map((label) => label.control as HTMLInputElement)
    .find((input) => input?.type == 'search') ?? null;

/** Writes into the search field, and waits for what the status line says then. */
export async function searchFor(tag: Tag, query: string, told: string | RegExp): Promise<void> {
  const field = searchField(tag)!;
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(`the status says ${told}`, () =>
    typeof told == 'string' ? status(tag) == told : told.test(status(tag)),
  );
}

/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  return activeElement;
}

/** What has the focus, in words, such as `button “Try again”`; `nothing` where the page has lost it. */
export function focus(): string {
  const element = focused();
  if (!element || element == document.body) return 'nothing';
  const [label] = (element as HTMLInputElement).labels ?? [];
  return `${element.localName} “${(label ?? element).textContent!.trim()}”`;
}

/** Lets everything that waits be done: frames, tasks and the tag's own rendering. */
export const rest = (ms = 60): Promise<void> => new Promise((done) => setTimeout(done, ms));
