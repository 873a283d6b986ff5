// The control that copies the address of a question. It comes with the first opening, so that closed ones cost nothing.

/** Adds the control at the end of an answer, unless it is there. @param last element of the answer, @param lang of the label */
export function addCopyButton(last: Element | undefined, label: string, lang: string): void {
  if (!last || last.querySelector('.pv-copy')) return;
  const tools = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pv-copy';
  button.lang = lang;
  button.textContent = label;
  tools.className = 'pv-tools';
  tools.append(button);
  if (last.matches('div,dd')) last.append(tools);
  else {
    if (last.matches('.pv-answer')) tools.classList.add('pv-answer');
    last.after(tools);
  }
}

/** Copies the address of a place in this page, or puts it into the address bar. @returns whether it was copied */
export async function copyLink(id: string): Promise<boolean> {
  const address = `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    history.replaceState(history.state, '', address);
    return false;
  }
}
