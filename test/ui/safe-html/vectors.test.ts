// No vector of DOMPurify's or of ours runs through the sink, in this engine, by either sanitiser; through innerHTML they do.
import { expect } from '@open-wc/testing';
import '../../../src/define/faq-accordion.js';
import type { PvFaqAccordion } from '../../../src/elements/faq-accordion/faq-accordion.js';
import { scriptedBackend } from '../../support/backend.js';
import { runsThroughInnerHtml } from './control.js';
import { blocksOf, faults, insert, listOf, offences, richOf, sanitizers } from './sink.js';
import { dompurifyVectors, ownVectors } from './vectors.js';

const ways = await sanitizers();
const published = await dompurifyVectors();
const own = Object.values(ownVectors).flat();
const all = [...published, ...own];

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Counts what runs while something is done and for a while after. */
async function ranDuring(act: () => unknown): Promise<unknown[]> {
  const ran: unknown[] = [];
  const names = ['alert', 'confirm', 'prompt', 'open', 'print'] as const;
  const kept = names.map((name) => window[name]);
  for (const name of names)
    (window as unknown as Record<string, unknown>)[name] = (x: unknown) => ran.push(x);
  try {
    await act();
    await later(800);
  } finally {
    names.forEach((name, i) => ((window as unknown as Record<string, unknown>)[name] = kept[i]));
  }
  return ran;
}

const place = () => document.body.appendChild(document.createElement('div'));

describe('Vectors', function () {
  this.timeout(240_000);
  afterEach(() => document.querySelectorAll('body > div, pv-faq-accordion').forEach((left) => left.remove()));

  it('are many', () => {
    expect(published.length).to.be.at.least(180);
    expect(own.length).to.be.at.least(400);
  });

  it('run through innerHTML in this engine (the control)', async () => {
    const ran = async (vectors: string[]) => (await runsThroughInnerHtml(vectors)).length;
    const counts = {
      published: await ran(published),
      byThemselves: await ran(ownVectors.byThemselves),
      inOddPlaces: await ran(ownVectors.inOddPlaces),
    };
    console.log(
      `through innerHTML run: ${counts.published} of ${published.length} published, ` +
        `${counts.byThemselves} of ${ownVectors.byThemselves.length} by themselves, ` +
        `${counts.inOddPlaces} of ${ownVectors.inOddPlaces.length} in odd places`,
    );
    expect(counts.published).to.be.at.least(30);
    expect(counts.byThemselves).to.be.at.least(35);
    expect(counts.inOddPlaces).to.be.at.least(100);
  });

  for (const { name, set } of ways) {
    it(`run not through ${name}, each alone between two neighbours`, async () => {
      const found: string[] = [];
      const ran = await ranDuring(async () => {
        for (const vector of all) {
          const blocks = blocksOf(listOf(['<p>Before</p>', vector, '<p>After</p>']));
          const wrapper = await insert(blocks, set);
          place().append(wrapper);
          found.push(...faults(wrapper, blocks));
        }
      });
      expect(ran).to.deep.equal([]);
      expect(found).to.deep.equal([]);
    });

    it(`run not through ${name}, all in one list`, async () => {
      const blocks = blocksOf(listOf(all));
      let wrapper!: HTMLElement;
      const ran = await ranDuring(async () => place().append((wrapper = await insert(blocks, set))));
      expect(ran).to.deep.equal([]);
      expect(faults(wrapper, blocks)).to.deep.equal([]);
    });

    it(`are gone for good: what ${name} made of them, it leaves as it is`, () => {
      const changed = all.filter((vector) => {
        const [first, second] = [document.createElement('div'), document.createElement('div')];
        set(first, vector, false);
        set(second, first.innerHTML, false);
        return second.innerHTML !== first.innerHTML;
      });
      expect(changed).to.deep.equal([]);
    });
  }

  it('run not through the tag, as answers or as plain words', async () => {
    const list = listOf(all.map((vector) => vector.slice(0, 200_000)));
    list.questions.forEach((question, i) => {
      // Plain words: at most 1,000 characters, never empty.
      const plain = all[i]!.slice(0, 900);
      question.question = plain;
      question.owner = plain;
      question.links = [{ href: 'https://rivermark.example/', title: plain }];
      question.contact = { name: plain, hours: plain, phone: plain, email: plain };
    });
    list.title = list.version = '<img src=x onerror=alert(1)>';
    list.topics = [{ id: 't', title: '<svg onload=alert(1)>' }];
    list.contact = { name: '<details open ontoggle=alert(1)>' };
    const backend = await scriptedBackend({ '*': { json: list } });
    const element = document.createElement('pv-faq-accordion') as PvFaqAccordion;
    element.backend = backend.here;
    element.structuredData = true;
    const ran = await ranDuring(async () => {
      const loaded = new Promise((done) => element.addEventListener('pv-load', done));
      document.body.append(element);
      await loaded;
      element.openAll();
    });
    expect(ran).to.deep.equal([]);
    const answers = [...element.querySelectorAll('.pv-answer')];
    expect(answers.length).to.equal(list.questions.length);
    const heads = [...element.querySelectorAll('.pv-question')];
    // What a parser does to any text: one kind of line end, and no NUL.
    const shown = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    const asked = list.questions.map(({ question }) => shown(question).trim());
    const shownAs = heads.map((head) => head.textContent!.trim());
    expect(shownAs.filter((text, i) => text !== asked[i])).to.deep.equal([]);
    const found = answers.flatMap((answer) => {
      const words = document.createElement('div');
      words.append(...[...answer.cloneNode(true).childNodes]);
      for (const ours of words.querySelectorAll(':scope > [class]')) ours.remove();
      return offences(words);
    });
    expect(found).to.deep.equal([]);
  });

  it('would be seen to run if they did (the test of this test)', async () => {
    const ran = await ranDuring(() => {
      place().innerHTML = '<img src=x onerror=alert(1)>';
    });
    expect(ran).to.deep.equal([1]);
    const blocks = blocksOf(listOf(['<p>a</p>']));
    const wrapper = await insert(blocks, (target, html) => (target.innerHTML = html));
    wrapper.children[1]!.firstElementChild!.setAttribute('onclick', '1');
    expect(faults(wrapper, blocks)).to.have.length(1);
    expect(() => richOf(wrapper.children[0], blocks[1]!)).to.throw();
  });
});
