// Without a backend: headings and prose, details and definition lists that stand in the page become the questions.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en } from '../support/faqs.js';
import { hearConsole, hearEvents } from '../support/hear.js';
import { control, headings, isIn, isShown, isThere, openQuestions, place, placeFor } from '../support/tag.js';
import { press, question, ready, rest, searchField, searchFor, shownQuestions } from '../support/tag.js';
import { status, strings, until } from '../support/tag.js';

const prose = `<pv-faq-accordion>
  <h3>Where are you?</h3><p>At 1 River Street.</p><ul><li>Bus 7</li></ul>
  <h3 id="hours">When are you open?</h3><p>Every day.</p>
</pv-faq-accordion>`;

describe('Headings and prose in the page', () => {
  it('become questions, closed, without an event for each', async () => {
    const { loads, toggles } = hearEvents();
    const tag = await place(prose);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(['Where are you?', 'When are you open?']);
    expect(openQuestions(tag)).to.deep.equal([]);
    expect(isIn(tag, 'loading') || isIn(tag, 'failed')).to.equal(false);
    expect(status(tag)).to.equal('');
    expect(loads.map(({ count, version }) => [count, version])).to.deep.equal([[2, undefined]]);
    expect(toggles).to.deep.equal([]);
  });

  it('open with everything up to the next heading', async () => {
    const tag = await place(prose);
    await ready(tag);
    const { button, answers, isOpen } = question(tag, 'Where are you?');
    button.click();
    expect(isOpen()).to.equal(true);
    for (const words of ['At 1 River Street.', 'Bus 7'])
      expect(answers.some((answer) => answer.textContent!.includes(words) && isShown(answer))).to.equal(true);
    expect(openQuestions(tag)).to.deep.equal(['Where are you?']);
    button.click();
    expect(answers.some((answer) => isShown(answer.firstChild!.parentElement!) && !answer.hidden)).to.equal(
      false,
    );
  });

  it('are the same nodes afterwards, with their own listeners and ids', async () => {
    let clicks = 0;
    const holder = document.createElement('div');
    holder.innerHTML = '<h3>Is <em>this</em> so?</h3><p>Press <button type="button">here</button>.</p>';
    const [heading, answer] = [...holder.children];
    const emphasis = heading!.querySelector('em')!;
    answer!.querySelector('button')!.addEventListener('click', () => clicks++);
    heading!.id = 'so';
    const tag = document.createElement('pv-faq-accordion') as Awaited<ReturnType<typeof place>>;
    tag.append(...holder.childNodes);
    document.body.append(tag);
    await ready(tag);
    expect([...tag.children].indexOf(heading!)).to.equal(0);
    expect(heading!.querySelector('em') == emphasis).to.equal(true);
    expect(heading!.id).to.equal('so');
    question(tag, 'Is this so?').button.click();
    answer!.querySelector('button')!.click();
    expect(clicks).to.equal(1);
    expect(question(tag, 'Is this so?').isOpen(), 'a button in an answer does not close it').to.equal(true);
    tag.remove();
  });

  it('get an id made of their words, each its own', async () => {
    const tag = await place(`<pv-faq-accordion>
      <h3>What does it cost?</h3><p>Nothing.</p><h3>What does it cost?</h3><p>Still nothing.</p>
      <h3>¿Cuánto cuesta?</h3><p>Nada.</p></pv-faq-accordion>`);
    await ready(tag);
    expect(headings(tag).map(({ id }) => id)).to.deep.equal([
      'faq-what-does-it-cost',
      'faq-what-does-it-cost-2',
      'faq-cuánto-cuesta',
    ]);
  });

  it('have topics where one heading follows another, and may stand in sections', async () => {
    const tag = await place(`<pv-faq-accordion>
      <section><h2>About reports</h2><h3>Where?</h3><p>Here.</p></section>
      <div><div><h3>When?</h3><p>Now.</p></div><article><h3>Who?</h3><p>We.</p></article></div></pv-faq-accordion>`);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(['Where?', 'When?', 'Who?']);
    expect(isShown(tag.querySelector('h2')!)).to.equal(true);
    expect(isThere(tag.querySelector('h2 button'))).to.equal(false);
    press(tag, strings.openAll);
    await until('all are open', () => openQuestions(tag).join() == 'Where?,When?,Who?');
  });

  it('are taken when they are added later, and counted', async () => {
    const { loads } = hearEvents();
    const tag = await place(prose);
    await ready(tag);
    question(tag, 'Where are you?').button.click();
    const heading = document.createElement('h3');
    heading.textContent = 'And on holidays?';
    const answer = document.createElement('p');
    answer.textContent = 'Then too.';
    tag.append(heading, answer);
    await until('the third is a question', () => headings(tag).length == 3);
    expect(openQuestions(tag)).to.deep.equal(['Where are you?']);
    await until('the page is told', () => loads.length == 2);
    expect(loads.at(-1)!.count).to.equal(3);
  });

  it('can be searched, opened all and closed all like those of a backend', async () => {
    const six = Array.from(
      { length: 6 },
      (_, i) => `<h3>Question ${i}?</h3><p>Answer ${'abcdef'[i]}${i}.</p>`,
    );
    const tag = await place(`<pv-faq-accordion>${six.join('')}</pv-faq-accordion>`);
    await ready(tag);
    await until('there is a search', () => searchField(tag));
    await searchFor(tag, 'c2', '1 of 6 questions matches');
    expect(shownQuestions(tag)).to.deep.equal(['Question 2?']);
    await searchFor(tag, '', '');
    press(tag, strings.openAll);
    await until('the button says the other', () => control(tag, strings.closeAll));
    expect(openQuestions(tag)).to.have.length(6);
  });

  it('that are none leave the tag empty, which is told to the webmaster alone', async () => {
    const lines = hearConsole();
    const { errors } = hearEvents();
    const tag = await place('<pv-faq-accordion></pv-faq-accordion>');
    await until('the webmaster is told', () => lines.length);
    expect(lines[0]).to.contain('data-backend');
    expect(status(tag)).to.equal('');
    expect(errors).to.deep.equal([]);
  });
});

describe('Details in the page', () => {
  const details = `<pv-faq-accordion>
    <details><summary>Where are you?</summary><p>At 1 River Street.</p></details>
    <details open><summary>When are you open?</summary><p>Every day.</p></details>
  </pv-faq-accordion>`;

  it('stay details, and work with everything of ours', async () => {
    const { toggles } = hearEvents();
    const tag = await place(details);
    const [first, second] = [...tag.querySelectorAll('details')];
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(['Where are you?', 'When are you open?']);
    expect(second!.open, 'what was open stays open').to.equal(true);
    await rest();
    expect(toggles, 'nobody has opened or closed anything').to.deep.equal([]);
    await until('the button is there', () => control(tag, strings.openAll));
    press(tag, strings.openAll);
    await until('the first is open too', () => first!.open && second!.open);
    await until('the button says the other', () => control(tag, strings.closeAll));
    press(tag, strings.closeAll);
    await until('both are closed', () => !first!.open && !second!.open);
    await rest();
    toggles.length = 0;
    first!.querySelector('summary')!.click();
    await until('the page is told', () => toggles.length);
    expect(toggles.map(({ id, open }) => [id, open])).to.deep.equal([['faq-where-are-you', true]]);
  });

  it('close each other where a tag is single, whoever opens them', async () => {
    const tag = await place(details.replace('<pv-faq-accordion', '<pv-faq-accordion single'));
    const [first, second] = [...tag.querySelectorAll('details')];
    await ready(tag);
    await rest();
    first!.open = true;
    await until('the other is closed', () => !second!.open);
    void tag.open('faq-when-are-you-open');
    await until('the first is closed', () => !first!.open);
    expect(second!.open).to.equal(true);
  });

  it('tell of themselves only what a person did', async () => {
    const { toggles } = hearEvents();
    const tag = await place(details);
    await ready(tag);
    tag.openAll();
    await rest(120);
    expect(toggles).to.deep.equal([]);
  });
});

describe('A definition list in the page', () => {
  it('becomes questions, wrapped or not', async () => {
    const tag = await place(`<pv-faq-accordion>
      <dl><dt>Where are you?</dt><dd>At 1 River Street.</dd><dd>Entrance B.</dd><dt>Is it free?</dt><dd>Yes.</dd></dl>
      <dl><div><dt>When are you open?</dt><dd>Every day.</dd></div></dl></pv-faq-accordion>`);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(['Where are you?', 'Is it free?', 'When are you open?']);
    const { button, answers } = question(tag, 'Where are you?');
    button.click();
    expect(answers.map((answer) => isShown(answer) && answer.localName)).to.deep.equal(['dd', 'dd']);
    expect(openQuestions(tag)).to.deep.equal(['Where are you?']);
    question(tag, 'When are you open?').button.click();
    expect(question(tag, 'When are you open?').isOpen()).to.equal(true);
  });
});

describe('Words in the page of a tag that has a backend', () => {
  it('are the fallback, and nothing is done to them', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const inside =
      '<h3>Where are you?</h3><p>At 1 River Street.</p><details><summary>More</summary>Words</details>';
    const tag = await placeFor(backend.here, '', inside);
    await ready(tag);
    await rest();
    const own = [...tag.children].filter((child) => !child.slot);
    expect(own.map((child) => child.outerHTML).join('')).to.equal(inside);
    expect(own.map(isShown)).to.deep.equal([false, false, false]);
    expect(shownQuestions(tag)).to.have.length(8);
  });

  it('become the questions when the backend is taken away', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here, '', '<h3>Where are you?</h3><p>At 1 River Street.</p>');
    await backend.asked('en/faqs.json');
    tag.removeAttribute('backend');
    await until('it is a question', () => headings(tag).length == 1);
    await tag.updateComplete;
    expect(isIn(tag, 'loading')).to.equal(false);
    expect(openQuestions(tag)).to.deep.equal([]);
  });
});
