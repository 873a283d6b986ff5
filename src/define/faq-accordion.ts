// Registers <pv-faq-accordion>, for pages built with a bundler: `import 'plainview/define/faq-accordion'`.
import { PvFaqAccordion } from '../elements/faq-accordion/faq-accordion.js';
import { define } from '../embed/define.js';

define('pv-faq-accordion', PvFaqAccordion);
