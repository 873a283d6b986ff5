// The script pasted twice, or in two versions: the first one counts, the other says so once, and nothing breaks.
import { expect } from '@open-wc/testing';
import { define } from '../../src/embed/define.js';
import { VERSION } from '../../src/version.js';
import { hearConsole } from './support/hear.js';
import { place, question, ready } from './support/tag.js';

const there = () => customElements.get('pv-faq-accordion')!;

describe('Defining the tag', () => {
  it('again with the same code says nothing', () => {
    const lines = hearConsole();
    define('pv-faq-accordion', there() as Parameters<typeof define>[1]);
    expect(lines).to.deep.equal([]);
  });

  it('again with other code changes nothing, throws nothing, and names both versions once', async () => {
    const lines = hearConsole();
    const before = there();
    class Other extends HTMLElement {
      static version = '9.9.9';
    }
    define('pv-faq-accordion', Other);
    expect(there() == before).to.equal(true);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<pv-faq-accordion>').and.to.contain(VERSION).and.to.contain('9.9.9');
    const tag = await place('<pv-faq-accordion><h3>Why?</h3><p>Because.</p></pv-faq-accordion>');
    await ready(tag);
    question(tag, 'Why?').button.click();
    expect(question(tag, 'Why?').isOpen()).to.equal(true);
  });

  it('after a tag of that name from somebody else leaves theirs alone', () => {
    const lines = hearConsole();
    class Theirs extends HTMLElement {}
    customElements.define('pv-of-somebody-else', Theirs);
    class Ours extends HTMLElement {
      static version = '1.0.0';
    }
    define('pv-of-somebody-else', Ours);
    expect(customElements.get('pv-of-somebody-else') == Theirs).to.equal(true);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<pv-of-somebody-else>').and.to.contain('1.0.0');
  });

  it('where it is not there yet does so', () => {
    const lines = hearConsole();
    class Ours extends HTMLElement {
      static version = '1.0.0';
    }
    define('pv-of-ours', Ours);
    expect(customElements.get('pv-of-ours') == Ours).to.equal(true);
    expect(lines).to.deep.equal([]);
  });

  it('says its version', () => {
    expect(there()).to.have.property('version', VERSION);
  });
});

describe('What a page has set before the tag was defined', () => {
  it('counts afterwards', async () => {
    const early = document.createElement('div');
    early.innerHTML = '<pv-faq-accordion></pv-faq-accordion>';
    const parsed = new DOMParser()
      .parseFromString(early.innerHTML, 'text/html')
      .querySelector('pv-faq-accordion')!;
    // A tag of a document without scripts is a plain element still, as before the script has come.
    Object.assign(parsed, { backend: 'https://rivermark.example/api', single: true, limit: 3 });
    document.body.append(parsed);
    customElements.upgrade(parsed);
    parsed.remove();
    expect(parsed.getAttribute('backend')).to.equal('https://rivermark.example/api');
    expect(parsed.hasAttribute('single')).to.equal(true);
    expect(parsed.getAttribute('limit')).to.equal('3');
  });
});
