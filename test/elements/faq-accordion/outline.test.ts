// How the tag fits into its page, and how much of the list it shows: levels of headings, topics, a limit.
import { expect } from '@open-wc/testing';
import { scriptedBackend, type Backend } from '../../support/backend.js';
import { en, manyQuestions } from '../support/faqs.js';
import { hearEvents } from '../support/hear.js';
import {
  control,
  focus,
  headings,
  isIn,
  isShown,
  isThere,
  place,
  placeFor,
  placeLoaded,
} from '../support/tag.js';
import { press, question, ready, rest, shownQuestions, status, strings, until } from '../support/tag.js';
import type { Tag } from '../support/tag.js';

let backend: Backend;
beforeEach(async () => {
  backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
});

const ours = () => `<pv-faq-accordion backend="${backend.here}"></pv-faq-accordion>`;

/** The levels of topics, questions and sub-questions, such as `2 3 4`. */
const levels = (tag: Tag) =>
  ['.pv-topic', '.pv-question:not(.pv-sub)', '.pv-question.pv-sub']
    .map((kind) =>
      [...new Set([...tag.querySelectorAll(kind)].map(({ localName }) => localName[1]))].join('/'),
    )
    .join(' ');

describe('Levels of headings', () => {
  for (const [markup, expected] of [
    ['', '2 3 4'],
    ['<h1>Police</h1>', '2 3 4'],
    ['<h1>Police</h1><h2>Questions</h2><p>Words</p>', '3 4 5'],
    ['<section><h2>One</h2><h3>Two</h3></section><h2>Three</h2>', '3 4 5'],
    ['<h5>Deep</h5>', '6 6 6'],
    ['<h6>Deeper</h6>', '6 6 6'],
  ] as const)
    it(`are ${expected} after ${markup || 'no heading'}`, async () => {
      const tag = await place(`<main>${markup}<div>${ours()}</div><h4>Afterwards</h4></main>`);
      await ready(tag);
      expect(levels(tag)).to.equal(expected);
    });

  it('do not go by headings that the webmaster wrote inside', async () => {
    const tag = await place(
      `<main><h1>Police</h1><pv-faq-accordion backend="${backend.here}"><h4>Call us</h4></pv-faq-accordion></main>`,
    );
    await ready(tag);
    expect(levels(tag)).to.equal('2 3 4');
  });

  it('are the same in each of two tags that follow each other', async () => {
    const first = await place(`<main><h1>Police</h1>${ours()}${ours()}</main>`);
    const second = first.nextElementSibling as Tag;
    await ready(first);
    await ready(second);
    expect([levels(first), levels(second)]).to.deep.equal(['2 3 4', '2 3 4']);
  });

  it('are what heading-level says, also later', async () => {
    const tag = await place(
      `<main><h1>Police</h1><pv-faq-accordion backend="${backend.here}" heading-level="4"></pv-faq-accordion></main>`,
    );
    await ready(tag);
    expect(levels(tag)).to.equal('4 5 6');
    tag.headingLevel = 3;
    await until('they are others', () => levels(tag) == '3 4 5');
    tag.removeAttribute('heading-level');
    await until('they are inferred again', () => levels(tag) == '2 3 4');
    expect(headings(tag)).to.have.length(8);
  });

  it('stay within 2 and 6, whatever heading-level says', async () => {
    for (const [said, expected] of [
      ['1', '2 3 4'],
      ['9', '6 6 6'],
      ['many', '2 3 4'],
      ['', '2 3 4'],
    ]) {
      const tag = await placeLoaded(backend.here, `heading-level="${said}"`);
      expect(levels(tag), said).to.equal(expected);
      tag.remove();
    }
  });

  it('start with the questions where there are no topics', async () => {
    await backend.script({ 'en/faqs.json': { json: manyQuestions(2) } });
    const tag = await placeLoaded(backend.here);
    expect(levels(tag)).to.equal(' 2 ');
  });
});

describe('With `topic`', () => {
  it('only the questions of that topic are shown, with their sub-questions', async () => {
    const tag = await placeLoaded(backend.here, 'topic="complaints"');
    expect(shownQuestions(tag)).to.deep.equal([
      'How do I complain about an officer?',
      'What happens after that?',
      'How do I thank an officer?',
    ]);
  });

  it('several may be named, and others later, without losing what is open', async () => {
    const tag = await placeLoaded(backend.here, 'topic="safety  complaints"');
    expect(shownQuestions(tag)).to.have.length(5);
    question(tag, 'How do I thank an officer?').button.click();
    tag.topic = 'complaints records';
    await until('there are others', () => shownQuestions(tag).length == 6);
    expect(question(tag, 'How do I thank an officer?').isOpen()).to.equal(true);
    tag.topic = undefined;
    await until('there are all', () => shownQuestions(tag).length == 8);
  });

  it('that is not there, it says that there is nothing', async () => {
    const tag = await placeFor(backend.here, 'topic="nowhere"');
    await until('it says so', () => status(tag) == strings.empty);
    expect(isIn(tag, 'failed')).to.equal(false);
  });
});

describe('With `limit`', () => {
  it('so many are shown at first, and a button shows the rest', async () => {
    const { loads } = hearEvents();
    const tag = await placeLoaded(backend.here, 'limit="3"');
    expect(shownQuestions(tag)).to.deep.equal([
      'How do I get a copy of a report?',
      'What does a copy cost?',
      'Can I see body camera video?',
    ]);
    expect([...tag.querySelectorAll('.pv-topic')].map((topic) => topic.textContent)).to.deep.equal([
      'Reports and records',
    ]);
    expect(loads[0]!.count).to.equal(3);
    question(tag, 'What does a copy cost?').button.click();
    press(tag, 'Show 5 more questions');
    await until('there are all', () => shownQuestions(tag).length == 8);
    await tag.updateComplete;
    expect(isThere(control(tag, 'Show 5 more questions'))).to.equal(false);
    expect(question(tag, 'What does a copy cost?').isOpen()).to.equal(true);
    await rest();
    expect(focus(), 'the focus after the button has gone').not.to.equal('nothing');
  });

  it('the button counts in words', async () => {
    const tag = await placeLoaded(backend.here, 'limit="7"');
    expect(isShown(control(tag, 'Show 1 more question')!)).to.equal(true);
  });

  it('of as many as there are, or of none, there is no button', async () => {
    for (const limit of ['8', '100', '0', '-1', 'few']) {
      const tag = await placeLoaded(backend.here, `limit="${limit}"`);
      expect(shownQuestions(tag), limit).to.have.length(8);
      expect(tag.shadowRoot!.textContent, limit).not.to.contain('more question');
      tag.remove();
    }
  });

  it('an address of something else in the page leaves it as it is', async () => {
    const { pathname, search } = location;
    history.replaceState(null, '', '#contact');
    const tag = await placeLoaded(backend.here, 'limit="3"');
    await rest(200);
    history.replaceState(null, '', pathname + search);
    expect(shownQuestions(tag)).to.have.length(3);
  });

  it('an address beyond it opens its question all the same', async () => {
    const { pathname, search } = location;
    history.replaceState(null, '', '#faq-alarm');
    const tag = await placeLoaded(backend.here, 'limit="3"');
    await until(
      'the question is open',
      () =>
        shownQuestions(tag).includes('Must I register my alarm?') &&
        question(tag, 'Must I register my alarm?').isOpen(),
    ).finally(() => history.replaceState(null, '', pathname + search));
  });
});
