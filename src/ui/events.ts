// The events that tags send. All bubble and are composed; none can be cancelled: they tell what has happened.
import type { FailureKind } from '../data/failure.js';

const told = { bubbles: true, composed: true };

/** `pv-load`: words have come and stand in the page. */
export class PvLoadEvent extends Event {
  constructor(
    /** How many records are shown, such as questions. */
    readonly count: number,
    /** The answer's version, as the backend names it. */
    readonly version: string | undefined,
  ) {
    super('pv-load', told);
  }
}

/** `pv-error`: words could not be had. What was there before stays. */
export class PvErrorEvent extends Event {
  constructor(
    readonly kind: FailureKind,
    /** The cause, in English, for whoever keeps the page. */
    readonly message: string,
    readonly url: string,
  ) {
    super('pv-error', told);
  }
}

/** `pv-toggle`: a person opened or closed something. */
export class PvToggleEvent extends Event {
  constructor(
    /** The id in the page's address, such as `faq-records-cost`. */
    readonly id: string,
    readonly open: boolean,
  ) {
    super('pv-toggle', told);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pv-load': PvLoadEvent;
    'pv-error': PvErrorEvent;
    'pv-toggle': PvToggleEvent;
  }
}
