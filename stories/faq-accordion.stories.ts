// The questions and answers of a department, in each of the states that a resident may meet.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../src/define/faq-accordion.js';
import { storyBackend } from './support/backend.js';
import { working } from './support/faqs.js';

const meta: Meta = {
  title: 'Questions and answers',
  component: 'pv-faq-accordion',
};
export default meta;

/** Questions under their topics, each closed until somebody opens it. */
export const Ready: StoryObj = {
  render: () => html`<pv-faq-accordion backend=${storyBackend('ready', working)}></pv-faq-accordion>`,
};

/** A question opened by a person. */
export const Opened: StoryObj = {
  ...Ready,
  globals: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const question = await page.findByRole('button', { name: 'How do I complain about an officer?' });
    await userEvent.click(question);
    await waitFor(() => expect(page.getByText(/You need no lawyer/)).toBeVisible());
  },
};

/** The backend does not answer: the words written in the page stay, with the reason and a way to try again. */
export const Unreachable: StoryObj = {
  render: () => html`
    <pv-faq-accordion backend=${storyBackend('unreachable', { 'en/faqs.json': { refused: true } })}>
      <p>Call the front desk: <a href="tel:5550140">555-0140</a>.</p>
    </pv-faq-accordion>
  `,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('555-0140')).toBeVisible();
  },
};
