// Ordinary rich text comes through the sink whole, by either sanitiser: a sink that strips all would fail here.
import { expect } from '@open-wc/testing';
import { blocksOf, insert, listOf, richOf, sanitizers } from './sink.js';

const ways = await sanitizers();

/** What stands before the ids of the second answer. */
const PREFIX = blocksOf(listOf(['', 'a'])).at(-1)!.idPrefix;

/** Rich text as departments write it. Ids in it begin with `x-`, so that their prefix can be taken off again. */
const ordinary: Record<string, string> = {
  paragraphs:
    '<p>You can <em>always</em> ask for <strong>a supervisor</strong>.<br>It is your <u>right</u>.</p><hr><p>a<wbr>b</p>',
  'a table':
    '<table><caption>Fees</caption><colgroup><col span="2"><col></colgroup><thead><tr><th id="x-a" scope="col" abbr="Rep.">Report</th><th id="x-b" scope="col">Fee</th></tr></thead><tbody><tr><th id="x-c" scope="row" rowspan="2">Crash</th><td headers="x-b x-c" colspan="2">$5</td></tr><tr><td headers="x-b x-c">free</td></tr></tbody><tfoot><tr><td colspan="3">As of 2026</td></tr></tfoot></table>',
  lists:
    '<ol reversed="" start="5" type="a"><li value="5">five</li><li>four<ul><li>one<ol><li>deep</li></ol></li><li>two</li></ul></li></ol><ul><li><p>a</p><p>b</p></li></ul>',
  footnotes:
    '<p>Bodycams record.<sup id="x-ref1"><a href="#x-note1">1</a></sup></p><ol><li id="x-note1">Since 2021. <a href="#x-ref1" title="Back">↩</a></li></ol>',
  'footnotes with accents':
    '<p>a<a id="x-é" href="#x-%C3%A1">1</a></p><p id="x-á">b <a href="#x-%C3%A9">↩</a></p>',
  'other languages':
    '<p lang="ar" dir="rtl">اتصل بنا <bdi dir="ltr">555-0110</bdi></p><p lang="es">¿Cómo?</p><p lang="ja"><ruby>警察<rp>(</rp><rt>けいさつ</rt><rp>)</rp></ruby></p><bdo dir="rtl">abc</bdo>',
  abbreviations: '<p><abbr title="Internal Affairs">IA</abbr> and <dfn>use of force</dfn></p>',
  'ways to a person':
    '<address>Call <a href="tel:+15550110">555-0110</a>, write to <a href="mailto:records@rivermark.example?subject=Report%20%231">us</a> or <a href="https://rivermark.example/a?b=c&amp;d=e#f">see here</a>, <a href="/local">here</a>, <a href="#faq-other">there</a>.</address>',
  times: '<p>By <time datetime="2026-09-01">1 September</time>; <data value="42">forty-two</data></p>',
  details:
    '<details open=""><summary>More</summary><p>a</p></details><details><summary>Less</summary>b</details>',
  changes:
    '<p><del cite="https://rivermark.example/a" datetime="2026-01-01">old</del> <ins datetime="2026-01-02">new</ins> <s>gone</s> <small>small</small> <mark>mark</mark></p>',
  code: '<pre><code>a &lt; b &amp;&amp; c\n  d</code></pre><p><kbd>Ctrl</kbd> <samp>out</samp> <var>x</var><sub>2</sub></p>',
  'a list of terms':
    '<dl><div><dt>Miranda</dt><dd>Your rights</dd></div><dt>FOIA</dt><dd>a</dd><dd>b</dd></dl>',
  'a figure':
    '<figure><blockquote cite="https://rivermark.example/q"><p>“We serve.” <q cite="https://rivermark.example/r">b</q></p></blockquote><figcaption><cite>The Chief</cite></figcaption></figure>',
  sections:
    '<section><h3>One</h3><div title="t">a</div><h6>Two</h6><span>b</span> <b>c</b> <i>d</i></section>',
  'text alone': 'Call 555-0110 &amp; ask: 1 &lt; 2 “quoted” – it’s free&nbsp;now 👮',
};

const parsed = (html: string): string => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.innerHTML;
};

for (const { name, set } of ways)
  describe(`Rich text through ${name}`, () => {
    const through = async (answer: string, neighbour = '') => {
      const blocks = blocksOf(listOf([neighbour, answer]));
      const at = blocks.findIndex(({ rich }) => rich === answer);
      const wrapper = await insert(blocks, set);
      const holder = document.createElement('div');
      holder.append(richOf(wrapper.children[at], blocks[at]!));
      return holder;
    };

    for (const [what, html] of Object.entries(ordinary)) {
      it(`comes through whole: ${what}`, async () => {
        const whole = parsed(html);
        expect(whole, 'the example is well formed').to.equal(html);
        // Alone, and beside an answer for whose sake each goes by itself.
        for (const neighbour of ['', '<button>']) {
          const came = (await through(html, neighbour)).innerHTML.replaceAll(PREFIX, '');
          expect(came.replace(/"#[^"]*"/g, decodeURI)).to.equal(html.replace(/"#[^"]*"/g, decodeURI));
        }
      });

      it(`stays as it is when it is sanitised again: ${what}`, async () => {
        const once = await through(html);
        const twice = document.createElement('div');
        set(twice, once.innerHTML, false);
        expect(twice.innerHTML).to.equal(once.innerHTML);
      });
    }

    for (const what of ['footnotes', 'footnotes with accents'])
      it(`has references that lead somewhere: ${what}`, async () => {
        const holder = await through(ordinary[what]!);
        const links = [...holder.querySelectorAll('a[href^="#"]')];
        expect(links.length).to.equal(2);
        for (const link of links) {
          const id = decodeURIComponent(link.getAttribute('href')!.slice(1));
          const found = [...holder.querySelectorAll('[id]')].filter((element) => element.id === id);
          expect(found.length, id).to.equal(1);
          expect(id.startsWith(PREFIX), id).to.equal(true);
        }
      });

    it('gives cells the ids of their headings', async () => {
      const holder = await through(ordinary['a table']!);
      const heads = [...holder.querySelectorAll('th')].map(({ id }) => id);
      expect(heads).to.deep.equal(['x-a', 'x-b', 'x-c'].map((id) => PREFIX + id));
      expect(holder.querySelector('td')!.headers).to.equal(`${PREFIX}x-b ${PREFIX}x-c`);
    });

    it('keeps the words of elements that the policy unwraps', async () => {
      const old =
        '<article><header><h1>a</h1></header><center><font color="red">b</font><big>c</big><tt>d</tt></center><fieldset><legend>e</legend><label>f</label></fieldset></article>';
      expect((await through(old)).textContent).to.equal('abcdef');
      expect((await through(old, '<button>')).textContent).to.equal('abcdef');
    });

    it('loses what is no words', async () => {
      const holder = await through('a<script>b</script><style>c</style><iframe>d</iframe><!-- e -->f');
      expect(holder.textContent).to.equal('af');
    });
  });
