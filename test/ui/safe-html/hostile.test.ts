// Hostile answers stand in their own place and nowhere else: neighbours, names of the page and other origins are out of their reach.
import { expect } from '@open-wc/testing';
import '../../../src/define/faq-accordion.js';
import type { Block } from '../../../src/content/blocks.js';
import type { FaqList } from '../../../src/contract/faq.js';
import type { PvFaqAccordion } from '../../../src/elements/faq-accordion/faq-accordion.js';
import type { SetSafely } from '../../../src/ui/safe-html/insert.js';
import { scriptedBackend } from '../../support/backend.js';
import { clobbers, escapes, GLOBALS, poses } from './answers.js';
import { blocksOf, faults, insert, listOf, offences, richOf, sanitizers, schemeOf } from './sink.js';

const ways = await sanitizers();
const before = '<p>Before</p><table><tr><td>a<td>b</table>';
const after = '<p>After <b>b</b></p>';
const around = (answer: string) => blocksOf(listOf([before, answer, after, '']));

/** The answer between two others, and whether those are as they would be beside a harmless one. */
async function between(answer: string, set: SetSafely): Promise<{ blocks: Block[]; wrapper: HTMLElement }> {
  const blocks = around(answer);
  const wrapper = await insert(blocks, set);
  const harmless = await insert(around('<p>harmless</p>'), set);
  const others = (list: HTMLElement) =>
    [...list.children].filter((_, i) => i !== 3).map(({ outerHTML }) => outerHTML);
  expect(others(wrapper), answer.slice(0, 200)).to.deep.equal(others(harmless));
  return { blocks, wrapper };
}

const onPage = (element: HTMLElement) => document.body.appendChild(element);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('A hostile answer', function () {
  this.timeout(120_000);
  afterEach(() => document.querySelectorAll('body > div, pv-faq-accordion').forEach((left) => left.remove()));

  for (const { name, set } of ways) {
    describe(`through ${name}`, () => {
      for (const [what, answer] of Object.entries({ ...escapes, ...poses }))
        it(`stays in its place: ${what}`, async () => {
          const { blocks, wrapper } = await between(answer, set);
          onPage(wrapper);
          expect(faults(wrapper, blocks)).to.deep.equal([]);
        });

      it('takes over no name of the page', async () => {
        const values = () =>
          GLOBALS.flatMap((key) =>
            [window, document].map((at) => (at as unknown as Record<string, unknown>)[key]),
          );
        const known = values();
        for (const [key, answer] of Object.entries(clobbers)) {
          const { blocks, wrapper } = await between(answer, set);
          onPage(wrapper);
          expect(faults(wrapper, blocks), key).to.deep.equal([]);
          expect(!document.getElementById(key), key).to.equal(true);
        }
        const now = values();
        expect(known.findIndex((value, i) => !Object.is(value, now[i]))).to.equal(-1);
      });

      it('leaves its words when it is only odd', async () => {
        const words = async (answer: string) => {
          const { blocks, wrapper } = await between(answer, set);
          return richOf(wrapper.children[3], blocks[3]!).textContent;
        };
        expect(await words('mine</div><div>yours')).to.equal('mineyours');
        expect(await words('<b>bold</p> on')).to.equal('bold on');
        expect(await words('1 < 2 & 3 > 2')).to.equal('1 < 2 & 3 > 2');
        expect(await words('<font color=red>red</font> <center>middle</center>')).to.equal('red middle');
        expect(await words(`${'<div>'.repeat(1000)}deep${'</div>'.repeat(1000)}`)).to.equal('deep');
      });

      // Deep nesting, and many siblings, are what parsers and sanitisers are slow at: their time grows with the square.
      for (const piece of ['<b>', '<div>', '<table><td>', '</p>'])
        it(`of nothing but tags is shown as it is written, and parsed no further: ${piece} …`, async () => {
          const answer = piece.repeat(200_000 / piece.length);
          const blocks = around(answer);
          const wrapper = await insert(blocks, set);
          expect(faults(wrapper, blocks)).to.deep.equal([]);
          expect(wrapper.children[3]!.textContent!.startsWith(answer)).to.equal(true);
          expect(wrapper.children[3]!.querySelector('b, table')).to.equal(null);
        });

      it('keeps no address of a scheme that the policy does not name', async () => {
        const hostile = [
          'javascript:alert(1)',
          'java\tscript:alert(1)',
          'data:text/html,a',
          'vbscript:a',
          'file:///a',
        ];
        const left = [];
        for (const address of hostile)
          for (const answer of [
            `<a href="${address}">a</a>`,
            ...['blockquote', 'q', 'del', 'ins'].map((tag) => `<${tag} cite="${address}">a</${tag}>`),
          ]) {
            const { wrapper } = await between(answer, set);
            for (const at of wrapper.querySelectorAll('.pv-answer [href], .pv-answer [cite]'))
              for (const value of [at.getAttribute('href'), at.getAttribute('cite')])
                if (value && !['http', 'https', 'mailto', 'tel'].includes(schemeOf(value)))
                  left.push(at.outerHTML);
          }
        expect(left).to.deep.equal([]);
      });
    });
  }

  it('with a day that the calendar lacks hides no other', async () => {
    const list = listOf(['<p>a</p>', '<p>b</p>']);
    list.questions[1]!.reviewed = '2026-02-30';
    const backend = await scriptedBackend({ '*': { json: list } });
    const element = document.createElement('pv-faq-accordion') as PvFaqAccordion;
    element.backend = backend.here;
    const told = new Promise<Event>((done) => {
      for (const name of ['pv-load', 'pv-error']) element.addEventListener(name, done);
    });
    onPage(element);
    expect((await told).type).to.equal('pv-load');
    expect(element.querySelectorAll('.pv-answer').length).to.equal(2);
  });

  it('gives ids that are no question’s', async () => {
    const list: FaqList = {
      lang: 'en',
      questions: [
        { id: 'complaint', question: 'How do I complain?', answer: '<p id="form">The form</p>' },
        { id: 'complaint-form', question: 'Where is the form?', answer: '<p>Here</p>' },
      ],
    };
    const wrapper = onPage(await insert(blocksOf(list), ways[0]!.set));
    expect(wrapper.querySelectorAll('[id="faq-complaint-form"]').length).to.equal(1);
    expect(document.getElementById('faq-complaint-form')!.textContent).to.equal('Where is the form?');
  });

  it('asks no other origin for anything, and every answer stands in its own place in the tag', async () => {
    const answers = Object.values({ ...escapes, ...poses, ...clobbers }).map((html) => html);
    const list = listOf(answers, { contact: { name: 'Records Unit', phone: '555-0110' } });
    const backend = await scriptedBackend({ '*': { json: list } });
    performance.clearResourceTimings();
    const element = document.createElement('pv-faq-accordion') as PvFaqAccordion;
    element.backend = backend.here;
    const loaded = new Promise((done) => element.addEventListener('pv-load', done));
    onPage(element);
    await loaded;
    const questions = [...element.querySelectorAll('.pv-question')];
    expect(questions.map((question) => question.id)).to.deep.equal(
      list.questions.map(({ id }) => `faq-${id}`),
    );
    const blocks = blocksOf(list);
    const found = questions.flatMap((question, i) => {
      const answer = question.nextElementSibling!;
      if (!answer.matches('.pv-answer')) return [`${list.questions[i]!.id} has no answer`];
      const block = blocks[2 * i + 1]!;
      return offences(richOf(answer, block)).map((offence) => `${list.questions[i]!.id}: ${offence}`);
    });
    expect(found).to.deep.equal([]);
    expect(element.querySelectorAll('.pv-way-on').length).to.equal(1);

    element.openAll();
    await later(500);
    const elsewhere = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(elsewhere.map(({ name }) => name)).to.deep.equal([]);
  });

  it('of a host page’s own DOMPurify changes nothing, nor do we change what that does', async () => {
    const { default: DOMPurify } = await import('dompurify');
    expect(DOMPurify.sanitize('<p class="a" style="color:red" data-b="c">d</p>')).to.equal(
      '<p class="a" style="color:red" data-b="c">d</p>',
    );
    DOMPurify.addHook('afterSanitizeAttributes', (node) => node.setAttribute('target', '_blank'));
    try {
      const blocks = blocksOf(listOf(['<p>a</p>']));
      const wrapper = await insert(blocks, ways.at(-1)!.set);
      expect(faults(wrapper, blocks)).to.deep.equal([]);
    } finally {
      DOMPurify.removeAllHooks();
    }
  });
});
