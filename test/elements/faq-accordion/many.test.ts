// Two thousand questions: they come in slices, all of them, and each can be reached.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { manyQuestions } from '../support/faqs.js';
import { hearEvents } from '../support/hear.js';
import { control, focus, headings, isIn, openQuestions, placeFor, ready, press } from '../support/tag.js';
import { question, rest, searchField, searchFor, shownQuestions, strings, until } from '../support/tag.js';

const COUNT = 2000;
const list = manyQuestions(COUNT);
const here = location.pathname + location.search;
const many = () => scriptedBackend({ 'en/faqs.json': { json: list } });

describe('Two thousand questions', function () {
  this.timeout(90_000);

  it('come in slices, in their order, and are told of once when all are there', async () => {
    const { loads } = hearEvents();
    const backend = await many();
    const tag = await placeFor(backend.here);
    const sizes: number[] = [];
    const watch = new MutationObserver(() => sizes.push(headings(tag).length));
    watch.observe(tag, { childList: true });
    await until('the page is told', () => loads.length, 60_000);
    watch.disconnect();
    expect(sizes.length, 'slices').to.be.above(10);
    expect(sizes[0], 'questions in the first slice').to.be.below(100);
    expect(sizes.at(-1)).to.equal(COUNT);
    expect(loads.map(({ count }) => count)).to.deep.equal([COUNT]);
    expect(headings(tag).map(({ id }) => id)).to.deep.equal(list.questions.map(({ id }) => `faq-${id}`));
    expect(isIn(tag, 'loading')).to.equal(false);
  });

  it('can be used while they come', async () => {
    const backend = await many();
    const tag = await placeFor(backend.here);
    await until('the first are there', () => headings(tag).length);
    question(tag, 'Question number 1?').button.click();
    expect(question(tag, 'Question number 1?').isOpen()).to.equal(true);
    await until('all are there', () => headings(tag).length == COUNT, 60_000);
    await rest();
    expect(question(tag, 'Question number 1?').isOpen()).to.equal(true);
  });

  it('are reached by address to the last', async () => {
    history.replaceState(null, '', '#faq-q-2000');
    const backend = await many();
    const tag = await placeFor(backend.here);
    await until('the last is there', () => tag.querySelector('#faq-q-2000'), 60_000);
    await until('the last has the focus', () => focus() == 'button “Question number 2000?”', 60_000);
    const { heading, isOpen } = question(tag, 'Question number 2000?');
    expect(isOpen()).to.equal(true);
    const inView = () =>
      heading.getBoundingClientRect().top >= 0 && heading.getBoundingClientRect().bottom <= innerHeight;
    await until('it is in view', inView);
    await rest(300);
    expect(inView(), 'it stays there').to.equal(true);
    history.replaceState(null, '', here);
  });

  it('are searched and opened to the last', async () => {
    const backend = await many();
    const tag = await placeFor(backend.here);
    await ready(tag, 60_000);
    expect(headings(tag)).to.have.length(COUNT);
    await until('there is a search', () => searchField(tag));
    await searchFor(tag, 'number 2000', '1 of 2,000 questions matches');
    expect(shownQuestions(tag)).to.deep.equal(['Question number 2000?']);
    await searchFor(tag, '', '');
    press(tag, strings.openAll);
    await until('all are open', () => control(tag, strings.closeAll), 60_000);
    expect(tag.querySelectorAll('.pv-answer[hidden]')).to.have.length(0);
    expect(openQuestions(tag).at(-1)).to.equal('Question number 2000?');
  });
});
