// What the tag needs only once somebody does something with it, or where the page already holds words: a file of its own,
// loaded then. It imports nothing that the tag's own file holds, so that neither depends on the address of the other.
import { faqJsonLd } from '../../content/faq-json-ld.js';
import type { FaqList } from '../../contract/faq.js';

export { addCopyButton, copyLink } from '../../ui/copy-link.js';
export { keepPlace } from '../../ui/keep-place.js';
export { takeWords } from '../../ui/take-words.js';
export { Search } from './search.js';

/** Puts a list's structured data into the tag. */
export function addJsonLd(host: Element, list: FaqList): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.slot = 'words';
  // As a text node: Trusted Types guard the script's own text, which is none to run.
  script.append(faqJsonLd(list));
  host.append(script);
}
