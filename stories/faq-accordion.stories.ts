// The questions and answers as residents use them: in their shapes, opened, searched and shortened.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyBackend } from './support/backend.js';
import { documentShape, many, working } from './support/faqs.js';
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
  title: 'Questions and answers/In use',
  component: 'pv-faq-accordion',
  render: (args) => tag(args),
  argTypes,
};
export default meta;
type Story = StoryObj<TagArgs>;

const english = { globals: { lang: 'en' } };

/** Questions under their topics with a contents list, each closed until somebody opens it. */
export const WithTopics: Story = {
  args: { backend: storyBackend('topics', working) },
  play: async ({ canvasElement }) => {
    const there = await questions(canvasElement);
    const contents = canvasElement.querySelectorAll('.pv-contents a');
    await expect(contents).toHaveLength(3);
    await expect(there.some((one) => one.querySelector('[aria-expanded=true]'))).toBe(false);
  },
};

/** The shape of a written document: main questions with sub-questions, and a contents list of the main ones. */
export const WithSubQuestions: Story = {
  ...english,
  args: { backend: storyBackend('document', { 'en/faqs.json': { json: documentShape } }) },
  play: async ({ canvasElement }) => {
    const sub = await question(canvasElement, 'Who may ask for a report?');
    const main = await question(canvasElement, 'How do I get a copy of a police report?');
    const level = (button: Element) => Number(button.parentElement!.localName.slice(1));
    await expect(level(sub)).toBe(level(main) + 1);
    await expect(canvasElement.querySelectorAll('.pv-contents a')).toHaveLength(8);
  },
};

/** Two hundred questions under twenty topics: they come in slices, so the page answers meanwhile. */
export const TwoHundred: Story = {
  ...english,
  args: { backend: storyBackend('many', { 'en/faqs.json': { json: many } }) },
  play: async ({ canvasElement }) => {
    await questions(canvasElement, 200);
  },
};

/** The search in use: what matches stays, its words are marked, and the status line says how many are left. */
export const Searching: Story = {
  ...english,
  args: { backend: storyBackend('searching', working) },
  play: async ({ canvasElement }) => {
    const there = await questions(canvasElement, 11);
    await userEvent.type(await controlsOf(canvasElement).findByRole('searchbox'), 'lawyer');
    await status(canvasElement, /^1 of 11 questions matches$/);
    await waitFor(() => expect(there.filter(isSeen).map(({ id }) => id)).toEqual(['faq-make-complaint']));
  },
};

/** A search that nothing matches: the status line says so, and the way to a person stays. */
export const NothingFound: Story = {
  ...english,
  args: { backend: storyBackend('nothing-found', working) },
  play: async ({ canvasElement }) => {
    await questions(canvasElement, 11);
    await userEvent.type(await controlsOf(canvasElement).findByRole('searchbox'), 'helicopter');
    await status(canvasElement, /No question matches “helicopter”/);
    await expect(isSeen(within(canvasElement).getByText('Did not find your answer?'))).toBe(true);
  },
};

/** One question opened by a person, with where to read more, who to ask and who reviewed it. */
export const OneOpen: Story = {
  ...english,
  args: { backend: storyBackend('one-open', working) },
  play: async ({ canvasElement }) => {
    const button = await question(canvasElement, 'How do I get a copy of a police report?');
    const answer = within(canvasElement).getByText('four business days');
    await expect(isSeen(answer)).toBe(false);
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(isSeen(answer)).toBe(true));
    await within(canvasElement).findByRole('button', { name: 'Copy the link to this answer' });
  },
};

/** `single`: opening a question closes the one that was open, and there is no button that opens all. */
export const OnlyOneAtATime: Story = {
  ...english,
  args: { backend: storyBackend('single', working), single: true },
  play: async ({ canvasElement }) => {
    const first = await question(canvasElement, 'What does a report or record cost?');
    const second = await question(canvasElement, 'What happens to my complaint?');
    await userEvent.click(first);
    await userEvent.click(second);
    await waitFor(() => expect(first).toHaveAttribute('aria-expanded', 'false'));
    await expect(second).toHaveAttribute('aria-expanded', 'true');
    await expect(controlsOf(canvasElement).queryByRole('button', { name: /all/ })).toBeNull();
  },
};

/** `limit="5"`: the first five questions, and a button that shows the rest. */
export const Limited: Story = {
  ...english,
  args: { backend: storyBackend('limited', working), limit: 5 },
  play: async ({ canvasElement }) => {
    await questions(canvasElement, 5);
    await controlsOf(canvasElement).findByRole('button', { name: 'Show 6 more questions' });
  },
};

/** `topic="complaints"`: one topic of the list, as for the page of the office that answers for it. */
export const OneTopic: Story = {
  ...english,
  args: { backend: storyBackend('topic', working), topic: 'complaints' },
  play: async ({ canvasElement }) => {
    await questions(canvasElement, 4);
    await expect(within(tagIn(canvasElement)).queryByText('Reports and records')).toBeNull();
  },
};
