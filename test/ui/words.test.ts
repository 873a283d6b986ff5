// Words put into the page in slices: in order, all at once where there were words before, and ended when told to.
import { expect, fixture } from '@open-wc/testing';
import type { Block } from '../../src/content/blocks.js';
import { putWords, wrappersOf, type Slice } from '../../src/ui/words.js';

const block = (words: string): Block => ({
  before: `<p class="pv-answer">`,
  rich: words,
  after: '</p>',
  idPrefix: 'x-',
});
const slice = (...words: string[]): Slice => ({ blocks: words.map(block), height: 120 });
const attributes = { slot: 'words', class: 'pv-words', lang: 'en', dir: 'ltr', 'data-version': '1' };
const words = (host: Element) => wrappersOf(host).map((wrapper) => wrapper.textContent);

const put = async (slices: Iterable<Slice>, inside = '', signal = new AbortController().signal) => {
  const host = await fixture<HTMLElement>(`<div>${inside}</div>`);
  const order: string[] = [];
  const say = (moment: string) => order.push(`${moment}: ${words(host).join()}`);
  const moments = { first: () => say('first'), placed: () => say('placed') };
  const done = putWords(host, slices, attributes, signal, moments);
  return { host, order, done };
};

describe('Putting words', () => {
  it('into an empty tag happens slice by slice', async () => {
    const { host, order, done } = await put([slice('a', 'b'), slice('c'), slice('d')]);
    await done;
    expect(order).to.deep.equal(['first: ', 'placed: ab', 'placed: ab,c', 'placed: ab,c,d']);
    expect(host.querySelectorAll('[slot=words] > p')).to.have.length(4);
  });

  it('writes the language, direction and version on each wrapper', async () => {
    const { host, done } = await put([slice('a'), slice('b')]);
    await done;
    for (const wrapper of wrappersOf(host))
      for (const [name, value] of Object.entries(attributes))
        expect(wrapper.getAttribute(name), name).to.equal(value);
  });

  it('keeps room for all slices but the first', async () => {
    const { host, done } = await put([slice('a'), slice('b')]);
    await done;
    expect(wrappersOf(host).map((wrapper) => wrapper.style.containIntrinsicHeight)).to.deep.equal([
      '',
      'auto 120px',
    ]);
  });

  it('in place of others happens at once, and leaves all else', async () => {
    const own = '<p>Own</p>';
    const { host, order, done } = await put(
      [slice('a'), slice('b')],
      `${own}<div slot="words">old</div><div slot="words">older</div>`,
    );
    await done;
    expect(order).to.deep.equal(['first: old,older', 'placed: a,b']);
    expect([...host.children].filter((child) => !child.slot).map((child) => child.outerHTML)).to.deep.equal([
      own,
    ]);
  });

  it('ends when it is told to, with what has come by then', async () => {
    const leaving = new AbortController();
    function* slices() {
      yield slice('a');
      yield slice('b');
      leaving.abort();
      yield slice('c');
    }
    const { host, done } = await put(slices(), '', leaving.signal);
    const error: Error = await done.then(
      () => new Error('It did not end.'),
      (reason: Error) => reason,
    );
    expect(error.name).to.equal('AbortError');
    expect(words(host)).to.deep.equal(['a', 'b']);
  });

  it('leaves the older words where it ends before the newer are whole', async () => {
    const leaving = new AbortController();
    function* slices() {
      yield slice('a');
      leaving.abort();
      yield slice('b');
    }
    const { host, done } = await put(slices(), '<div slot="words">old</div>', leaving.signal);
    await done.catch(() => undefined);
    expect(words(host)).to.deep.equal(['old']);
  });
});
