// Addresses of questions: in the address bar, in links of the page, in the contents list and in footnotes.
import { expect } from '@open-wc/testing';
import { scriptedBackend, type Backend } from '../../support/backend.js';
import { en, manyQuestions } from '../support/faqs.js';
import { hearEvents } from '../support/hear.js';
import { focus, headings, isShown, openQuestions, place, placeFor, placeLoaded } from '../support/tag.js';
import { question, ready, rest, until, type Tag } from '../support/tag.js';

const COPY = 'How do I get a copy of a report?';
const COST = 'What does a copy cost?';
const VIDEO = 'Can I see body camera video?';
const ALARM = 'Must I register my alarm?';

const here = location.pathname + location.search;
let backend: Backend;
let space: HTMLElement;

beforeEach(async () => {
  backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
  // So that there is somewhere to scroll to.
  space = document.createElement('div');
  space.style.height = '4000px';
  document.body.append(space);
});
afterEach(() => {
  history.replaceState(null, '', here);
  space.remove();
  scrollTo(0, 0);
});

const inView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
const arrivedAt = async (tag: Tag, words: string) => {
  await until(`“${words}” is open`, () => question(tag, words).isOpen());
  await until(`“${words}” has the focus`, () => focus() == `button “${words}”`);
  await until(`“${words}” is in view`, () => inView(question(tag, words).heading));
};

describe('An address with a question in it', () => {
  it('opens that, scrolls there and gives it the focus, though the words come later', async () => {
    history.replaceState(null, '', '#faq-alarm');
    await backend.script({ 'en/faqs.json': { json: en, gate: 'go' } });
    const { toggles } = hearEvents();
    const tag = await place(
      `<div><div style="height: 2000px"></div><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion></div>`,
    );
    await backend.asked('en/faqs.json');
    await backend.open('go');
    await ready(tag);
    await arrivedAt(tag, ALARM);
    expect(openQuestions(tag)).to.deep.equal([ALARM]);
    expect(toggles, 'the person has toggled nothing').to.deep.equal([]);
  });

  it('works for words in the page, in any script', async () => {
    history.replaceState(null, '', `#${encodeURIComponent('faq-لماذا')}`);
    const tag = await place(
      '<pv-faq-accordion lang="en"><h3>Who?</h3><p>We.</p><h3>لماذا؟</h3><p>لأن.</p></pv-faq-accordion>',
    );
    await ready(tag);
    await arrivedAt(tag, 'لماذا؟');
  });

  it('that is none of ours moves nothing', async () => {
    history.replaceState(null, '', '#faq-nowhere');
    const tag = await placeLoaded(backend.here);
    await rest();
    expect(openQuestions(tag)).to.deep.equal([]);
    expect(focus()).to.equal('nothing');
    expect(scrollY).to.equal(0);
  });

  it('that is no id at all throws nothing', async () => {
    history.replaceState(null, '', '#%E0%A4%A"]');
    const tag = await placeLoaded(backend.here);
    await rest();
    expect(openQuestions(tag)).to.deep.equal([]);
  });

  it('may name a topic, or a place within an answer', async () => {
    const tag = await placeLoaded(backend.here);
    location.hash = '#faq-topic-safety';
    await until('the topic has the focus', () => focus() == 'h2 “Safety at home”');
    expect(openQuestions(tag)).to.deep.equal([]);
    location.hash = '#faq-report-cost:note';
    await until('its question is open', () => openQuestions(tag).join() == COST);
    await until('the note is in view', () => inView(document.getElementById('faq-report-cost:note')!));
  });

  it('changes: what it names is opened each time, also by back and forward', async () => {
    const tag = await placeLoaded(backend.here);
    location.hash = '#faq-camera';
    await arrivedAt(tag, VIDEO);
    location.hash = '#faq-alarm';
    await arrivedAt(tag, ALARM);
    question(tag, VIDEO).button.click();
    expect(question(tag, VIDEO).isOpen()).to.equal(false);
    history.back();
    await arrivedAt(tag, VIDEO);
    history.forward();
    await arrivedAt(tag, ALARM);
  });

  it('that names a question beyond the first slices is followed when that has come', async () => {
    await backend.script({ 'en/faqs.json': { json: manyQuestions(200) } });
    history.replaceState(null, '', '#faq-q-190');
    const tag = await placeFor(backend.here);
    await ready(tag);
    await until('the question is there', () => headings(tag).length == 200);
    await arrivedAt(tag, 'Question number 190?');
  });

  it('is followed no more by a tag that has left the page', async () => {
    const tag = await placeLoaded(backend.here);
    tag.remove();
    location.hash = '#faq-camera';
    await rest(150);
    expect(openQuestions(tag)).to.deep.equal([]);
  });

  it('does not pull a person back who has gone elsewhere meanwhile', async () => {
    history.replaceState(null, '', '#faq-alarm');
    const tag = await placeLoaded(backend.here);
    await arrivedAt(tag, ALARM);
    question(tag, COPY).button.focus();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await backend.asked('en/faqs.json', 2);
    await rest(150);
    expect(focus()).to.equal(`button “${COPY}”`);
  });
});

describe('A link', () => {
  it('in the contents list leads to the topic', async () => {
    const tag = await placeLoaded(backend.here);
    const links = [...tag.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map((link) => link.textContent)).to.deep.equal([
      'Reports and records',
      'Complaints',
      'Safety at home',
    ]);
    expect(tag.querySelector('nav')!.getAttribute('aria-label')).to.equal('Contents');
    links[2]!.click();
    await until('the topic has the focus', () => focus() == 'h2 “Safety at home”');
    expect(location.hash).to.equal('#faq-topic-safety');
  });

  it('in the contents list of a list without topics opens the question', async () => {
    const questions = en.questions.map((one) => ({ ...one, topic: undefined }));
    await backend.script({ 'en/faqs.json': { json: { ...en, topics: undefined, questions } } });
    const tag = await placeLoaded(backend.here);
    const link = [...tag.querySelectorAll<HTMLAnchorElement>('nav a')].find(
      (one) => one.textContent == ALARM,
    )!;
    link.click();
    await arrivedAt(tag, ALARM);
  });

  it('anywhere in the page opens the question, again and again', async () => {
    const tag = await place(
      `<div><a href="#faq-camera">Video</a><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion></div>`,
    );
    await ready(tag);
    const link = document.querySelector<HTMLAnchorElement>('a[href="#faq-camera"]')!;
    link.click();
    await arrivedAt(tag, VIDEO);
  });

  it('to the same place a second time opens it again, where it stands in the words', async () => {
    const answer = '<p>See <a href="#faq-camera">the video</a>.</p>';
    const questions = en.questions.map((one) => (one.id == 'alarm' ? { ...one, answer } : one));
    await backend.script({ 'en/faqs.json': { json: { ...en, questions } } });
    const tag = await placeLoaded(backend.here);
    question(tag, ALARM).button.click();
    const link = question(tag, ALARM).answers[0]!.querySelector('a')!;
    link.click();
    await arrivedAt(tag, VIDEO);
    question(tag, VIDEO).button.click();
    link.focus();
    link.click();
    await arrivedAt(tag, VIDEO);
  });

  it('of a footnote leads to the note and back', async () => {
    const tag = await placeLoaded(backend.here);
    question(tag, COST).button.click();
    const [answer] = question(tag, COST).answers;
    const [there, back] = [...answer!.querySelectorAll<HTMLAnchorElement>('a')];
    there!.click();
    await until('the note has the focus', () => focus().startsWith('li “Certified copies'));
    back!.click();
    await until('the mark has the focus', () => focus() == 'a “1”');
    expect(isShown(answer!)).to.equal(true);
  });
});

describe('The method open()', () => {
  it('takes an id with or without its beginning', async () => {
    const tag = await placeLoaded(backend.here);
    expect(await tag.open('alarm')).to.equal(true);
    await arrivedAt(tag, ALARM);
    expect(await tag.open('faq-camera')).to.equal(true);
    await arrivedAt(tag, VIDEO);
    expect(openQuestions(tag)).to.deep.equal([VIDEO, ALARM]);
    expect(location.hash, 'the address stays').to.equal('');
  });

  it('says so where there is no such question', async () => {
    const tag = await placeLoaded(backend.here);
    expect(await tag.open('nowhere')).to.equal(false);
    expect(await tag.open('')).to.equal(false);
    expect(openQuestions(tag)).to.deep.equal([]);
  });
});

describe('Two tags on a page', () => {
  const ids = () => [...document.querySelectorAll('pv-faq-accordion [id]')].map(({ id }) => id);

  it('have addresses of their own', async () => {
    const first = await place(
      `<div><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion></div>`,
    );
    const second = first.nextElementSibling as Tag;
    await ready(first);
    await ready(second);
    expect(new Set(ids()).size).to.equal(ids().length);
    expect(headings(second)[0]!.id).to.equal('faq-2-report-copy');
    location.hash = '#faq-2-camera';
    await arrivedAt(second, VIDEO);
    expect(openQuestions(first)).to.deep.equal([]);
    location.hash = '#faq-camera';
    await arrivedAt(first, VIDEO);
  });

  it('have addresses of their own where the first came last', async () => {
    const second = await placeLoaded(backend.here);
    const first = document.createElement('pv-faq-accordion') as Tag;
    first.backend = backend.here;
    second.before(first);
    await ready(first);
    expect(new Set(ids()).size, 'different ids').to.equal(ids().length);
  });
});
