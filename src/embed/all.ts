// The pasted script of every tag, in one file.
import './faq-accordion.js';
