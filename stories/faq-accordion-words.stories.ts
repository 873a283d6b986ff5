// Where the words come from, and every state between a tag and its backend that a resident may meet.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyBackend } from './support/backend.js';
import { faqs, working } from './support/faqs.js';
import {
  argTypes,
  controlsOf,
  isSeen,
  question,
  questions,
  status,
  tag,
  tagIn,
  type TagArgs,
} from './support/tag.js';

const meta: Meta<TagArgs> = {
  title: 'Questions and answers/Where the words come from',
  component: 'pv-faq-accordion',
  render: (args) => tag(args),
  argTypes,
  globals: { lang: 'en' },
};
export default meta;
type Story = StoryObj<TagArgs>;

const fallback = html`<p>
  Questions? Call the front desk at <a href="tel:5550110">555-0110</a>, day or night.
</p>`;
const fallbackIsSeen = (canvas: HTMLElement) => isSeen(within(canvas).getByText(/Call the front desk/));

/** No backend: headings and the prose behind them, as the webmaster wrote them in the page, are the questions. */
export const Headings: Story = {
  render: (args) =>
    tag(
      args,
      html`<h3>What is the citizens’ academy?</h3>
        <p>Eight Wednesday evenings on how the department works, from a 911 call to a court date.</p>
        <h3>Who can take part?</h3>
        <p>Anyone who is 16 or older and lives, works or goes to school in Rivermark.</p>
        <h3>What does it cost?</h3>
        <p>Nothing. Dinner, child care and interpreters are free as well.</p>`,
    ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await question(canvasElement, 'What does it cost?'));
    await expect(isSeen(within(canvasElement).getByText(/^Nothing\./))).toBe(true);
    await expect(isSeen(within(canvasElement).getByText(/^Anyone who/))).toBe(false);
  },
};

/** No backend: the page’s own `<details>` get an address, a link to copy and the button that opens all. */
export const Details: Story = {
  render: (args) =>
    tag(
      args,
      html`<details>
          <summary>How do I find out if you have my bicycle?</summary>
          <p>Call <a href="tel:5550127">555-0127</a> with the serial number.</p>
        </details>
        <details>
          <summary>How do I register a bicycle?</summary>
          <p>Bring it to any district office. It is free.</p>
        </details>`,
    ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await controlsOf(canvasElement).findByRole('button', { name: 'Open all' }));
    await waitFor(() => expect(isSeen(within(canvasElement).getByText(/any district office/))).toBe(true));
  },
};

/** No backend: a definition list, each term with its description. */
export const DefinitionList: Story = {
  render: (args) =>
    tag(
      args,
      html`<dl>
        <dt>Which streets are closed for River Days?</dt>
        <dd>Levee Street from First to Ninth Street, from Friday noon to Sunday midnight.</dd>
        <dt>Where do I go if my child is lost?</dt>
        <dd>To the white tent at the ferry landing. Every officer can call it.</dd>
      </dl>`,
    ),
  play: async ({ canvasElement }) => {
    const button = await question(canvasElement, /child is lost/);
    await expect(button.closest('dt')).not.toBeNull();
    await userEvent.click(button);
    await expect(isSeen(within(canvasElement).getByText(/white tent/))).toBe(true);
  },
};

/** Words that a server printed into the page: readable before the script comes, and taken over in place. */
export const PrintedByTheServer: Story = {
  args: {
    backend: storyBackend('printed', {
      'en/faqs.json': {
        json: { ...faqs.en, version: 'printed', topics: [], questions: faqs.en.questions.slice(3, 5) },
        wait: 400,
      },
    }),
  },
  render: (args) =>
    tag(
      args,
      html`<div slot="words" class="pv-words" lang="en" dir="ltr" data-version="printed">
        <h2 class="pv-question" id="faq-fees">What does a report or record cost?</h2>
        <div class="pv-answer"><p>Many records are free.</p></div>
        <h2 class="pv-question" id="faq-correct-report">How do I get a report corrected?</h2>
        <div class="pv-answer"><p>At the records window, or by phone.</p></div>
      </div>`,
    ),
  play: async ({ canvasElement }) => {
    const printed = canvasElement.querySelector('[slot=words]')!;
    await userEvent.click(await question(canvasElement, 'What does a report or record cost?'));
    // The same version comes from the backend meanwhile, and must change nothing.
    await new Promise((done) => setTimeout(done, 800));
    await expect(canvasElement.querySelectorAll('[slot=words]')).toHaveLength(1);
    await expect(
      printed.isConnected && isSeen(within(canvasElement).getByText('Many records are free.')),
    ).toBe(true);
  },
};

/** Before the first answer: room is kept, so that nothing below the tag moves when the words come. */
export const Loading: Story = {
  args: { backend: storyBackend('loading', { 'en/faqs.json': { wait: Infinity } }) },
  play: async ({ canvasElement }) => {
    await status(canvasElement, /^Loading…$/);
    await expect(tagIn(canvasElement).offsetHeight).toBeGreaterThanOrEqual(innerHeight);
  },
};

/** After four seconds without an answer the tag says that the connection seems slow; fallback words are there from the start. */
export const Slow: Story = {
  args: { backend: storyBackend('slow', { 'en/faqs.json': { wait: Infinity } }) },
  render: (args) => tag(args, fallback),
  play: async ({ canvasElement }) => {
    await expect(fallbackIsSeen(canvasElement)).toBe(true);
    await status(canvasElement, /Still loading/);
  },
};

/** The backend works and has nothing yet: the tag says so, and leaves the webmaster’s words in place. */
export const Empty: Story = {
  args: { backend: storyBackend('empty', { 'en/faqs.json': { json: { lang: 'en', questions: [] } } }) },
  render: (args) => tag(args, fallback),
  play: async ({ canvasElement }) => {
    await status(canvasElement, /No questions have been published here yet/);
    await expect(fallbackIsSeen(canvasElement)).toBe(true);
  },
};

/** The backend is down: the words written inside the tag stay, with the reason and a way to try again. */
export const FailedWithFallback: Story = {
  args: { backend: storyBackend('failed-with', { 'en/faqs.json': { refused: true } }) },
  render: (args) => tag(args, fallback),
  play: async ({ canvasElement }) => {
    await status(canvasElement, /could not be loaded/);
    await controlsOf(canvasElement).findByRole('button', { name: 'Try again' });
    await expect(fallbackIsSeen(canvasElement)).toBe(true);
  },
};

/** The backend is down and nothing was written inside the tag: only the reason and the button are left, so write something. */
export const FailedWithoutFallback: Story = {
  args: { backend: storyBackend('failed-without', { 'en/faqs.json': { refused: true } }) },
  play: async ({ canvasElement }) => {
    await status(canvasElement, /could not be loaded/);
    await expect(tagIn(canvasElement).matches(':state(failed)')).toBe(true);
  },
};

/** The last good answer is there, its day is said, and a newer one could not be had. */
export const Stale: Story = {
  args: {
    backend: storyBackend('stale', {
      'en/faqs.json': [
        { json: faqs.en, headers: { Date: 'Tue, 01 Sep 2026 12:00:00 GMT' } },
        { refused: true },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await questions(canvasElement, 11);
    await status(canvasElement, /as of September 1, 2026/);
    await expect(tagIn(canvasElement).matches(':state(stale)')).toBe(true);
  },
};

/** The person’s own connection is gone: the tag says that, and asks again by itself when it is back. */
export const Offline: Story = {
  // The browser's own word cannot be set for one tag, so this story stands apart from the others.
  tags: ['!autodocs'],
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => void delete (navigator as Partial<Record<'onLine', boolean>>).onLine;
  },
  args: { backend: storyBackend('offline', { ...working, 'en/faqs.json': { refused: true } }) },
  render: (args) => tag(args, fallback),
  play: async ({ canvasElement }) => {
    await status(canvasElement, /You seem to be offline/);
    await expect(fallbackIsSeen(canvasElement)).toBe(true);
  },
};
