// Languages: the tag's own or the page's, ours and the department's apart, two on a page, changed while the page is open.
import { expect } from '@open-wc/testing';
import { ar as arabic } from '../../../src/locales/ar.js';
import { es as spanish } from '../../../src/locales/es.js';
import { scriptedBackend, type Backend } from '../../support/backend.js';
import { ar, en, es, questionsOf } from '../support/faqs.js';
import { hearConsole } from '../support/hear.js';
import { control, isIn, isShown, place, placeFor, placeLoaded, question, ready } from '../support/tag.js';
import { rest, searchField, shownQuestions, status, strings, until, type Tag } from '../support/tag.js';

const site = { contract: '1', name: 'Rivermark', languages: ['en', 'es', 'ar'], defaultLanguage: 'en' };
const all = {
  'index.json': { json: { ...site, timeZone: 'America/Chicago' } },
  'en/faqs.json': { json: en },
  'es/faqs.json': { json: es },
  'ar/faqs.json': { json: ar },
};
let backend: Backend;
beforeEach(async () => {
  backend = await scriptedBackend(all);
});

const words = (tag: Tag) => tag.querySelector<HTMLElement>('[slot=words]')!;
const directionOf = (element: Element) => getComputedStyle(element).direction;

describe('The language of a tag', () => {
  it('is English where nothing says another', async () => {
    const lang = document.documentElement.getAttribute('lang');
    document.documentElement.removeAttribute('lang');
    const tag = await placeLoaded(backend.here);
    expect((await backend.requests())[0]!.path).to.equal('en/faqs.json');
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    if (lang) document.documentElement.setAttribute('lang', lang);
  });

  it('is its own, in our words and the department’s', async () => {
    const tag = await placeLoaded(backend.here, 'lang="es"');
    await until('our words are Spanish', () => control(tag, spanish.openAll));
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(es));
    expect(words(tag).lang).to.equal('es');
    expect(control(tag, spanish.openAll)!.closest('[lang]')!.getAttribute('lang')).to.equal('es');
    expect(status(tag)).to.equal('');
  });

  it('is that of what is around it, through shadow roots', async () => {
    const outer = document.createElement('div');
    outer.lang = 'es';
    const tag = document.createElement('pv-faq-accordion') as Tag;
    tag.backend = backend.here;
    outer.attachShadow({ mode: 'open' }).append(tag);
    document.body.append(outer);
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(es));
    outer.remove();
  });

  it('of a region is asked for as it is, with our words of the language', async () => {
    await backend.script({ ...all, 'es-MX/faqs.json': { json: es } });
    const tag = await placeLoaded(backend.here, 'lang="es-MX"');
    await until('our words are Spanish', () => control(tag, spanish.openAll));
    expect((await backend.requests()).map(({ path }) => path)).to.deep.equal(['es-MX/faqs.json']);
    expect(status(tag)).to.equal('');
  });

  it('may be one that we have no words in: then ours are English, and say so', async () => {
    await backend.script({ ...all, 'fr/faqs.json': { json: { ...es, lang: 'fr' } } });
    const tag = await placeLoaded(backend.here, 'lang="fr"');
    await until('our words are there', () => control(tag, strings.openAll));
    expect(control(tag, strings.openAll)!.lang).to.equal('en');
    expect(words(tag).lang).to.equal('fr');
    expect(status(tag)).to.equal('');
  });

  it('written from right to left turns everything round', async () => {
    const tag = await placeLoaded(backend.here, 'lang="ar"');
    await until('our words are Arabic', () => control(tag, arabic.openAll));
    expect(words(tag).dir).to.equal('rtl');
    expect(directionOf(question(tag, ar.questions[0]!.question).heading)).to.equal('rtl');
    expect(directionOf(searchField(tag)!)).to.equal('rtl');
    expect(directionOf(control(tag, arabic.openAll)!)).to.equal('rtl');
    const search = searchField(tag)!.getBoundingClientRect();
    const button = control(tag, arabic.openAll)!.getBoundingClientRect();
    expect(search.left, 'the search stands first, at the right').to.be.above(button.left);
  });

  it('changes while the page is open: words, controls and direction, and back', async () => {
    const tag = await placeLoaded(backend.here);
    tag.lang = 'ar';
    await until('the words are Arabic', () => shownQuestions(tag)[0] == ar.questions[0]!.question);
    await until('our words are Arabic', () => control(tag, arabic.openAll));
    expect(words(tag).dir).to.equal('rtl');
    expect(shownQuestions(tag)).to.have.length(6);
    tag.lang = 'en';
    await until('the words are English', () => shownQuestions(tag)[0] == en.questions[0]!.question);
    await until('our words are English', () => control(tag, strings.openAll));
    expect(words(tag).dir).to.equal('ltr');
  });
});

describe('Two tags of different languages', () => {
  it('stand on a page, each in its own', async () => {
    const first = await place(
      `<div><pv-faq-accordion lang="es" backend="${backend.here}"></pv-faq-accordion><pv-faq-accordion lang="ar" backend="${backend.here}"></pv-faq-accordion></div>`,
    );
    const second = first.nextElementSibling as Tag;
    await ready(first);
    await ready(second);
    await until('the first is Spanish', () => control(first, spanish.openAll));
    await until('the second is Arabic', () => control(second, arabic.openAll));
    expect(shownQuestions(first)).to.deep.equal(questionsOf(es));
    expect(shownQuestions(second)).to.deep.equal(questionsOf(ar));
    expect([directionOf(words(first)), directionOf(words(second))]).to.deep.equal(['ltr', 'rtl']);
  });
});

describe('Words that are in another language than was asked for', () => {
  it('are shown, and said to be so in our words, in the language asked for', async () => {
    await backend.script({ ...all, 'es/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here, 'lang="es"');
    await until('it says so', () => /^Por ahora solo está disponible en inglés\.$/i.test(status(tag)));
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect(words(tag).lang).to.equal('en');
    expect(isIn(tag, 'stale') || isIn(tag, 'failed')).to.equal(false);
    const reviewed = tag.querySelector<HTMLElement>('.pv-reviewed')!;
    tag.openAll();
    await until(
      'the day is said',
      () => reviewed.textContent == 'Revisada el 1 de septiembre de 2026 por Records Unit',
    );
    expect(reviewed.lang).to.equal('es');
    expect(reviewed.querySelector('span')!.lang).to.equal('en');
  });

  it('are turned the way of their own language', async () => {
    await backend.script({ ...all, 'ar/faqs.json': { json: en } });
    const tag = await placeLoaded(backend.here, 'lang="ar"');
    await until('it says so', () => status(tag).includes('الإنجليزية'));
    expect(directionOf(words(tag))).to.equal('ltr');
    expect(directionOf(searchField(tag)!)).to.equal('rtl');
  });

  it('are found by the site’s index where a folder of files lacks a language', async () => {
    hearConsole();
    const tag = await placeLoaded(backend.here, 'lang="fr"');
    await until('it says so', () => status(tag) == 'Only available in English so far.');
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(en));
    expect((await backend.requests()).map(({ path }) => path)).to.deep.equal([
      'fr/faqs.json',
      'index.json',
      'en/faqs.json',
    ]);
  });

  it('are those of the same language for a region that is lacking', async () => {
    hearConsole();
    const tag = await placeLoaded(backend.here, 'lang="es-MX"');
    await rest();
    expect(shownQuestions(tag)).to.deep.equal(questionsOf(es));
    expect(status(tag)).to.equal('');
  });
});

describe('A failure', () => {
  it('is told in the language of the tag', async () => {
    hearConsole();
    const tag = await placeFor(backend.here.replace(/[^/]+$/, 'gone'), 'lang="es"', '<p>555-0100</p>');
    await until('it has failed', () => isIn(tag, 'failed'));
    await until('it says so', () => status(tag) == spanish.missing);
    expect(isShown(control(tag, spanish.retry)!)).to.equal(true);
  });
});
