// The look of what comes later: opened answers' controls, a search, and words that the page held already.
const css = String.raw;

export const moreStyles = css`
  :where(.pv-answer) :where(p, ul, ol) {
    margin-block: 0 1em;
  }
  :where(.pv-answer) :where(ul, ol) {
    padding-inline-start: 2.25em;
  }
  :where(.pv-answer table) {
    border-collapse: collapse;
    margin-block: 1em;
  }
  :where(.pv-answer) :where(th, td) {
    padding: 0.4em 0.75em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--pv-rule, color-mix(in srgb, currentColor 24%, transparent));
  }
  :where(.pv-tools) {
    margin-block: 0.5em 0;
  }
  .pv-tools .pv-copy {
    all: unset;
    display: inline-block;
    padding: 0.35em 0;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .pv-tools .pv-copy:focus-visible,
  :where(summary.pv-question:focus-visible) {
    outline: 3px solid var(--pv-accent, currentColor);
    outline-offset: -3px;
  }
  :where(dt.pv-question) {
    font-weight: 600;
  }
  :where(summary.pv-question) {
    cursor: pointer;
    font-weight: 600;
  }
  :where(summary.pv-question:hover) {
    background: var(--pv-tint, color-mix(in srgb, currentColor 6%, transparent));
  }
  :where(.pv-item > :not(summary)) {
    padding-inline: 0.75em;
    max-inline-size: 46em;
  }
  :where(.pv-answer:not(div, [hidden])) {
    padding-block: 0 0.6em;
  }
  :where(p.pv-answer) {
    margin-block: 0;
  }
  :where(ul.pv-answer, ol.pv-answer) {
    padding-inline-start: 2.25em;
  }
  :where(dd.pv-answer) {
    margin-inline-start: 0;
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
      transition:
        rotate 0.15s,
        translate 0.15s;
    }
  }
  @media print {
    .pv-question {
      break-after: avoid;
    }
    .pv-question > button::after {
      content: none !important;
    }
    .pv-answer a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
    pv-faq-accordion:not([print='current']) .pv-item::details-content {
      content-visibility: visible !important;
      block-size: auto !important;
    }
    pv-faq-accordion[print='current'] [data-pv-out],
    .pv-tools {
      display: none !important;
    }
  }
`;
