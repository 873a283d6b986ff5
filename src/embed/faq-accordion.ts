// The pasted script of one tag, complete in one file.
import { PvFaqAccordion } from '../elements/faq-accordion/faq-accordion.js';
import { define } from './define.js';

define('pv-faq-accordion', PvFaqAccordion);
