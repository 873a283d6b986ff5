// The look of questions and answers in the page. In a layer and without specificity: any rule of the host's wins.
import { css } from 'lit';

export const wordStyles = css`
  @layer plainview {
    :where(.pv-contents) {
      margin-block: 0 calc(var(--pv-space, 1rem) * 1.5);
    }
    :where(.pv-contents p) {
      margin: 0 0 0.3em;
      font-weight: 600;
    }
    :where(.pv-contents ul) {
      margin: 0;
      padding: 0;
      list-style: none;
      columns: 2 17em;
      column-gap: calc(var(--pv-space, 1rem) * 2);
    }
    :where(.pv-contents a) {
      display: inline-block;
      padding-block: 0.25em;
      min-block-size: 1.5rem;
    }
    :where(.pv-topic) {
      margin: calc(var(--pv-space, 1rem) * 2.25) 0 calc(var(--pv-space, 1rem) * 0.75);
      font-size: 1.375em;
      line-height: 1.25;
      text-wrap: balance;
    }
    :where(.pv-contents + .pv-topic) {
      margin-block-start: calc(var(--pv-space, 1rem) * 1.5);
    }
    :where(.pv-topic, .pv-question, .pv-answer *) {
      scroll-margin-block-start: var(--pv-scroll-margin, 1rem);
    }
    :where(.pv-question) {
      margin: 0;
      border-block-start: 1px solid var(--pv-rule, color-mix(in srgb, currentColor 24%, transparent));
      font-size: 1.0625em;
      font-weight: 600;
      line-height: 1.4;
    }
    :where(.pv-question.pv-sub) {
      padding-inline-start: 1.25em;
      font-size: 1em;
      font-weight: 500;
    }
    :where(.pv-question:not(:has(> button)), summary.pv-question) {
      padding-block: 0.85em;
    }
    :where(.pv-question > button) {
      position: relative;
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      margin: 0;
      padding: 0.85em 2.75em 0.85em 0.75em;
      padding-inline: 0.75em 2.75em;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      word-spacing: inherit;
      text-align: start;
      text-wrap: pretty;
      cursor: pointer;
    }
    :where(.pv-question:not(:has(> button))) {
      padding-inline-start: 0.75em;
    }
    :where(summary.pv-question) {
      cursor: pointer;
    }
    :where(.pv-question > button:hover, summary.pv-question:hover) {
      background: var(--pv-tint, color-mix(in srgb, currentColor 6%, transparent));
    }
    :where(.pv-question > button:focus-visible, summary.pv-question:focus-visible, .pv-copy:focus-visible) {
      outline: 3px solid var(--pv-accent, currentColor);
      outline-offset: -3px;
    }
    :where(.pv-question > button)::after {
      content: '';
      position: absolute;
      inset-block-start: 1.3em;
      inset-inline-end: 1em;
      inline-size: 0.5em;
      block-size: 0.5em;
      border: solid var(--pv-accent, currentColor);
      border-width: 0 0.14em 0.14em 0;
      rotate: 45deg;
    }
    :where(.pv-question > button[aria-expanded='true'])::after {
      inset-block-start: 1.6em;
      rotate: 225deg;
    }
    :where(.pv-answer) {
      padding: 0.1em 0.75em 1.4em;
      max-inline-size: 46em;
      overflow-wrap: break-word;
    }
    :where(.pv-answer:not(div)) {
      padding-block: 0 0.6em;
    }
    :where(ul.pv-answer, ol.pv-answer) {
      padding-inline-start: 2.25em;
    }
    :where(.pv-answer.pv-sub) {
      padding-inline-start: 2em;
    }
    :where(.pv-answer > :first-child) {
      margin-block-start: 0;
    }
    :where(.pv-answer table) {
      border-collapse: collapse;
      margin-block: 1em;
    }
    :where(.pv-answer) :where(th, td) {
      padding: 0.4em 0.75em;
      border-block-end: 1px solid var(--pv-rule, color-mix(in srgb, currentColor 24%, transparent));
      text-align: start;
      vertical-align: top;
    }
    :where(.pv-reviewed) {
      margin-block: 1em 0;
      font-size: 0.875em;
      color: var(--pv-muted, color-mix(in srgb, currentColor 76%, transparent));
    }
    :where(.pv-tools) {
      margin-block: 0.5em 0;
    }
    :where(.pv-copy) {
      min-block-size: 2rem;
      padding: 0.2em 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 0.875em;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    :where(.pv-way-on) {
      margin-block: calc(var(--pv-space, 1rem) * 1.5) 0;
      padding: var(--pv-space, 1rem) 0.75em;
      border-block-start: 2px solid var(--pv-accent, currentColor);
      max-inline-size: none;
      line-height: 1.7;
    }
    :where(.pv-words ~ .pv-words) {
      content-visibility: auto;
      contain-intrinsic-height: auto 1350px;
    }
    :where([data-pv-searching]) > :where(.pv-words) {
      content-visibility: visible;
    }
    :where([data-pv-searching]) :where(.pv-contents) {
      display: none;
    }
    ::highlight(pv-search) {
      background-color: var(--pv-mark, Mark);
      color: MarkText;
    }
    @media screen {
      [data-pv-out] {
        display: none !important;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      :where(.pv-question > button)::after {
        transition: rotate 0.15s;
      }
    }
    @media print {
      pv-faq-accordion:not([print='current']) .pv-answer[hidden] {
        display: block !important;
        content-visibility: visible !important;
      }
      pv-faq-accordion:not([print='current']) .pv-item::details-content {
        content-visibility: visible !important;
        block-size: auto !important;
      }
      pv-faq-accordion[print='current'] [data-pv-out],
      .pv-tools {
        display: none !important;
      }
      .pv-words {
        content-visibility: visible !important;
      }
      .pv-question {
        break-after: avoid;
      }
      .pv-question > button::after {
        content: none !important;
      }
      .pv-answer a[href^='http']::after {
        content: ' (' attr(href) ')';
        overflow-wrap: anywhere;
      }
    }
  }
`;
