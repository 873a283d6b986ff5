// Where the tag looks for its backend: its own attribute, then what is around it, through shadow roots.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en, manyQuestions } from '../support/faqs.js';
import { hearConsole } from '../support/hear.js';
import { isIn, place, ready, rest, shownQuestions, until, type Tag } from '../support/tag.js';

const three = { 'en/faqs.json': { json: manyQuestions(3) } };
const eight = { 'en/faqs.json': { json: en } };

describe('The backend of a tag', () => {
  it('is what its attribute says, before all others', async () => {
    const around = await scriptedBackend(three);
    const own = await scriptedBackend(eight);
    const tag = await place(
      `<div data-plainview-backend="${around.here}"><pv-faq-accordion backend="${own.here}"></pv-faq-accordion></div>`,
    );
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    expect(await around.requests()).to.deep.equal([]);
  });

  it('is what the nearest element around it says', async () => {
    const far = await scriptedBackend(three);
    const near = await scriptedBackend(eight);
    const tag = await place(
      `<div data-plainview-backend="${far.here}"><div data-plainview-backend="${near.here}"><p><pv-faq-accordion></pv-faq-accordion></p></div></div>`,
    );
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    expect(await far.requests()).to.deep.equal([]);
  });

  it('may be said outside the shadow roots that the tag stands in', async () => {
    const backend = await scriptedBackend(eight);
    const outer = document.createElement('div');
    outer.dataset.plainviewBackend = backend.here;
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const tag = document.createElement('pv-faq-accordion') as Tag;
    inner.attachShadow({ mode: 'open' }).append(tag);
    document.body.append(outer);
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    outer.remove();
  });

  it('may end with a slash, or be relative to the page', async () => {
    const backend = await scriptedBackend(eight);
    for (const address of [`${backend.here}/`, ` ${backend.here}// `, new URL(backend.here).pathname]) {
      const tag = await place(`<pv-faq-accordion backend="${address}"></pv-faq-accordion>`);
      await ready(tag);
      tag.remove();
    }
    for (const { path } of await backend.requests()) expect(path).to.equal('en/faqs.json');
  });

  it('may be empty to say that there is none, whatever is around', async () => {
    const backend = await scriptedBackend(eight);
    const tag = await place(
      `<div data-plainview-backend="${backend.here}"><pv-faq-accordion backend=""><h3>Why?</h3><p>Because.</p></pv-faq-accordion></div>`,
    );
    await ready(tag);
    expect(shownQuestions(tag)).to.deep.equal(['Why?']);
    await rest(100);
    expect(await backend.requests()).to.deep.equal([]);
  });

  it('is asked without credentials in the address, query or hash', async () => {
    const backend = await scriptedBackend(eight);
    const tag = await place(`<pv-faq-accordion backend="${backend.here}?token=1#x"></pv-faq-accordion>`);
    await ready(tag);
    const [seen] = await backend.requests();
    expect([seen!.path, seen!.search]).to.deep.equal(['en/faqs.json', '']);
  });

  it('may be garbage: the tag fails, the rest of the page does not', async () => {
    hearConsole();
    const backend = await scriptedBackend(eight);
    const bad = await place(
      `<div><pv-faq-accordion backend="http://"></pv-faq-accordion><pv-faq-accordion backend="${backend.here}"></pv-faq-accordion></div>`,
    );
    const good = bad.nextElementSibling as Tag;
    await ready(good);
    await until('it has failed', () => isIn(bad, 'failed'));
    expect(shownQuestions(good)).to.have.length(8);
    bad.backend = backend.here;
    await ready(bad);
    expect(isIn(bad, 'failed')).to.equal(false);
    expect(shownQuestions(bad)).to.have.length(8);
  });
});
