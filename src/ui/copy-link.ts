// The control that copies the address of a question; it comes with the first opening, so that closed ones cost nothing.
import { addressOf } from './address.js';
import { answersOf } from './disclosure.js';

/** Adds the control at the end of a question's answer, unless it is there. */
export function addCopyButton(question: Element, label: string, lang: string): void {
  const last = answersOf(question).at(-1);
  if (!last || last.querySelector('.pv-copy')) return;
  const tools = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pv-copy';
  button.lang = lang;
  button.textContent = label;
  tools.className = 'pv-tools';
  tools.append(button);
  if (last.matches('div.pv-answer,dd')) last.append(tools);
  else {
    tools.classList.add('pv-answer');
    last.after(tools);
  }
}

/** Copies the address of a place in this page, or puts it into the address bar. @returns whether it was copied */
export async function copyLink(id: string): Promise<boolean> {
  const address = addressOf(id);
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    history.replaceState(history.state, '', address);
    return false;
  }
}
