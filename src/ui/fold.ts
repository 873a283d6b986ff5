// Words made alike for searching: without case, accents and the spellings that Arabic leaves open.

const same: Record<string, string> = {
  ة: 'ه',
  ى: 'ي',
  ٱ: 'ا',
  ـ: '',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
};

/** Text as it is compared: NFKD without marks, in lower case. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ةىٱـßæøœł]/g, (letter) => same[letter]!);

/** The words of a query, folded. */
export const words = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/** Where words stand in a text: offsets of start and end, by the text as it was. */
export function findWords(text: string, wanted: readonly string[]): [number, number][] {
  let folded = '';
  const from: number[] = [];
  for (let i = 0; i < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(i)!);
    for (const one of fold(letter)) {
      folded += one;
      for (let n = 0; n < one.length; n++) from.push(i);
    }
    i += letter.length;
  }
  from.push(text.length);
  const found: [number, number][] = [];
  for (const word of wanted)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      let end = at + word.length;
      while (end < folded.length && from[end] == from[end - 1]) end++;
      found.push([from[at]!, from[end]!]);
    }
  return found;
}
