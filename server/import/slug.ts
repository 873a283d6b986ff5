// Ids that people can read: a short slug of the words, or a stable short hash where the script has no ASCII form.
import { createHash } from 'node:crypto';

const MAX = 60;

/** Letters that Unicode does not take apart into a base letter and marks. */
const APART: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * The slug of a text: lower-case ASCII letters, digits and hyphens, at most 60 characters, cut at a word.
 * @param prefix stands before the hash where fewer than half of the letters have an ASCII form
 */
export function slug(text: string, prefix: string): string {
  const folded = text
    .slice(0, 2000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => APART[letter]!)
    .replace(/[\p{M}'’‘ʼ]/gu, '');
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = folded.match(/[a-z0-9]+/g) ?? [];
  const length = words.reduce((sum, word) => sum + word.length, 0);
  if (length === 0 || length * 2 < letters) return `${prefix}-${shortHash(text)}`;
  let made = words[0]!.slice(0, MAX);
  for (const word of words.slice(1)) {
    if (made.length + 1 + word.length > MAX) break;
    made += `-${word}`;
  }
  return made;
}

function shortHash(text: string): string {
  const same = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(same).digest('hex').slice(0, 8);
}

/** Ids that are in use; each counts how often it was asked for, so that many equal ones stay quick. */
export class Ids {
  readonly #asked = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.#asked.set(id, 1);
  }

  /** The id itself, or the first of `id-2`, `id-3`, … that is free. The result is then taken. */
  unique(id: string): string {
    let count = this.#asked.get(id) ?? 0;
    let free = id;
    while (count > 0 && this.#asked.has((free = `${id}-${count + 1}`))) count++;
    this.#asked.set(id, count + 1);
    if (free !== id) this.#asked.set(free, 1);
    return free;
  }
}
