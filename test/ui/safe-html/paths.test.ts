// Both ways into the page, all blocks at once and each by itself, make the same of the same data, however odd it is.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RICH_TEXT, RICH_TEXT_UNWRAPPED } from '../../../src/contract/rich-text.js';
import { escapes, poses } from './answers.js';
import { blocksOf, faults, insert, listOf, sanitizers } from './sink.js';

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

for (const { name: way, set } of ways)
  describe(`Both ways with ${way}`, function () {
    this.timeout(200_000);

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

    it('make the same of each hostile answer', async () => {
      const differ: string[][] = [];
      for (const answer of Object.values({ ...escapes, ...poses })) {
        const [one, other] = await both(['<p>a</p>', answer, '<p>b</p>']);
        if (String(one) !== String(other)) differ.push([answer, one![3]!, other![3]!]);
      }
      expect(differ).to.deep.equal([]);
    });

    it('make the same of random answers', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 4 }), async (answers) => {
          const [one, other] = await both(answers);
          expect(one).to.deep.equal(other);
        }),
        { numRuns: isChromium ? 1500 : 300, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
      );
    });

    it('make of random answers what is not changed by sanitising it again', () => {
      fc.assert(
        fc.property(fragment, (html) => {
          const [once, twice] = [document.createElement('div'), document.createElement('div')];
          set(once, html, false);
          set(twice, once.innerHTML, false);
          expect(twice.innerHTML).to.equal(once.innerHTML);
        }),
        { numRuns: isChromium ? 1500 : 300, interruptAfterTimeLimit: 60_000 },
      );
    });
  });
