// Questions that open and close: which answers belong to which question, however they are nested.
import { expect, fixture } from '@open-wc/testing';
import { answersOf, buttonOf, isOpen, questionOf, setOpen } from '../../src/ui/disclosure.js';

const button = (words: string) => `<button aria-expanded="false">${words}</button>`;
const make = () =>
  fixture<HTMLElement>(`<div>
    <h3 class="pv-question" id="one">${button('One?')}</h3>
    <p class="pv-answer" hidden="until-found">a</p><div class="pv-answer" hidden="until-found"><b>b</b></div>
    <p>between</p>
    <h3 class="pv-question" id="two">Two</h3>
    <h3 class="pv-question" id="three">${button('Three?')}</h3><p class="pv-answer" hidden="until-found">c</p></div>`);

const within = (root: Element, selector: string) => root.querySelector<HTMLElement>(selector)!;

describe('A disclosure', () => {
  it('has the answers that follow it at once', async () => {
    const root = await make();
    const answers = (id: string) => answersOf(within(root, id)).map((one) => one.textContent);
    expect(answers('#one')).to.deep.equal(['a', 'b']);
    expect(answers('#two')).to.deep.equal([]);
    expect(answers('#three')).to.deep.equal(['c']);
  });

  it('is found from its heading, its button, and anything in its answers', async () => {
    const root = await make();
    for (const selector of ['#one', '#one button', 'p.pv-answer', 'b'])
      expect(questionOf(within(root, selector))!.id, selector).to.equal('one');
    expect(Boolean(questionOf(within(root, 'p:not(.pv-answer)')))).to.equal(false);
    expect(Boolean(questionOf(root))).to.equal(false);
  });

  it('opens and closes all its answers, and says whether that changed anything', async () => {
    const root = await make();
    const one = within(root, '#one');
    const hidden = () => answersOf(one).map((answer) => answer.getAttribute('hidden'));
    expect(isOpen(one)).to.equal(false);
    expect(setOpen(one, false)).to.equal(false);
    expect(setOpen(one, true)).to.equal(true);
    expect(setOpen(one, true)).to.equal(false);
    expect([isOpen(one), ...hidden()]).to.deep.equal([true, null, null]);
    expect(within(root, '#one button').getAttribute('aria-expanded')).to.equal('true');
    expect(isOpen(within(root, '#three'))).to.equal(false);
    expect(setOpen(one, false)).to.equal(true);
    expect([isOpen(one), ...hidden()]).to.deep.equal([false, 'until-found', 'until-found']);
  });

  it('without an answer neither opens nor closes', async () => {
    const two = within(await make(), '#two');
    expect([Boolean(buttonOf(two)), isOpen(two), setOpen(two, true), isOpen(two)]).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});
