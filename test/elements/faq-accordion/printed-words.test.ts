// Words that a server printed into the tag: kept as they are while they are the newest, replaced without losing one's place.
import { expect } from '@open-wc/testing';
import { printFaq } from '../../../src/content/faq.js';
import type { FaqList } from '../../../src/contract/faq.js';
import { scriptedBackend } from '../../support/backend.js';
import { edited, en, es, manyQuestions, questionsOf } from '../support/faqs.js';
import { hearConsole, hearEvents } from '../support/hear.js';
import { focus, headings, isIn, isShown, placeFor, question, ready, rest } from '../support/tag.js';
import { shownQuestions, status, strings, until } from '../support/tag.js';

const COPY = 'How do I get a copy of a report?';
const VIDEO = 'Can I see body camera video?';
const newer = edited(en, 'en-2', 'camera', '<p>Yes, and online too.</p>');

const print = (list: FaqList, prefix = 'faq-') =>
  printFaq(list, { t: strings, lang: 'en', level: 2, prefix });

const isNewer = (tag: Parameters<typeof question>[0]) =>
  question(tag, VIDEO).answers[0]!.textContent!.includes('online');

describe('Printed words', () => {
  it('can be read before anything has come, and closed as soon as the tag is there', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here, '', print(en));
    expect(isIn(tag, 'loading')).to.equal(false);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(question(tag, COPY).isOpen()).to.equal(false);
    await until('the page is told', () => loads.length);
    expect(loads.map(({ count, version }) => [count, version])).to.deep.equal([[8, 'en-1']]);
    expect(status(tag)).to.equal('');
  });

  it('stay the same nodes where the backend has the same version', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeFor(backend.here, '', print(en));
    const nodes = [...tag.querySelectorAll('.pv-question,.pv-answer,.pv-topic')];
    await backend.until(([seen]) => seen?.state == 'answered');
    await rest(200);
    const now = [...tag.querySelectorAll('.pv-question,.pv-answer,.pv-topic')];
    expect(now.length).to.equal(nodes.length);
    expect(now.every((node, i) => node == nodes[i])).to.equal(true);
    expect(loads).to.have.length(1);
  });

  it('are replaced where the backend has a newer version, with open questions, focus and scroll kept', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: newer } });
    const tag = await placeFor(backend.here, '', print(en));
    await ready(tag);
    const space = document.createElement('div');
    space.style.height = '3000px';
    tag.after(space);
    question(tag, COPY).button.click();
    question(tag, VIDEO).button.click();
    question(tag, VIDEO).button.focus();
    await rest();
    scrollTo(0, question(tag, VIDEO).heading.getBoundingClientRect().top + scrollY - 40);
    const { top } = question(tag, VIDEO).heading.getBoundingClientRect();
    const [old] = headings(tag);
    await backend.open('go');
    await until('they are newer', () => isNewer(tag));
    await rest();
    expect(old!.isConnected).to.equal(false);
    expect(question(tag, COPY).isOpen()).to.equal(true);
    expect(question(tag, VIDEO).isOpen()).to.equal(true);
    expect(question(tag, 'How do I thank an officer?').isOpen()).to.equal(false);
    expect(focus()).to.equal(`button “${VIDEO}”`);
    expect(question(tag, VIDEO).heading.getBoundingClientRect().top).to.be.closeTo(top, 2);
    expect(loads.at(-1)!.version).to.equal('en-2');
    space.remove();
    scrollTo(0, 0);
  });

  it('do not jump where the newer ones are longer above', async () => {
    const longer = edited(en, 'en-2', 'report-copy', `<p>${'Many words. '.repeat(200)}</p>`);
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: longer } });
    const tag = await placeFor(backend.here, '', print(en));
    await ready(tag);
    const space = document.createElement('div');
    space.style.height = '3000px';
    tag.after(space);
    question(tag, COPY).button.click();
    await rest();
    scrollTo(0, question(tag, VIDEO).heading.getBoundingClientRect().top + scrollY - 40);
    const { top } = question(tag, VIDEO).heading.getBoundingClientRect();
    await backend.open('go');
    await until('they are newer', () => question(tag, COPY).answers[0]!.textContent!.includes('Many words'));
    await rest();
    expect(question(tag, VIDEO).heading.getBoundingClientRect().top).to.be.closeTo(top, 2);
    space.remove();
    scrollTo(0, 0);
  });

  it('of another version, in many slices, are replaced all at once', async () => {
    const many = manyQuestions(120);
    const backend = await scriptedBackend({
      'en/faqs.json': { gate: 'go', json: { ...many, version: 'next' } },
    });
    const tag = await placeFor(backend.here, '', print({ ...many, version: 'last' }));
    await ready(tag);
    const counts = new Set<number>();
    const watch = new MutationObserver(() => counts.add(headings(tag).length));
    watch.observe(tag, { childList: true });
    await backend.open('go');
    await until(
      'they are newer',
      () => tag.querySelector('[slot=words]')!.getAttribute('data-version') == 'next',
    );
    await rest();
    watch.disconnect();
    expect([...counts]).to.deep.equal([120]);
  });

  it('stay, and are said to be earlier ones, where the backend does not answer', async () => {
    hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': { status: 404 } });
    const tag = await placeFor(backend.here, '', print(en));
    await until('it is stale', () => isIn(tag, 'stale'));
    await tag.updateComplete;
    expect(shownQuestions(tag)).to.have.length(8);
    expect(status(tag)).to.equal(`${strings.missing} ${strings.unsure}`);
  });

  it('hide what the webmaster wrote beside them', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here, '', `${print(en)}<p id="own">Call 555-0100.</p>`);
    await ready(tag);
    await until('they are hidden', () => !isShown(tag.querySelector('#own')!));
  });

  it('are followed to a question that the address names', async () => {
    history.replaceState(null, '', '#faq-alarm');
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeFor(backend.here, '', print(en));
    await ready(tag);
    await until('it is open', () => question(tag, 'Must I register my alarm?').isOpen());
    expect(focus()).to.equal('button “Must I register my alarm?”');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('in another language than asked are said to be so, and replaced', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: en } });
    const tag = await placeFor(backend.here, '', print(es));
    await ready(tag);
    await until('it says so', () => status(tag) == 'Only available in Spanish so far.');
    await backend.open('go');
    await until('they are English', () => shownQuestions(tag).length == 8);
    await until('it says so no more', () => status(tag) == '');
  });
});

describe('A copy of the tag with its words', () => {
  it('as a cache or a router makes it, has them once and works', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeFor(backend.here);
    await ready(tag);
    question(tag, COPY).button.click();
    await until('it can be copied', () => tag.querySelector('.pv-copy'));
    const copy = tag.cloneNode(true) as typeof tag;
    tag.replaceWith(copy);
    await ready(copy);
    await backend.asked('en/faqs.json', 2);
    await rest(200);
    expect(shownQuestions(copy)).to.deep.equal(questionsOf(en));
    expect(question(copy, COPY).isOpen()).to.equal(true);
    question(copy, VIDEO).button.click();
    expect(question(copy, VIDEO).isOpen()).to.equal(true);
    expect(copy.querySelectorAll('.pv-question')).to.have.length(8);
    copy.remove();
  });
});
