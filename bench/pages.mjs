// The pages that are measured: how each shows a question, so that the same probe can click and judge them all.

/**
 * `item` is the class or the tag of whatever stands once for each question. `control` gives from the first item what a
 * person clicks, `answer` what must then be seen. Both run in the page.
 */
export const PAGES = {
  floor: {
    name: 'floor',
    item: { tag: 'details' },
    control: (item) => item.querySelector('summary'),
    answer: (item) => item.querySelector('summary + div'),
  },
  ours: {
    name: 'Plainview',
    item: { class: 'pv-question' },
    control: (item) => item.querySelector('button'),
    answer: (item) => item.nextElementSibling,
  },
  govuk: {
    name: 'GOV.UK 6.6.0',
    item: { class: 'govuk-accordion__section' },
    control: (item) => item.querySelector('button'),
    answer: (item) => item.querySelector('.govuk-accordion__section-content'),
  },
  shoelace: {
    name: 'Shoelace 2.20.1',
    item: { tag: 'sl-details' },
    control: (item) => item.shadowRoot?.querySelector('summary'),
    answer: (item) => item.firstElementChild,
  },
};

/** The floor once more, under another name: what the bench itself adds in noise. */
PAGES.again = { ...PAGES.floor, name: 'floor again', file: 'floor' };
