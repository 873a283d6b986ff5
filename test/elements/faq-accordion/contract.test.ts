// What the tag makes of an answer that is not quite, or more than, what the contract describes.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en } from '../support/faqs.js';
import { hearConsole, hearEvents } from '../support/hear.js';
import {
  headings,
  isThere,
  isIn,
  placeFor,
  placeLoaded,
  question,
  rest,
  shownQuestions,
  until,
} from '../support/tag.js';

const answer = '<p>Yes.</p>';
const list = (questions: unknown[], more: object = {}) => ({ lang: 'en', version: '1', questions, ...more });
const good = { id: 'good', question: 'Is this good?', answer };

describe('An answer of a backend', () => {
  it('may say more than the contract', async () => {
    const lines = hearConsole();
    const later = { ...good, video: { href: 'x' }, tags: ['a'], answer };
    const backend = await scriptedBackend({
      'en/faqs.json': { json: list([later], { contract: '1.7', theme: 'dark' }) },
    });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.deep.equal(['Is this good?']);
    await rest();
    expect(lines).to.deep.equal([]);
  });

  it('may have malformed records, which are left out and told of once', async () => {
    const lines = hearConsole();
    const { loads, errors } = hearEvents();
    const bad = [
      { question: 'No id?', answer },
      { id: 'Upper Case', question: 'Which id?', answer },
      { id: 'number', question: 7, answer },
      { id: 'none', question: 'No answer at all?' },
      null,
      'text',
    ];
    const json = list([bad[0], good, ...bad.slice(1)], { topics: [{ id: 'untitled' }] });
    const backend = await scriptedBackend({ 'en/faqs.json': { json } });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.deep.equal(['Is this good?']);
    await until('the webmaster is told', () => lines.length);
    for (const place of ['.questions[0]', '.questions[2]', '.questions[3]', '.questions[6]', '.topics[0]'])
      expect(lines[0]).to.contain(place);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await backend.asked('en/faqs.json', 2);
    await rest(150);
    expect(lines, 'lines in the console').to.have.length(1);
    expect(loads[0]!.count).to.equal(1);
    expect(errors).to.deep.equal([]);
  });

  it('keeps a question whose optional fields are malformed, without those', async () => {
    hearConsole();
    const json = list([
      {
        ...good,
        reviewed: 'yesterday',
        owner: 'Records Unit',
        links: [{ href: 'javascript:1', title: 'x' }],
      },
    ]);
    const backend = await scriptedBackend({ 'en/faqs.json': { json } });
    const tag = await placeLoaded(backend.here);
    expect(question(tag, 'Is this good?').answers[0]!.textContent).to.equal('Yes.Answered by Records Unit');
  });

  it('shows plain words as plain words', async () => {
    const words = 'Is 1 < 2 & "so on" <img src=x onerror=alert(1)>?';
    const backend = await scriptedBackend({ 'en/faqs.json': { json: list([{ ...good, question: words }]) } });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.deep.equal([words]);
    expect(isThere(tag.querySelector('img'))).to.equal(false);
  });

  it('may name topics and parents that are not there, or in a circle: each question stands on its own', async () => {
    const json = list([
      { ...good, topic: 'nowhere' },
      { ...good, id: 'orphan', question: 'Whose child?', parent: 'nobody' },
      { ...good, id: 'a', question: 'Hen?', parent: 'b' },
      { ...good, id: 'b', question: 'Egg?', parent: 'a' },
    ]);
    const backend = await scriptedBackend({ 'en/faqs.json': { json } });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.have.members(['Is this good?', 'Whose child?', 'Hen?', 'Egg?']);
    expect(tag.querySelectorAll('.pv-topic')).to.have.length(0);
  });

  it('may have an id twice: the page has it once', async () => {
    hearConsole();
    const json = list([good, { ...good, question: 'Is this again?' }]);
    const backend = await scriptedBackend({ 'en/faqs.json': { json } });
    const tag = await placeLoaded(backend.here);
    expect(headings(tag).map(({ id }) => id)).to.deep.equal(['faq-good']);
  });

  it('has a heading without a button for a question that only its sub-questions answer', async () => {
    const json = list([
      { ...good, answer: '' },
      { ...good, id: 'sub', question: 'And this?', parent: 'good' },
    ]);
    const backend = await scriptedBackend({ 'en/faqs.json': { json } });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.deep.equal(['Is this good?', 'And this?']);
    expect(isThere(headings(tag)[0]!.querySelector('button'))).to.equal(false);
    question(tag, 'And this?').button.click();
    expect(question(tag, 'And this?').isOpen()).to.equal(true);
  });

  it('keeps a rich answer whole: tables, lists, footnotes, languages, telephone links', async () => {
    const rich =
      '<h4>Fees</h4><table><caption>Fees</caption><thead><tr><th scope="col">Copy</th></tr></thead><tbody><tr><td>Free</td></tr></tbody></table>' +
      '<ol start="3"><li>Three</li></ol><p lang="es">Hola <abbr title="Rivermark Police Department">RPD</abbr> <a href="tel:+15550140">555-0140</a></p><dl><dt>Term</dt><dd>What it means</dd></dl>';
    const backend = await scriptedBackend({ 'en/faqs.json': { json: list([{ ...good, answer: rich }]) } });
    const tag = await placeLoaded(backend.here);
    expect(question(tag, 'Is this good?').answers[0]!.innerHTML).to.equal(rich);
  });

  it('that is in another language than its own question says so of that question', async () => {
    const one = { ...good, id: 'ar', question: 'هل هذا جيد؟', lang: 'ar' };
    const backend = await scriptedBackend({ 'en/faqs.json': { json: list([good, one]) } });
    const tag = await placeLoaded(backend.here);
    const { heading, answers } = question(tag, 'هل هذا جيد؟');
    for (const element of [heading, answers[0]!]) {
      expect(element.lang).to.equal('ar');
      expect(getComputedStyle(element).direction).to.equal('rtl');
    }
    expect(question(tag, 'Is this good?').heading.hasAttribute('lang')).to.equal(false);
  });

  it('without a version is shown again each time', async () => {
    const backend = await scriptedBackend({
      'en/faqs.json': [
        { json: { ...en, version: undefined } },
        { json: list([good], { version: undefined }) },
      ],
    });
    const tag = await placeFor(backend.here);
    await until('the words are there', () => shownQuestions(tag).length == 8 && !isIn(tag, 'loading'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('the words are the newer ones', () => shownQuestions(tag).length == 1);
  });
});
