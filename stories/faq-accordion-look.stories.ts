// How the tag looks and speaks: languages and directions, dark and narrow pages, themes, hosts, and words nobody should trust.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { storyBackend } from './support/backend.js';
import { faqs, hostile, working } from './support/faqs.js';
import './support/hosts.css';
import { argTypes, isSeen, question, questions, status, tag, tagIn, type TagArgs } from './support/tag.js';

const meta: Meta<TagArgs> = {
  title: 'Questions and answers/Look and language',
  component: 'pv-faq-accordion',
  render: (args) => tag(args),
  argTypes,
  globals: { lang: 'en' },
};
export default meta;
type Story = StoryObj<TagArgs>;

/** A Spanish part of a page: the tag speaks Spanish and asks for the Spanish answers. */
export const Spanish: Story = {
  args: { backend: storyBackend('spanish', working) },
  render: (args) => html`<div lang="es">${tag(args)}</div>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await question(canvasElement, '¿Cómo presento una queja sobre un agente?'));
    await expect(isSeen(within(canvasElement).getByText(/No necesita abogado/))).toBe(true);
  },
};

/** An Arabic part of a page, written from right to left; street names and telephone numbers keep their own direction. */
export const Arabic: Story = {
  args: { backend: storyBackend('arabic', working) },
  render: (args) => html`<div lang="ar" dir="rtl">${tag(args)}</div>`,
  play: async ({ canvasElement }) => {
    const button = await question(canvasElement, 'كيف أقدّم شكوى ضد شرطي؟');
    await userEvent.click(button);
    await expect(getComputedStyle(button).direction).toBe('rtl');
    await expect(isSeen(within(canvasElement).getByText(/لا تحتاج إلى محامٍ/))).toBe(true);
  },
};

/** A Spanish page whose backend has English only: the answers come in English, marked as such, and the tag says so in Spanish. */
export const OtherLanguageThanThePage: Story = {
  args: { backend: storyBackend('english-only', { 'es/faqs.json': { json: faqs.en } }) },
  render: (args) => html`<div lang="es">${tag(args)}</div>`,
  play: async ({ canvasElement }) => {
    const [first] = await questions(canvasElement, 11);
    await expect(first!.closest('[lang]')).toHaveAttribute('lang', 'en');
    await status(canvasElement, /inglés/);
  },
};

/** A dark page: lines, hints and marks are made of the page’s own colour, so they follow it. */
export const Dark: Story = {
  args: { backend: storyBackend('dark', working) },
  render: (args) => html`<div class="host-dark">${tag(args)}</div>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await question(canvasElement, 'What does a report or record cost?'));
  },
};

/** 320 px wide, as on a small phone or at 400 % zoom: nothing is cut, and nothing scrolls sideways. */
export const Narrow: Story = {
  args: { backend: storyBackend('narrow', working) },
  render: (args) => html`<div class="host-narrow">${tag(args)}</div>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await question(canvasElement, 'How do I get a copy of a police report?'));
    await userEvent.click(await question(canvasElement, 'What does a report or record cost?'));
    await waitFor(() => expect(canvasElement.querySelectorAll('.pv-copy')).toHaveLength(2));
    const column = canvasElement.querySelector<HTMLElement>('.host-narrow')!;
    await expect(column.scrollWidth).toBeLessThanOrEqual(column.clientWidth);
  },
};

/** Three towns’ colours by custom properties alone: a river’s green, a warm square one, and one large with strong lines. */
export const Themed: Story = {
  args: { backend: storyBackend('themed', working), topic: 'complaints' },
  render: (args) => html`
    <div class="host-river">${tag(args)}</div>
    <div class="host-brick">${tag(args)}</div>
    <div class="host-strong">${tag(args)}</div>
  `,
  play: async ({ canvasElement }) => {
    const there = await questions(canvasElement, 12);
    for (const n of [0, 4, 8]) await userEvent.click(there[n]!.querySelector('button')!);
    const line = (n: number) => {
      const foot = tagIn(canvasElement, n).querySelector('.pv-way-on')!;
      return getComputedStyle(foot).borderBlockStartColor;
    };
    await expect([line(0), line(1), line(2)]).toEqual([
      'rgb(23, 80, 90)',
      'rgb(140, 42, 28)',
      'rgb(0, 0, 200)',
    ]);
  },
};

/** Inside a host with its own typography: its letters, sizes, links and heading styles reach the department’s words. */
export const HostTypography: Story = {
  args: { backend: storyBackend('host', working) },
  render: (args) =>
    html`<article class="host-paper">
      <h1>Ask the Rivermark police</h1>
      <p>What people want to know, answered by the office that has to know it.</p>
      ${tag(args)}
    </article>`,
  play: async ({ canvasElement }) => {
    const button = await question(canvasElement, 'How do I get a copy of a police report?');
    await userEvent.click(button);
    await expect(getComputedStyle(button).fontFamily).toContain('Georgia');
    await expect(
      button.closest('h3'),
      'one below the topic, which is one below the page’s h1',
    ).not.toBeNull();
  },
};

/** Answers with scripts, handlers, frames, forms, styles and broken tags: only words are left, each in its own place. */
export const HostileWords: Story = {
  args: { backend: storyBackend('hostile', { 'en/faqs.json': { json: hostile } }) },
  beforeEach: () => {
    const page = globalThis as { ran?: (what: string) => void };
    page.ran = (what) => document.body.append(`This ran: ${what}`);
    return () => void delete page.ran;
  },
  play: async ({ canvasElement }) => {
    const there = await questions(canvasElement, hostile.questions.length);
    for (const one of there) await userEvent.click(one.querySelector('button')!);
    await expect(isSeen(within(canvasElement).getByText(/It stands in its own place/))).toBe(true);
    await expect(document.body).not.toHaveTextContent('This ran');
    const bad = 'script,img,svg,iframe,style,form,input,h1,[style*=fixed],[href^="javascript:"]';
    await expect(tagIn(canvasElement).querySelectorAll(`.pv-answer :is(${bad})`)).toHaveLength(0);
    await expect(there.map((one) => one.parentElement === there[0]!.parentElement)).not.toContain(false);
  },
};
