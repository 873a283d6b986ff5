// From a file's bytes to text, and what gives away that this went wrong.
import { ImportError, type Report } from './report.js';

/**
 * Decodes a file: by its byte order mark, else as UTF-8 where it is valid, else as Windows-1252. UTF-16 without a mark is
 * known by its zero bytes.
 * @returns the text without a byte order mark, and the name of the encoding (WHATWG Encoding, such as `utf-8`)
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = marked(bytes) ?? wide(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What 0x80 to 0x9F are; Node's own decoder takes them for control signs. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);

function marked([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function wide(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = start.length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return 'utf-16be';
  return undefined;
}

/**
 * A text with one kind of line end, without signs that nobody sees and that are no text.
 * @throws {ImportError} where the text is a binary file, or UTF-16 that was read as something else
 */
export function normalizeText(text: string, name: string): string {
  if (text.includes('\0'))
    throw new ImportError(
      `${name} is not a text file: it holds zero bytes. Save it as plain text in UTF-8 and try again.`,
    );
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/\f/g, ' ')
    .replace(/[\u0001-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** UTF-8 that was read as Windows-1252: “Ã©” for “é”, “â€™” for “’”. */
const MOJIBAKE =
  /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00bf\u0152-\u2122]|Ã[\u2018-\u2122]|[ØÙ][\u0080-\u00bf\u2018-\u2122]/;

/** Tells of lines whose letters look wrong. */
export function doubtEncoding(text: string, report: Report): void {
  text.split('\n').forEach((line, i) => {
    if (line.includes('\ufffd'))
      report.doubt(`Line ${i + 1}: a letter could not be read (“\ufffd”); look at the file's encoding.`);
    else if (MOJIBAKE.test(line))
      report.doubt(`Line ${i + 1}: some letters look like UTF-8 that was read in another encoding.`);
  });
}
