// Words made alike for searching, and the places where they stand in a text.
import { expect } from '@open-wc/testing';
import { findWords, fold, words } from '../../src/ui/fold.js';

/** The pieces of a text that were found. */
const found = (text: string, query: string) =>
  findWords(text, words(query)).map(([start, end]) => text.slice(start, end));

describe('Folding', () => {
  for (const [text, folded] of [
    ['Café', 'cafe'],
    ['CUÁNTO', 'cuanto'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['ﬁne', 'fine'],
    ['İstanbul', 'istanbul'],
    ['مدرسة', 'مدرسه'],
    ['إلى', 'الي'],
    ['أُسْتَاذ', 'استاذ'],
    ['آخر', 'اخر'],
    ['ٱلاسم', 'الاسم'],
    ['مـــدرسة', 'مدرسه'],
    ['Việt Nam', 'viet nam'],
  ] as const)
    it(`makes ${text} ${folded}`, () => expect(fold(text)).to.equal(folded));

  it('is the same the second time', () => {
    for (const text of ['Café ﬁne', 'Straße', 'أُسْتَاذٌ إلى', '½ № ™'])
      expect(fold(fold(text))).to.equal(fold(text));
  });

  it('makes words of a query', () => {
    expect(words('  Café\tau  LAIT\n')).to.deep.equal(['cafe', 'au', 'lait']);
    expect(words(' \u00a0 ')).to.deep.equal([]);
  });
});

describe('Finding words', () => {
  it('gives the pieces as they were written', () => {
    expect(found('At the café, the CAFE, the cafe\u0301s.', 'cafe')).to.deep.equal([
      'café',
      'CAFE',
      'cafe\u0301',
    ]);
  });

  it('gives a whole letter where only a part of it matches', () => {
    expect(found('Straße', 's')).to.deep.equal(['S', 'ß', 'ß']);
    expect(found('ﬁne', 'fi')).to.deep.equal(['ﬁ']);
    expect(found('ﬁne', 'i')).to.deep.equal(['ﬁ']);
  });

  it('finds several words, and each as often as it stands there', () => {
    expect(found('a report, a copy of a report', 'report copy')).to.deep.equal(['report', 'report', 'copy']);
  });

  it('is not led astray by signs outside the basic plane', () => {
    expect(found('🚓🚓 report 𝒶', 'report')).to.deep.equal(['report']);
    expect(found('🚓 𝒶', 'a')).to.deep.equal(['𝒶']);
  });

  it('finds Arabic with its marks', () => {
    expect(found('قَالَ إِلَى المدرسةِ', 'الى المدرسه')).to.deep.equal(['إِلَى', 'المدرسةِ']);
  });

  it('finds nothing where there is nothing', () => {
    expect(found('', 'a')).to.deep.equal([]);
    expect(found('abc', '')).to.deep.equal([]);
    expect(found('\u0301\u0301', 'a')).to.deep.equal([]);
  });
});
