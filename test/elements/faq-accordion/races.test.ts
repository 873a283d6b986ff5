// A page that changes while the words are on the way: the tag leaves, comes back, moves, and is told to ask elsewhere.
import { expect } from '@open-wc/testing';
import { waits } from '../../../src/data/trouble.js';
import { scriptedBackend } from '../../support/backend.js';
import { en, es, manyQuestions, questionsOf } from '../support/faqs.js';
import { hearConsole, hearEvents, withValues } from '../support/hear.js';
import { headings, isIn, place, placeFor, placeLoaded, ready, rest } from '../support/tag.js';
import { shownQuestions, until } from '../support/tag.js';

describe('A tag that leaves the page', () => {
  it('gives up its request, and tells nobody', async () => {
    const { loads, errors } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here);
    await backend.asked('en/faqs.json');
    tag.remove();
    await backend.until(([seen]) => seen?.state == 'aborted');
    await rest();
    expect([...loads, ...errors]).to.deep.equal([]);
  });

  it('gives up within the body too', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, bodyGate: 'never' } });
    const tag = await placeFor(backend.here);
    await backend.until(([seen]) => seen?.sent == 1);
    tag.remove();
    await backend.until(([seen]) => seen?.state == 'aborted');
  });

  it('asks for nothing more while it waits for another try', async () => {
    withValues(waits, { usual: 200 });
    const backend = await scriptedBackend({ 'en/faqs.json': { status: 500 } });
    const tag = await placeFor(backend.here);
    await backend.until(([seen]) => seen?.state == 'answered');
    await rest(20);
    tag.remove();
    await rest(500);
    expect(await backend.requests()).to.have.length(1);
  });

  it('asks again when it comes back, and shows the words once', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': [{ hang: true }, { json: en }] });
    const tag = await placeFor(backend.here);
    const parent = tag.parentElement!;
    await backend.asked('en/faqs.json');
    tag.remove();
    await backend.until(([seen]) => seen?.state == 'aborted');
    parent.append(tag);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(await backend.requests()).to.have.length(2);
  });

  it('keeps its words, and asks for nothing, when it comes back with them', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here);
    const parent = tag.parentElement!;
    const [first] = headings(tag);
    tag.remove();
    await rest();
    parent.append(tag);
    await rest(150);
    expect(headings(tag)[0] == first, 'the same node').to.equal(true);
    expect(shownQuestions(tag)).to.have.length(8);
    expect(await backend.requests()).to.have.length(1);
  });

  it('shows each question once where it left amid a long list', async () => {
    const list = manyQuestions(600);
    const backend = await scriptedBackend({ 'en/faqs.json': { json: list } });
    const tag = await placeFor(backend.here);
    const parent = tag.parentElement!;
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        if (!headings(tag).length) return;
        watch.disconnect();
        done();
      });
      watch.observe(tag, { childList: true });
    });
    expect(headings(tag).length, 'the list is not whole yet').to.be.below(600);
    tag.remove();
    await rest();
    parent.append(tag);
    await until('all are there', () => headings(tag).length == 600 && !isIn(tag, 'loading'));
    await rest();
    expect(headings(tag).map(({ id }) => id)).to.deep.equal(list.questions.map(({ id }) => `faq-${id}`));
  });
});

describe('A tag that is moved', () => {
  it('while it waits: shows the words once, in the new place', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: en } });
    const tag = await place(
      `<div><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion><section></section></div>`,
    );
    await backend.asked('en/faqs.json');
    tag.nextElementSibling!.append(tag);
    await backend.open('go');
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(loads).to.have.length(1);
    const seen = await backend.requests();
    expect(seen.length).to.be.at.most(2);
  });

  it('under another backend: asks that', async () => {
    const one = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const other = await scriptedBackend({ 'en/faqs.json': { json: { ...manyQuestions(3), lang: 'en' } } });
    const tag = await place(
      `<div><div data-plainview-backend="${one.here}"><pv-faq-accordion></pv-faq-accordion></div>
       <div data-plainview-backend="${other.here}"></div></div>`,
    );
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    tag.parentElement!.nextElementSibling!.append(tag);
    await until('the words are the other ones', () => shownQuestions(tag).length == 3);
  });
});

describe('A tag that is told to ask elsewhere', () => {
  it('shows what it was told last, whatever answers last', async () => {
    const { loads, errors } = hearEvents();
    const slow = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: manyQuestions(3) } });
    const fast = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeFor(slow.here);
    await slow.asked('en/faqs.json');
    tag.backend = fast.here;
    await ready(tag);
    await slow.open('go');
    await rest(200);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(loads.map(({ version }) => version)).to.deep.equal(['en-1']);
    expect(errors).to.deep.equal([]);
  });

  it('does the same by its attributes, however quickly', async () => {
    hearConsole();
    const backend = await scriptedBackend({
      'en/faqs.json': { gate: 'en', json: en },
      'es/faqs.json': { json: es },
    });
    const tag = await placeFor(backend.here);
    for (const lang of ['es', 'en', 'ar', 'es']) tag.lang = lang;
    await until('the words are Spanish', () => shownQuestions(tag)[0] == es.questions[0]!.question);
    await backend.open('en');
    await rest(200);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(es));
    expect((await backend.requests()).map(({ path }) => path)).not.to.include('ar/faqs.json');
  });

  it('keeps the words of before until the others come, and where they never come', async () => {
    hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here);
    tag.backend = `${backend.here}/moved`;
    await until('that has failed', () => isIn(tag, 'stale') || isIn(tag, 'failed'));
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
  });
});
