// Opening and closing: by the button of each question, by the one for all, by find-in-page, one at a time where so wished.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { scriptedBackend } from '../../support/backend.js';
import { en, manyQuestions, questionsOf } from '../support/faqs.js';
import { hearEvents } from '../support/hear.js';
import {
  control,
  focus,
  headings,
  isShown,
  isThere,
  openQuestions,
  place,
  placeFor,
} from '../support/tag.js';
import { placeLoaded, press, question, ready, rest, searchField } from '../support/tag.js';
import { strings, until } from '../support/tag.js';

const COPY = 'How do I get a copy of a report?';
const VIDEO = 'Can I see body camera video?';

const loaded = async (attributes = '') =>
  placeLoaded((await scriptedBackend({ 'en/faqs.json': { json: en } })).here, attributes);

describe('A question', () => {
  it('is a heading with a button, its answer hidden from all but find-in-page', async () => {
    const tag = await loaded();
    for (const words of questionsOf(en)) {
      const { heading, button, answers } = question(tag, words);
      expect(heading.localName, words).to.match(/^h[2-6]$/);
      expect([...heading.childNodes]).to.have.length(1);
      expect(button.type).to.equal('button');
      expect(answers.map((answer) => answer.getAttribute('hidden'))).to.deep.equal(['until-found']);
      expect(heading.compareDocumentPosition(answers[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('opens and closes by its button, and tells the page each time', async () => {
    const { toggles } = hearEvents();
    const tag = await loaded();
    const { button, answers, isOpen } = question(tag, COPY);
    button.click();
    expect(isOpen()).to.equal(true);
    expect(isShown(answers[0]!.querySelector('strong')!)).to.equal(true);
    button.click();
    expect(isOpen()).to.equal(false);
    expect(answers[0]!.querySelector('strong')!.checkVisibility()).to.equal(false);
    expect(answers[0]!.getAttribute('hidden'), 'to be found again').to.equal('until-found');
    expect(toggles.map(({ target, id, open }) => [target == tag, id, open])).to.deep.equal([
      [true, 'faq-report-copy', true],
      [true, 'faq-report-copy', false],
    ]);
    expect([toggles[0]!.bubbles, toggles[0]!.composed]).to.deep.equal([true, true]);
  });

  it('opens by a click on a word within its button', async () => {
    const tag = await place('<pv-faq-accordion><h3>Is <em>this</em> so?</h3><p>Yes.</p></pv-faq-accordion>');
    await ready(tag);
    tag.querySelector('em')!.click();
    expect(question(tag, 'Is this so?').isOpen()).to.equal(true);
  });

  it('leaves a click alone that the page has dealt with', async () => {
    const tag = await loaded();
    const { button, isOpen } = question(tag, COPY);
    button.addEventListener('click', (event) => event.preventDefault());
    button.click();
    expect(isOpen()).to.equal(false);
  });

  it('opens when find-in-page finds its answer', async () => {
    const tag = await loaded();
    const { answers, isOpen } = question(tag, 'What does a copy cost?');
    answers[0]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(isOpen()).to.equal(true);
    expect(openQuestions(tag)).to.deep.equal(['What does a copy cost?']);
  });

  it('stays open with several others', async () => {
    const tag = await loaded();
    for (const words of [COPY, VIDEO]) question(tag, words).button.click();
    await rest();
    expect(openQuestions(tag)).to.deep.equal([COPY, VIDEO]);
  });
});

describe('The keyboard', () => {
  it('goes from the search to the button for all, then from question to question, past closed answers', async () => {
    const tag = await place(
      `<pv-faq-accordion>${manyQuestions(6)
        .questions.map((one) => `<h3>${one.question}</h3><p><a href="#x">A link</a></p>`)
        .join('')}</pv-faq-accordion>`,
    );
    await ready(tag);
    await until('there is a search', () => searchField(tag));
    searchField(tag)!.focus();
    const order = [focus()];
    for (let i = 0; i < 3; i++) {
      await sendKeys({ press: 'Tab' });
      order.push(focus());
    }
    expect(order).to.deep.equal([
      `input “${strings.search}”`,
      `button “${strings.openAll}”`,
      'button “Question number 1?”',
      'button “Question number 2?”',
    ]);
  });

  it('goes through an answer that is open', async () => {
    const tag = await place(`<pv-faq-accordion>
      <h3>One?</h3><p><a href="#x">A link</a></p><h3>Two?</h3><p>Two.</p></pv-faq-accordion>`);
    await ready(tag);
    question(tag, 'One?').button.focus();
    await sendKeys({ press: 'Enter' });
    await until('the way to copy is there', () => tag.querySelector('.pv-copy'));
    const order = [];
    for (let i = 0; i < 3; i++) {
      await sendKeys({ press: 'Tab' });
      order.push(focus());
    }
    expect(order).to.deep.equal(['a “A link”', `button “${strings.copyLink}”`, 'button “Two?”']);
  });

  for (const [name, key] of Object.entries({ Enter: 'Enter', 'the space bar': ' ' }))
    it(`opens and closes by ${name}, once a press, with the focus kept`, async () => {
      const { toggles } = hearEvents();
      const tag = await loaded();
      const { button, isOpen } = question(tag, COPY);
      button.focus();
      await sendKeys({ press: key });
      await until('it is open', isOpen);
      expect(focus()).to.equal(`button “${COPY}”`);
      await sendKeys({ press: key });
      await until('it is closed', () => !isOpen());
      expect(focus()).to.equal(`button “${COPY}”`);
      expect(toggles.map(({ open }) => open)).to.deep.equal([true, false]);
    });
});

describe('The button for all', () => {
  it('opens all, then closes all, and always says which', async () => {
    const tag = await loaded();
    await until('it is there', () => control(tag, strings.openAll));
    press(tag, strings.openAll);
    await until('it says the other', () => control(tag, strings.closeAll));
    expect(openQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(focus(), 'the focus stays on it').to.equal(`button “${strings.closeAll}”`);
    press(tag, strings.closeAll);
    await until('it says the other', () => control(tag, strings.openAll));
    expect(openQuestions(tag)).to.deep.equal([]);
  });

  it('follows what is opened and closed one by one', async () => {
    const tag = await loaded();
    for (const words of questionsOf(en)) question(tag, words).button.click();
    await until('it says that all can be closed', () => control(tag, strings.closeAll));
    question(tag, VIDEO).button.click();
    await until('it says that all can be opened', () => control(tag, strings.openAll));
  });

  it('is not there for a single question', async () => {
    const tag = await place('<pv-faq-accordion><h3>Why?</h3><p>Because.</p></pv-faq-accordion>');
    await ready(tag);
    await rest();
    expect(isThere(control(tag, strings.openAll))).to.equal(false);
  });

  it('has methods that do the same, and tell the page nothing', async () => {
    const { toggles } = hearEvents();
    const tag = await loaded();
    tag.openAll();
    await until('all are open', () => openQuestions(tag).length == 8);
    await until('the button says so', () => control(tag, strings.closeAll));
    tag.closeAll();
    await until('all are closed', () => openQuestions(tag).length == 0);
    expect(toggles).to.deep.equal([]);
  });
});

describe('With `single`', () => {
  it('opening one closes the other', async () => {
    const tag = await loaded('single');
    question(tag, COPY).button.click();
    await rest();
    question(tag, VIDEO).button.click();
    await until('only the last is open', () => openQuestions(tag).join() == VIDEO);
    question(tag, VIDEO).button.click();
    await rest();
    expect(openQuestions(tag)).to.deep.equal([]);
  });

  it('so does find-in-page, and the page that opens one', async () => {
    const tag = await loaded('single');
    question(tag, COPY).button.click();
    await rest();
    question(tag, VIDEO).answers[0]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until('only that is open', () => openQuestions(tag).join() == VIDEO);
    await tag.open('alarm');
    await until('only the last is open', () => openQuestions(tag).join() == 'Must I register my alarm?');
  });

  it('there is no button for all', async () => {
    const tag = await loaded('single');
    await rest();
    expect(isThere(control(tag, strings.openAll))).to.equal(false);
  });

  it('set later, it counts from the next opening on', async () => {
    const tag = await loaded();
    for (const words of [COPY, VIDEO]) question(tag, words).button.click();
    await rest();
    tag.single = true;
    await until('the button for all is gone', () => !control(tag, strings.openAll));
    question(tag, 'Must I register my alarm?').button.click();
    await until('only the last is open', () => openQuestions(tag).join() == 'Must I register my alarm?');
  });
});

describe('Questions of a question', () => {
  it('open on their own', async () => {
    const tag = await placeFor((await scriptedBackend({ 'en/faqs.json': { json: en } })).here);
    await ready(tag);
    question(tag, 'What does a copy cost?').button.click();
    expect(openQuestions(tag)).to.deep.equal(['What does a copy cost?']);
    const [main, sub] = headings(tag);
    expect(Number(sub!.localName[1])).to.equal(Number(main!.localName[1]) + 1);
  });
});
