// Structured data for search engines: only on request, whole, and always that of the words in the page.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { edited, en, questionsOf } from '../support/faqs.js';
import { placeLoaded, rest, until } from '../support/tag.js';

interface Data {
  '@type': string;
  inLanguage: string;
  mainEntity: { name: string; acceptedAnswer: { text: string } }[];
}

const scripts = (tag: Element) => [...tag.querySelectorAll('script[type="application/ld+json"]')];
const data = (tag: Element) => JSON.parse(scripts(tag)[0]!.textContent!) as Data;

describe('Structured data', () => {
  it('is not there unless it is asked for', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    await placeLoaded(backend.here);
    await rest(150);
    expect(document.querySelectorAll('script[type="application/ld+json"]')).to.have.length(0);
  });

  it('names every question with its answer, in its language', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here, 'structured-data');
    await until('it is there', () => scripts(tag).length);
    expect(data(tag)['@type']).to.equal('FAQPage');
    expect(data(tag).inLanguage).to.equal('en');
    expect(data(tag).mainEntity.map(({ name }) => name)).to.deep.equal(questionsOf(en));
    expect(data(tag).mainEntity[0]!.acceptedAnswer.text).to.equal(en.questions[0]!.answer);
  });

  it('is replaced with the words', async () => {
    const newer = edited(en, 'en-2', 'report-copy', '<p>At the new counter.</p>');
    const backend = await scriptedBackend({ 'en/faqs.json': [{ json: en }, { json: newer }] });
    const tag = await placeLoaded(backend.here, 'structured-data');
    await until('it is there', () => scripts(tag).length);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('it is the newer one', () => scripts(tag)[0]?.textContent!.includes('new counter'));
    expect(scripts(tag)).to.have.length(1);
  });
});
