// Both ways into the page, all blocks at once and each by itself, make the same of the same data, however odd it is.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RICH_TEXT, RICH_TEXT_UNWRAPPED } from '../../../src/contract/rich-text.js';
import { blocksOf, faults, insert, listOf, offences, sanitizers } from './sink.js';

const ways = await sanitizers();
const isChromium = 'scheduler' in window && 'userAgentData' in navigator;

const name = fc.constantFrom(
  ...Object.keys(RICH_TEXT),
  ...RICH_TEXT_UNWRAPPED,
  ...'svg math template select option textarea title noscript x-y img input'.split(' '),
);
const value = fc.constantFrom(
  '',
  'a',
  '#a',
  'https://rivermark.example/',
  'javascript:a',
  'tel:1',
  '"',
  "'",
  '&quot;',
  '>',
);
const attribute = fc.tuple(
  fc.constantFrom(' ', '\n', '/', '  '),
  fc.constantFrom(
    'id',
    'href',
    'title',
    'lang',
    'dir',
    'headers',
    'open',
    'start',
    'colspan',
    'cite',
    'onclick',
    'style',
  ),
  fc.constantFrom('', '=', ' = '),
  fc.constantFrom('', '"', "'"),
  value,
);
const attributes = fc
  .array(attribute, { maxLength: 2 })
  .map((all) =>
    all
      .map(([gap, key, is, quote, text]) => (is ? gap + key + is + quote + text + quote : gap + key))
      .join(''),
  );
const text = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '&amp;',
  '&lt;b',
  '<',
  '\u00a0',
  '\0',
  '\r',
  'é',
  '👮',
  '-->',
  ']]>',
  '<!--',
  '<!-- b -->',
  '<?',
  '</',
  '<![CDATA[',
);

/** Pieces of HTML in any order: whole elements, tags without their other half, text. */
const fragment: fc.Arbitrary<string> = fc.letrec<{ piece: string; pieces: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.tuple(name, attributes).map(([tag, more]) => `<${tag}${more}>`),
    name.map((tag) => `</${tag}>`),
    fc.tuple(name, attributes, tie('pieces')).map(([tag, more, inner]) => `<${tag}${more}>${inner}</${tag}>`),
  ),
  pieces: fc.array(tie('piece'), { maxLength: 5 }).map((all) => all.join('')),
})).pieces;

/** The same as a browser writes it: whole, but not always what a browser reads back. */
const tidy = fragment.map((html) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.innerHTML;
});

const runs = { seed: 20_261_124, numRuns: isChromium ? 1500 : 300, interruptAfterTimeLimit: 40_000 };

for (const { name: way, set } of ways)
  describe(`Both ways with ${way}`, function () {
    this.timeout(100_000);

    /** What each of some answers becomes together, and what it becomes where all must go by themselves. */
    const both = async (answers: string[]) => {
      const together = blocksOf(listOf(answers));
      const apart = blocksOf(listOf([...answers, '<button class="a">']));
      const [one, other] = [await insert(together, set), await insert(apart, set)];
      expect(faults(one, together)).to.deep.equal([]);
      expect(faults(other, apart)).to.deep.equal([]);
      const html = (wrapper: Element) =>
        [...wrapper.children].slice(0, together.length).map((element) => element.outerHTML);
      return [html(one), html(other)];
    };

    it('keep each of some random answers in its place', () =>
      fc.assert(
        fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 4 }), async (answers) => {
          await both(answers);
        }),
        runs,
      ));

    it('make the same of random answers that are whole', () =>
      fc.assert(
        fc.asyncProperty(fc.array(tidy, { minLength: 1, maxLength: 4 }), async (answers) => {
          const [one, other] = await both(answers);
          expect(one).to.deep.equal(other);
        }),
        runs,
      ));

    it('make of random answers what stays harmless when it is read again', () =>
      fc.assert(
        fc.property(fragment, (html) => {
          const [once, again] = [document.createElement('div'), document.createElement('div')];
          set(once, html, false);
          expect(offences(once)).to.deep.equal([]);
          again.innerHTML = once.innerHTML;
          expect(offences(again)).to.deep.equal([]);
        }),
        runs,
      ));
  });
