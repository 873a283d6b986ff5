// What the tag needs only once somebody does something with it, or where the page already holds words: a file of its own,
// loaded then. It imports nothing that the tag's own file holds, so that neither depends on the address of the other.
export { faqJsonLd } from '../../content/faq-json-ld.js';
export { addCopyButton, copyLink } from '../../ui/copy-link.js';
export { keepPlace } from '../../ui/keep-place.js';
export { takeWords } from '../../ui/take-words.js';
export { Search } from './search.js';
