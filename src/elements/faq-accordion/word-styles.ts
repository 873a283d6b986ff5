// The look of questions and answers in the page. The words' own look is without specificity, so that any rule of the host's for
// headings, paragraphs or links wins, while a reset of `*` does not (adopted sheets come last; a cascade layer would lose to it).
// What makes a heading our control is as specific as any control's: a host's `button` rule must not turn it into another one.
// What only later states need stands in more-styles.ts.
import { css } from '../../ui/style-sheets.js';

export const wordStyles = css`
  :where(.pv-contents) {
    margin-block-end: calc(var(--pv-space, 1rem) * 2);
  }
  :where(.pv-contents p) {
    margin: 0 0 0.3em;
    font-weight: 600;
  }
  .pv-contents ul {
    margin: 0;
    padding: 0;
    list-style: none;
    columns: 2 17em;
  }
  :where(.pv-contents a) {
    display: inline-block;
    padding-block: 0.25em;
  }
  :where(.pv-topic) {
    margin: calc(var(--pv-space, 1rem) * 2) 0 var(--pv-space, 1rem);
    font-size: 1.375em;
    line-height: 1.25;
  }
  :where(.pv-topic, .pv-question, .pv-answer *) {
    scroll-margin-block-start: var(--pv-scroll-margin, 1rem);
  }
  .pv-question {
    margin: 0;
    border-block-start: 1px solid var(--pv-rule, color-mix(in srgb, currentColor 24%, transparent));
  }
  :where(.pv-question) {
    font-size: 1.0625em;
    line-height: 1.4;
  }
  :where(.pv-sub) {
    padding-inline-start: 1.25rem;
    font-size: 1em;
  }
  :where(.pv-question:not(:has(> button))) {
    padding: 0.85em 0.75rem;
  }
  .pv-question > button {
    all: unset;
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.85em 0.75rem;
    cursor: pointer;
  }
  .pv-question > button:hover {
    background: var(--pv-tint, color-mix(in srgb, currentColor 6%, transparent));
  }
  .pv-question > button:focus-visible {
    outline: 3px solid var(--pv-accent, currentColor);
    outline-offset: -3px;
  }
  :where(.pv-question > button)::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--pv-accent, currentColor);
    border-width: 0 0.14em 0.14em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  :where(.pv-question > [aria-expanded='true'])::after {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  :where(.pv-answer:not([hidden])) {
    padding-block: 0.5em 1.4em;
  }
  :where(.pv-answer) {
    padding-inline: 0.75rem;
    max-inline-size: 46em;
    overflow-wrap: break-word;
  }
  :where(.pv-answer.pv-sub) {
    padding-inline-start: 2rem;
  }
  :where(.pv-answer > :first-child) {
    margin-block-start: 0;
  }
  :where(.pv-reviewed) {
    font-size: 0.875em;
    color: var(--pv-muted);
  }
  :where(.pv-way-on) {
    padding: var(--pv-space, 1rem) 0.75rem;
    border-block-start: 2px solid var(--pv-accent, currentColor);
    line-height: 1.7;
  }
  :where(.pv-way-on strong) {
    display: block;
  }
  :where(.pv-contact [href^='tel']) {
    white-space: nowrap;
  }
  :where(.pv-words ~ .pv-words) {
    content-visibility: auto;
  }
  @media print {
    pv-faq-accordion:not([print='current']) .pv-answer[hidden] {
      display: block !important;
      content-visibility: visible !important;
    }
    .pv-words {
      content-visibility: visible !important;
    }
  }
`;
