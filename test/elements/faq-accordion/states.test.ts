// What a resident sees from the moment the tag stands in a page until its words do: loading, ready, empty.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en, questionsOf } from '../support/faqs.js';
import { hearConsole, hearEvents } from '../support/hear.js';
import { control, isIn, isShown, isThere, place, placeFor, placeLoaded, question } from '../support/tag.js';
import { searchField, shownQuestions, status, strings, until } from '../support/tag.js';

const skeleton = (tag: Element) => tag.shadowRoot!.querySelector('[part=skeleton]');

describe('While its words are on the way', () => {
  it('says so, keeps room, and shows what stands for the questions', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: en } });
    const tag = await placeFor(backend.here);
    expect(isIn(tag, 'loading')).to.equal(true);
    expect(status(tag)).to.equal(strings.loading);
    expect(isShown(skeleton(tag)!)).to.equal(true);
    expect(tag.getBoundingClientRect().height, 'room kept').to.be.at.least(innerHeight);
    expect(isThere(searchField(tag)), 'nothing to search in yet').to.equal(false);
    await backend.open('go');
    await until('the words are there', () => !isIn(tag, 'loading'));
    await tag.updateComplete;
    expect(isThere(skeleton(tag))).to.equal(false);
    expect(status(tag)).to.equal('');
  });

  it('shows the words that the webmaster wrote inside instead of a skeleton', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: en } });
    const tag = await placeFor(backend.here, '', '<p>Call 555-0100.</p>');
    const fallback = tag.querySelector('p')!;
    expect(isShown(fallback)).to.equal(true);
    expect(isThere(skeleton(tag))).to.equal(false);
    await backend.open('go');
    await until('the words are there', () => !isIn(tag, 'loading'));
    await tag.updateComplete;
    expect(isShown(fallback), 'the fallback has made room').to.equal(false);
    expect(tag.contains(fallback), 'but is still in the page').to.equal(true);
  });

  it('keeps --pv-reserve of room where the webmaster sets it', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here, 'style="--pv-reserve: 1234px"');
    expect(tag.getBoundingClientRect().height).to.equal(1234);
  });
});

describe('When its words have come', () => {
  it('shows topics, questions and sub-questions in the order of the list, all closed', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    const topics = [...tag.querySelectorAll('.pv-topic')].map((topic) => topic.textContent);
    expect(topics).to.deep.equal(en.topics!.map(({ title }) => title));
    for (const words of questionsOf(en)) expect(question(tag, words).isOpen(), words).to.equal(false);
    expect(question(tag, 'How do I get a copy of a report?').answers[0]!.textContent).to.contain(
      'Ask the Records Unit at the counter.',
    );
  });

  it('says who answers for it and when that was reviewed, and the way on', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here);
    const { answers, button } = question(tag, 'How do I get a copy of a report?');
    const [answer] = answers;
    button.click();
    await until('the day is said', () =>
      answer!.textContent!.includes('Reviewed September 1, 2026 by Records Unit'),
    );
    expect(answer!.querySelector('time')!.dateTime).to.equal('2026-09-01');
    const call = [...tag.querySelectorAll('a')].find((link) => link.textContent == 'Call 555-0140')!;
    expect(call.getAttribute('href')).to.equal('tel:5550140');
    expect(isShown(call)).to.equal(true);
  });

  it('tells the page once, with the count and the version', async () => {
    const { loads, errors } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here);
    expect(loads.map(({ target, count, version }) => [target, count, version])).to.deep.equal([
      [tag, 8, 'en-1'],
    ]);
    expect(errors).to.deep.equal([]);
    expect(await backend.requests()).to.have.length(1);
  });

  it('has no search where there are few questions, and none with no-search', async () => {
    const few = { ...en, topics: [], questions: en.questions.slice(0, 5) };
    const six = { ...en, topics: [], questions: en.questions.slice(0, 6) };
    const backend = await scriptedBackend({ 'en/faqs.json': [{ json: few }, { json: six }, { json: six }] });
    expect(isThere(searchField(await placeLoaded(backend.here)))).to.equal(false);
    const tag = await placeLoaded(backend.here);
    expect(isShown(searchField(tag)!)).to.equal(true);
    expect(searchField(tag)!.labels![0]!.textContent).to.equal(strings.search);
    expect(isThere(searchField(await placeLoaded(backend.here, 'no-search')))).to.equal(false);
  });

  it('is not shown where it is hidden', async () => {
    const tag = await place('<pv-faq-accordion hidden><h3>Why?</h3><p>Because.</p></pv-faq-accordion>');
    expect(isShown(tag)).to.equal(false);
  });
});

describe('When there are no questions', () => {
  it('says so, and keeps the way on and the words of the webmaster', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: { ...en, questions: [] } } });
    const tag = await placeFor(backend.here, '', '<p>Call 555-0100.</p>');
    await until('it says so', () => status(tag) == strings.empty);
    expect(isShown(tag.querySelector('p')!)).to.equal(true);
    expect(isShown(tag.querySelector('a[href="tel:5550140"]')!)).to.equal(true);
    expect(isThere(control(tag, strings.openAll))).to.equal(false);
    expect(isThere(control(tag, strings.retry))).to.equal(false);
    expect(loads.map(({ count }) => count)).to.deep.equal([0]);
  });

  it('writes nothing into the console', async () => {
    const lines = hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: { lang: 'en', questions: [] } } });
    const tag = await placeFor(backend.here);
    await until('it says so', () => status(tag) == strings.empty);
    expect(lines).to.deep.equal([]);
  });
});
