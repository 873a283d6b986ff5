// The level of a tag's own headings: one below the heading that it stands under.
import { expect, fixture } from '@open-wc/testing';
import { levelFor } from '../../src/ui/heading-level.js';

const level = async (markup: string) => {
  const root = await fixture<HTMLElement>(`<div>${markup}</div>`);
  return levelFor(root.querySelector('[data-here]')!);
};

describe('The level after', () => {
  for (const [markup, expected] of [
    ['<p data-here></p>', 2],
    ['<h1>a</h1><p data-here></p>', 2],
    ['<h1>a</h1><div><h3>b</h3></div><section><p data-here></p></section>', 4],
    ['<h3>a</h3><h2>b</h2><p data-here></p>', 3],
    ['<h2>a</h2><p data-here></p><h4>b</h4>', 3],
    ['<h2>a</h2><div data-here><h4>b</h4></div>', 3],
  ] as const)
    it(`${markup} is ${expected}`, async () => expect(await level(markup)).to.equal(expected));

  it('headings in the same shadow root goes by those', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const [heading, here] = [document.createElement('h3'), document.createElement('p')];
    root.append(heading, here);
    expect(levelFor(here)).to.equal(4);
  });
});
