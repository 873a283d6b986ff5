// The bytes of one answer: their type, their entity tag, and their compressed forms, each made once.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '../register/revision.js';

export type Coding = 'br' | 'gzip' | 'identity';

const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|problem\+json|manifest\+json|xml|javascript))/;
// Below this the framing of a compressed answer outweighs what it saves.
const WORTH_IT = 600;
// Above this the best brotli takes seconds; a middle quality loses a tenth in size.
const LARGE = 512 * 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export class Representation {
  readonly bytes: Buffer;
  /** Hash of the uncompressed bytes, which the entity tags are made of. */
  readonly tag: string;
  private readonly encoded = new Map<Coding, Promise<Buffer>>();

  /** @param type media type, with its charset where it has one */
  constructor(
    content: string | Buffer,
    readonly type: string,
  ) {
    this.bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.tag = sha256(this.bytes).slice(0, 32);
  }

  /** The strong entity tag (RFC 9110, 8.8.3): one for each coding, because their bytes differ. */
  etag(coding: Coding): string {
    return coding === 'identity' ? `"${this.tag}"` : `"${this.tag}-${coding}"`;
  }

  /** The tag in an If-None-Match that names this answer in whatever coding; undefined where none does. */
  matching(ifNoneMatch: string | null): string | undefined {
    if (!ifNoneMatch) return undefined;
    if (ifNoneMatch.trim() === '*') return this.etag('identity');
    const said = new Set(ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
    return CODINGS.map((coding) => this.etag(coding)).find((tag) => said.has(tag));
  }

  /** The coding to answer in, given an Accept-Encoding. */
  coding(acceptEncoding: string | null): Coding {
    if (!this.compresses()) return 'identity';
    const weights = new Map<string, number>();
    for (const part of (acceptEncoding ?? '').split(',')) {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      weights.set(name, q ? Number(q.slice(2)) || 0 : 1);
    }
    const weight = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
    const [best = 'identity'] = (['br', 'gzip'] as const)
      .filter((coding) => weight(coding) > 0)
      .sort((a, b) => weight(b) - weight(a));
    return best;
  }

  /** Whether the answer has compressed forms, so that it varies with Accept-Encoding. */
  compresses(): boolean {
    return this.bytes.length >= WORTH_IT && COMPRESSIBLE.test(this.type);
  }

  /** The bytes in a coding. */
  async in(coding: Coding): Promise<Buffer> {
    if (coding === 'identity') return this.bytes;
    let made = this.encoded.get(coding);
    if (!made) {
      const quality = this.bytes.length > LARGE ? 6 : 11;
      made =
        coding === 'gzip'
          ? gzipped(this.bytes, { level: 9 })
          : brotli(this.bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: quality,
                [constants.BROTLI_PARAM_SIZE_HINT]: this.bytes.length,
              },
            });
      this.encoded.set(coding, made);
    }
    return made;
  }
}
