// Search as you type: what stays, what vanishes, what is said, and that nobody loses their place.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { scriptedBackend } from '../../support/backend.js';
import { ar, edited, en, manyQuestions, questionsOf } from '../support/faqs.js';
import { control, focus, isShown, openQuestions, placeLoaded, press, question } from '../support/tag.js';
import { rest, searchField, searchFor, shownQuestions, status, strings, until } from '../support/tag.js';

const COPY = 'How do I get a copy of a report?';
const COST = 'What does a copy cost?';
const VIDEO = 'Can I see body camera video?';
const COMPLAINT = 'How do I complain about an officer?';

const loaded = async (list = en, attributes = '') => {
  const backend = await scriptedBackend({ [`${list.lang}/faqs.json`]: { json: list } });
  return { backend, tag: await placeLoaded(backend.here, attributes) };
};

const shownTopics = (tag: Element) =>
  [...tag.querySelectorAll('.pv-topic')].filter(isShown).map((topic) => topic.textContent);

/** The words that are marked in a tag, in the order of the page. */
const marked = (tag: Element) =>
  [...(CSS.highlights?.get('pv-search') ?? [])]
    .map((range) => range as Range)
    .filter((range) => tag.contains(range.startContainer))
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);

describe('Searching', () => {
  it('leaves the questions that hold all the words, in question or answer, and says how many', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'officer', '2 of 8 questions match');
    expect(shownQuestions(tag)).to.deep.equal([COMPLAINT, 'How do I thank an officer?']);
    await searchFor(tag, 'officer letter', '1 of 8 questions matches');
    expect(shownQuestions(tag)).to.deep.equal([COMPLAINT]);
    await searchFor(tag, '  letter   officer ', '1 of 8 questions matches');
    await searchFor(tag, '', '');
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
  });

  it('works key by key, and never loses the focus', async () => {
    const { tag } = await loaded();
    const field = searchField(tag)!;
    field.focus();
    await sendKeys({ type: 'alarm' });
    await until('it says how many', () => status(tag) == '1 of 8 questions matches');
    expect(field.value).to.equal('alarm');
    expect(focus()).to.equal(`input “${strings.search}”`);
    await sendKeys({ press: 'Escape' });
    await until('it says nothing', () => status(tag) == '');
    expect(field.value).to.equal('');
    expect(focus()).to.equal(`input “${strings.search}”`);
    expect(shownQuestions(tag)).to.have.length(8);
  });

  it('goes by the last key where several come at once', async () => {
    const { tag } = await loaded();
    const field = searchField(tag)!;
    for (const value of ['o', 'of', 'officer', 'alarm']) {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until('it says how many', () => status(tag) == '1 of 8 questions matches');
    await rest();
    expect(shownQuestions(tag)).to.deep.equal(['Must I register my alarm?']);
  });

  it('knows words without their accents and capitals, and with them', async () => {
    const { tag } = await loaded();
    for (const query of ['cafe', 'CAFÉ', 'Café', 'cafe\u0301']) {
      await searchFor(tag, query, '1 of 8 questions matches');
      expect(shownQuestions(tag), query).to.deep.equal([COMPLAINT]);
      await searchFor(tag, '', '');
    }
  });

  it('knows the spellings that Arabic leaves open, and counts in Arabic', async () => {
    const { tag } = await loaded(ar, 'lang="ar"');
    await until('there is a search', () => searchField(tag));
    for (const query of ['الى المدرسه', 'إلى المدرسة', 'اِلَى المَدرَسة']) {
      await searchFor(tag, query, /^سؤال واحد مطابق من أصل/);
      expect(shownQuestions(tag), query).to.deep.equal(['هل أسجل الإنذار إلى المدرسة؟']);
      await searchFor(tag, '', '');
    }
  });

  it('keeps the question that a sub-question belongs to', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'certified', '1 of 8 questions matches');
    expect(shownQuestions(tag)).to.deep.equal([COPY, COST]);
    question(tag, COPY).button.click();
    expect(question(tag, COPY).isOpen(), 'that can be opened too').to.equal(true);
  });

  it('lets topics without a match vanish, and the contents list with them', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'alarm', /1 of 8/);
    expect(shownTopics(tag)).to.deep.equal(['Safety at home']);
    expect(isShown(tag.querySelector('nav')!)).to.equal(false);
    await searchFor(tag, '', '');
    expect(shownTopics(tag)).to.deep.equal(['Reports and records', 'Complaints', 'Safety at home']);
    expect(isShown(tag.querySelector('nav')!)).to.equal(true);
  });

  it('says so where nothing is found, with the words, and shows the way on', async () => {
    const { tag } = await loaded();
    await searchFor(tag, ' <b>helicopter</b> ', /^No question/);
    expect(status(tag)).to.equal(
      'No question matches “<b>helicopter</b>”. Try another word, or fewer words.',
    );
    expect(shownQuestions(tag)).to.deep.equal([]);
    expect(shownTopics(tag)).to.deep.equal([]);
    expect(isShown(tag.querySelector('a[href="tel:5550140"]')!)).to.equal(true);
  });

  it('takes signs for signs', async () => {
    const { tag } = await loaded();
    for (const query of ['.*', '\\', '(', '[a-z]', '$&']) {
      await searchFor(tag, query, /^No question/);
      await searchFor(tag, '', '');
    }
  });

  it('leaves open what was open, and opens nothing by itself', async () => {
    const { tag } = await loaded();
    question(tag, VIDEO).button.click();
    await searchFor(tag, 'officer', /2 of 8/);
    expect(isShown(question(tag, VIDEO).answers[0]!), 'the answer of a question that is left out').to.equal(
      false,
    );
    await searchFor(tag, '', '');
    expect(openQuestions(tag)).to.deep.equal([VIDEO]);
  });

  it('goes on while the words are replaced', async () => {
    const { backend, tag } = await loaded();
    await searchFor(tag, 'video', '1 of 8 questions matches');
    const newer = edited(en, 'en-2', 'alarm', '<p>Yes, or send a video.</p>');
    await backend.script({ 'en/faqs.json': { json: newer } });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('it says how many', () => status(tag) == '2 of 8 questions match');
    expect(shownQuestions(tag)).to.deep.equal([VIDEO, 'Must I register my alarm?']);
    expect(searchField(tag)!.value).to.equal('video');
    expect(focus()).to.equal(`input “${strings.search}”`);
  });

  it('finds among words that are still coming in', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: manyQuestions(1500) } });
    const tag = await placeLoaded(backend.here);
    await until('there is a search', () => searchField(tag));
    await searchFor(tag, 'number 1499', '1 of 1,500 questions matches');
    expect(shownQuestions(tag)).to.deep.equal(['Question number 1499?']);
  });

  it('finds all of its questions for the button that opens all', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'officer', /2 of 8/);
    press(tag, strings.openAll);
    await until('the button says the other', () => control(tag, strings.closeAll));
    expect(question(tag, COMPLAINT).isOpen()).to.equal(true);
    expect(status(tag)).to.equal('2 of 8 questions match');
  });

  it('gives way to an address that names a question which it left out', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'officer', /2 of 8/);
    await tag.open('alarm');
    await until('the question has the focus', () => focus() == 'button “Must I register my alarm?”');
    expect(isShown(question(tag, 'Must I register my alarm?').heading)).to.equal(true);
  });
});

describe('What was searched for is marked', () => {
  it('in the questions, and in the answers that are open', async () => {
    const { tag } = await loaded();
    await searchFor(tag, 'COPY', /of 8 questions match$/);
    await until('it is marked', () => marked(tag).length);
    expect(marked(tag)).to.deep.equal(['copy', 'copy']);
    await searchFor(tag, 'cafe officer', '1 of 8 questions matches');
    await until('it is marked', () => marked(tag).join() == 'officer');
    question(tag, COMPLAINT).button.click();
    await until('it is marked in the answer too', () => marked(tag).length == 2);
    expect(marked(tag)).to.deep.equal(['officer', 'café']);
    question(tag, COMPLAINT).button.click();
    await until('it is marked there no more', () => marked(tag).length == 1);
    await searchFor(tag, '', '');
    await until('nothing is marked', () => marked(tag).length == 0);
  });

  it('in each tag for itself', async () => {
    const one = await loaded();
    const other = await loaded();
    await searchFor(one.tag, 'video', '1 of 8 questions matches');
    await searchFor(other.tag, 'alarm', '1 of 8 questions matches');
    await until('both are marked', () => marked(one.tag).length && marked(other.tag).length);
    expect([marked(one.tag), marked(other.tag)]).to.deep.equal([['video'], ['alarm']]);
    await searchFor(one.tag, '', '');
    await until('one is marked no more', () => marked(one.tag).length == 0);
    expect(marked(other.tag)).to.deep.equal(['alarm']);
  });

  it('without touching the words themselves', async () => {
    const { tag } = await loaded();
    const before = question(tag, COMPLAINT).heading.innerHTML;
    await searchFor(tag, 'officer', /2 of 8/);
    await until('it is marked', () => marked(tag).length == 2);
    expect(question(tag, COMPLAINT).heading.innerHTML).to.equal(before);
  });
});
