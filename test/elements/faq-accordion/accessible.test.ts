// axe finds nothing to say of the tag in any of its states, nor of the words in it.
import { expect } from '@open-wc/testing';
import { printFaq } from '../../../src/content/faq.js';
import { scriptedBackend } from '../../support/backend.js';
import { ar, en, es } from '../support/faqs.js';
import { hearConsole } from '../support/hear.js';
import { control, isIn, place, placeFor, placeLoaded, question, ready } from '../support/tag.js';
import { searchField, searchFor, status, strings, until, type Tag } from '../support/tag.js';

const backendOf = (answer: object) => scriptedBackend({ 'en/faqs.json': answer });
const loaded = async (attributes = '') => placeLoaded((await backendOf({ json: en })).here, attributes);

const clean = async (tag: Tag) => {
  await tag.updateComplete;
  await expect(tag).to.be.accessible();
};

describe('axe has nothing to say of a tag that', () => {
  it('is loading', async () => {
    const tag = await placeFor((await backendOf({ hang: true })).here);
    expect(isIn(tag, 'loading')).to.equal(true);
    await clean(tag);
  });

  it('shows its questions, closed', async () => {
    const tag = await loaded();
    await until('there is a search', () => searchField(tag));
    await clean(tag);
  });

  it('shows its questions and sub-questions, open', async () => {
    const tag = await loaded();
    tag.openAll();
    await until('all are open', () => control(tag, strings.closeAll));
    await until('the way to copy is there', () => tag.querySelectorAll('.pv-copy').length == 8);
    await clean(tag);
  });

  it('is searched', async () => {
    const tag = await loaded();
    question(tag, 'How do I thank an officer?').button.click();
    await searchFor(tag, 'officer', '2 of 8 questions match');
    await clean(tag);
  });

  it('has found nothing', async () => {
    const tag = await loaded();
    await searchFor(tag, 'helicopter', /^No question/);
    await clean(tag);
  });

  it('has no questions', async () => {
    const tag = await placeFor((await backendOf({ json: { ...en, questions: [] } })).here);
    await until('it says so', () => status(tag) == strings.empty);
    await clean(tag);
  });

  it('has failed, with its fallback', async () => {
    hearConsole();
    const tag = await placeFor((await backendOf({ status: 404 })).here, '', '<p>Call 555-0100.</p>');
    await until('it has failed', () => isIn(tag, 'failed'));
    await clean(tag);
  });

  it('shows earlier words', async () => {
    hearConsole();
    const printed = printFaq(en, { t: strings, lang: 'en', level: 2, prefix: 'faq-' });
    const tag = await placeFor((await backendOf({ status: 404 })).here, '', printed);
    await until('it is stale', () => isIn(tag, 'stale'));
    await clean(tag);
  });

  it('has no backend', async () => {
    const tag = await place(`<pv-faq-accordion><h2>Where?</h2><p>Here.</p>
      <details><summary>When?</summary><p>Now.</p></details>
      <dl><dt>Who?</dt><dd>We.</dd></dl></pv-faq-accordion>`);
    await ready(tag);
    tag.openAll();
    await until('all are open', () => control(tag, strings.closeAll));
    await clean(tag);
  });

  it('is written from right to left', async () => {
    const backend = await scriptedBackend({ 'ar/faqs.json': { json: ar } });
    const tag = await placeLoaded(backend.here, 'lang="ar"');
    await until('there is a search', () => searchField(tag));
    await clean(tag);
  });

  it('speaks another language than its words', async () => {
    const backend = await scriptedBackend({ 'es/faqs.json': { json: { ...en, topics: [] } } });
    const tag = await placeLoaded(backend.here, 'lang="es"');
    await until('it says so', () => /inglés/i.test(status(tag)));
    await clean(tag);
  });

  it('shows a part of them, one at a time', async () => {
    const tag = await loaded('limit="3" single');
    await clean(tag);
  });

  it('stands beside another', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en }, 'es/faqs.json': { json: es } });
    const first = await place(
      `<main><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion><pv-faq-accordion lang="es" backend="${backend.here}"></pv-faq-accordion></main>`,
    );
    await ready(first);
    await ready(first.nextElementSibling as Tag);
    await expect(first.parentElement!).to.be.accessible();
  });
});

describe('axe is heard', () => {
  it('where something is wrong', async () => {
    const tag = await place('<pv-faq-accordion><h3>Why?</h3><p><button></button></p></pv-faq-accordion>');
    await ready(tag);
    tag.openAll();
    await until('it is open', () => question(tag, 'Why?').isOpen());
    let told = '';
    try {
      await expect(tag).to.be.accessible();
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).to.contain('button-name');
  });
});
