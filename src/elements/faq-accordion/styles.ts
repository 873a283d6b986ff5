// The look of the FAQ's controls.
import { css } from '../../ui/style-sheets.js';
import { controlStyles } from '../../ui/control-styles.js';

export const styles = [
  controlStyles,
  css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--pv-space, 1rem);
      padding-block-end: 1.25rem;
    }
    label {
      flex: 1 1 16rem;
      max-inline-size: 32rem;
    }
    label span {
      display: block;
      font-weight: 600;
      margin-block-end: 0.4em;
    }
    input {
      inline-size: 100%;
      font-size: max(1rem, 1em);
    }
    .more {
      margin-block-start: var(--pv-space, 1rem);
    }
  `,
];
