// From bytes to text, and refusals in words that help.
import { describe, expect, test } from 'vitest';
import { decodeText, ImportError, readFaq } from '../../../server/import/index.js';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const wide = (text: string, swap = false) => {
  const buffer = Buffer.from(text, 'utf16le');
  return swap ? buffer.swap16() : buffer;
};

describe('decodeText', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from('¿Qué?'), '¿Qué?', 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff¿Qué?'), '¿Qué?', 'utf-8'],
    ['Windows-1252', bytes(0xbf, 0x51, 0x75, 0xe9, 0x3f, 0x93), '¿Qué?“', 'windows-1252'],
    ['UTF-16 with a mark', wide('\ufeffWho may?'), 'Who may?', 'utf-16le'],
    ['UTF-16, big end first', wide('\ufeffWho may?', true), 'Who may?', 'utf-16be'],
    ['UTF-16 without a mark', wide('Who may ask?'), 'Who may ask?', 'utf-16le'],
    ['the same, big end first', wide('Who may ask?', true), 'Who may ask?', 'utf-16be'],
    ['nothing', bytes(), '', 'utf-8'],
  ])('%s', (_name, file, text, encoding) => {
    expect(decodeText(file)).toEqual({ text, encoding });
  });
});

describe('readFaq', () => {
  test('refuses what is no text', () => {
    expect(() => readFaq('PK\u0003\u0004\0\0', { name: 'faq.docx' })).toThrow(ImportError);
    expect(() => readFaq('PK\u0003\u0004\0\0', { name: 'faq.docx' })).toThrow(/faq\.docx is not a text file/);
  });

  test('tells of letters that look wrong', () => {
    const spoilt = Buffer.from('¿Qué?\n“Sí”.').toString('latin1');
    expect(
      readFaq(new TextDecoder('windows-1252').decode(Buffer.from('¿Qué?\nSí, “así”.')), { name: 'a.txt' })
        .unsure,
    ).toEqual(
      expect.arrayContaining([
        'Line 1: some letters look like UTF-8 that was read in another encoding.',
        'Line 2: some letters look like UTF-8 that was read in another encoding.',
      ]),
    );
    expect(readFaq(spoilt, { name: 'a.txt' }).unsure.join()).toContain('another encoding');
    expect(readFaq('Qu\ufffd?\nA.', { name: 'a.txt' }).unsure.join()).toContain(
      'Line 1: a letter could not be read',
    );
    expect(readFaq('¿Qué? Ñandú, Âge, Ãgua\nSí.', { name: 'a.txt' }).unsure.join()).not.toContain('encoding');
  });

  test('takes the format from the name, else from the text', () => {
    const first = (text: string, name: string) => readFaq(text, { name }).questions[0]?.question;
    expect(first('# A?\nb', 'a.md')).toBe('A?');
    expect(first('# A?\nb', 'a.txt')).toBe('# A?');
    expect(first('# A?\nb', 'a')).toBe('A?');
    expect(first('<h2>A?</h2>b', 'a')).toBe('A?');
    expect(first('<h2>A?</h2>b', 'a.HTM')).toBe('A?');
    expect(first('A?\nb', 'a')).toBe('A?');
    expect(readFaq('<h2>A?</h2>b', { name: 'a.txt', format: 'html' }).questions[0]?.question).toBe('A?');
  });
});
