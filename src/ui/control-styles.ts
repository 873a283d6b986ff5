// The look of our own controls in the shadow: they inherit the host's font and colour and take few tokens.
import { css } from './style-sheets.js';

export const controlStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(loading)) {
    min-block-size: var(--pv-reserve, 100vh);
  }
  * {
    box-sizing: border-box;
  }
  button,
  input {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    min-block-size: 2.75rem;
    padding: 0.4em 0.9em;
    border: 1px solid;
    border-radius: var(--pv-radius, 0.375rem);
    background: none;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--pv-tint, color-mix(in srgb, currentColor 6%, transparent));
  }
  :focus-visible {
    outline: 3px solid var(--pv-accent, currentColor);
    outline-offset: 2px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--pv-space, 1rem);
  }
  p {
    margin: 0;
  }
  [role='status']:not(:empty) {
    padding-block: 0.6em;
  }
  .retry {
    margin-block-end: 1rem;
  }
  .out {
    display: none;
  }
  .skeleton {
    block-size: 22em;
    opacity: 0.1;
    background: repeating-linear-gradient(currentColor 0 1.1em, transparent 0 3.4em);
  }
  @media print {
    .frame,
    button {
      display: none;
    }
  }
`;
