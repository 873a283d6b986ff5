// Makes disclosures of plain words that stand in the page: the webmaster's, or what a server printed.

/**
 * Takes headings followed by prose, `details` and definition lists. Nothing is moved but the words of a heading, into its
 * button; what has been taken already stays as it is.
 * @param prefix comes before the ids that are given to headings without one
 */
export function takeWords(container: Element, prefix: string): void {
  for (const child of [...container.children]) {
    const next = child.nextElementSibling;
    if (child.localName == 'details') takeDetails(child, prefix);
    else if (isHead(child)) {
      if (child.matches('.pv-topic') || (next && isHead(next) && !child.matches('.pv-question'))) {
        child.classList.add('pv-topic');
        name(child, prefix);
      } else takeHead(child, prefix);
    } else if (
      child.matches('dl,div:not(.pv-answer),section,article') &&
      child.querySelector('h2,h3,h4,h5,h6,dt,details')
    )
      takeWords(child, prefix);
  }
}

const isHead = (element: Element) => /^(h[1-6]|dt)$/.test(element.localName);

function takeHead(head: Element, prefix: string): void {
  head.classList.add('pv-question');
  name(head, prefix);
  if (head.querySelector(':scope > [aria-expanded]')) return;
  const answers: Element[] = [];
  let next = head.nextElementSibling;
  while (next && !isHead(next) && !next.matches('details,.pv-way-on')) {
    answers.push(next);
    next = next.nextElementSibling;
  }
  if (!answers.length) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.append(...head.childNodes);
  head.append(button);
  for (const answer of answers) {
    answer.classList.add('pv-answer');
    answer.setAttribute('hidden', 'until-found');
  }
}

function takeDetails(details: Element, prefix: string): void {
  const summary = details.querySelector(':scope > summary');
  if (!summary) return;
  details.classList.add('pv-item');
  summary.classList.add('pv-question');
  name(summary, prefix);
}

/** Gives a heading an id made of its words, unless it has one. */
function name(head: Element, prefix: string): void {
  if (head.id) return;
  const words = head.textContent!.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const base = prefix + words.join('-').slice(0, 60).replace(/-+$/, '');
  let id = base;
  for (let n = 2; document.getElementById(id); n++) id = `${base}-${n}`;
  head.id = id;
}
