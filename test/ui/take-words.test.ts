// Plain words of a page made into disclosures: what becomes a question, a topic, an answer, and what is left alone.
import { expect, fixture } from '@open-wc/testing';
import { takeWords } from '../../src/ui/take-words.js';

const take = async (markup: string, prefix = 'faq-') => {
  const container = await fixture<HTMLElement>(`<div>${markup}</div>`);
  takeWords(container, prefix);
  return container;
};

/** What was made of it: `T` topics, `Q` questions and `A` answers, each with the beginning of its words. */
const outline = (container: Element) =>
  [...container.querySelectorAll('.pv-topic,.pv-question,.pv-answer')].map((element) => {
    const kind = element.matches('.pv-topic') ? 'T' : element.matches('.pv-question') ? 'Q' : 'A';
    return `${kind} ${element.textContent!.trim().slice(0, 12)}`;
  });

describe('Taking words', () => {
  it('takes headings of any level, each with all that follows up to the next', async () => {
    const container = await take(
      '<h2>One?</h2><p>a</p><ul><li>b</li></ul><table><tr><td>c</td></tr></table><h4>Two?</h4><p>d</p>',
    );
    expect(outline(container)).to.deep.equal(['Q One?', 'A a', 'A b', 'A c', 'Q Two?', 'A d']);
  });

  it('takes a heading for a topic where another follows at once', async () => {
    const container = await take('<h2>Topic</h2><h3>One?</h3><p>a</p>');
    expect(outline(container)).to.deep.equal(['T Topic', 'Q One?', 'A a']);
  });

  it('leaves a heading without an answer a heading', async () => {
    const container = await take('<h3>One?</h3><p>a</p><h3>Alone</h3>');
    expect(container.querySelectorAll('button')).to.have.length(1);
  });

  it('goes into sections, articles, lists and plain boxes, not into answers', async () => {
    const container = await take(
      '<section><article><h3>One?</h3><div class="box"><h4>Inside</h4><p>a</p></div></article></section><p>Words</p>',
    );
    expect(outline(container)).to.deep.equal(['Q One?', 'A Insidea']);
    expect(Boolean(container.querySelector('h4 button'))).to.equal(false);
  });

  it('leaves words alone that answer nothing', async () => {
    const markup = '<p>Before <b>all</b>.</p><div><p>Boxed</p></div>';
    const container = await take(markup);
    expect(container.innerHTML).to.equal(markup);
  });

  it('does the same once and twice', async () => {
    const container = await take(
      '<h2>T</h2><h3>One?</h3><p>a</p><details><summary>Two?</summary>b</details><dl><dt>Three?</dt><dd>c</dd></dl>',
    );
    container.querySelector('button')!.setAttribute('aria-expanded', 'true');
    container.querySelector('p')!.removeAttribute('hidden');
    const before = container.innerHTML;
    takeWords(container, 'faq-');
    expect(container.innerHTML).to.equal(before);
  });

  it('gives ids of their words to headings that have none, and keeps those there are', async () => {
    const container = await take(
      '<h3 id="mine">Mine?</h3><p>a</p><h3>What’s this, then?</h3><p>b</p><h3>???</h3><p>c</p><details><summary>A  b</summary>d</details>',
      'faq-2-',
    );
    const ids = [...container.querySelectorAll('.pv-question')].map(({ id }) => id);
    expect(ids.slice(0, 2)).to.deep.equal(['mine', 'faq-2-what-s-this-then']);
    expect(ids[3]).to.equal('faq-2-a-b');
    expect(new Set(ids).size).to.equal(4);
    for (const id of ids) expect(id).to.match(/^\S+$/);
  });

  it('shortens the id of a long question', async () => {
    const container = await take(`<h3>${'very long '.repeat(50)}?</h3><p>a</p>`);
    expect(container.querySelector('h3')!.id)
      .to.match(/^faq-very-long.{20,70}$/)
      .and.not.match(/-$/);
  });

  it('leaves details without a summary alone', async () => {
    const markup = '<details><p>a</p></details>';
    expect((await take(markup)).innerHTML).to.equal(markup);
  });

  it('keeps the marks within a heading', async () => {
    const container = await take('<h3>Is <em>this</em> <a href="#x">so</a>?</h3><p>a</p>');
    expect(container.querySelector('button')!.innerHTML).to.equal('Is <em>this</em> <a href="#x">so</a>?');
  });
});
