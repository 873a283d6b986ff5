// The sanitiser: the rich-text policy to the letter, and HTML that a browser writes again as it stands.
import { describe, expect, test } from 'vitest';
import { cleanAnswer } from '../../../server/import/clean.js';
import { toHtml } from '../../../server/import/dom.js';
import { RICH_TEXT, RICH_TEXT_GLOBAL } from '../../../src/contract/rich-text.js';

const clean = (html: string) => {
  const told: string[] = [];
  return { html: toHtml(cleanAnswer(html, (what) => told.push(what)).children), told };
};

describe('what stays', () => {
  const inTable = new Set(['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);
  const values: Record<string, string> = { cite: 'https://rivermark.example/', href: 'tel:5550101', dir: 'rtl', start: '2', value: '2', span: '2', colspan: '2', rowspan: '2', reversed: '', open: '' }; // prettier-ignore
  const tags = Object.keys(RICH_TEXT).filter((tag) => tag !== 'img' && !inTable.has(tag));

  test.each(tags)('<%s> with all its attributes', (tag) => {
    const attributes = [...RICH_TEXT[tag]!, ...RICH_TEXT_GLOBAL].map(
      (name) => ` ${name}="${values[name] ?? 'x'}"`,
    );
    const open = `<${tag}${attributes.join('')}>`;
    const { html, told } = clean(
      tag === 'hr' ? open : /^w?br$/.test(tag) ? `<p>a${open}b</p>` : `${open}a</${tag}>`,
    );
    for (const attribute of attributes) expect(html).toContain(attribute);
    expect(html).toContain(`<${tag} `);
    expect(told).toEqual([]);
  });

  test('a table with everything in it', () => {
    const table =
      '<table id="t"><caption>C</caption><colgroup span="1"><col span="2"></colgroup><thead><tr><th abbr="x" scope="col" id="h">H</th></tr></thead>' +
      '<tbody><tr><td headers="h i" colspan="2" rowspan="3">D</td></tr></tbody><tfoot><tr><td>F</td></tr></tfoot></table>';
    expect(clean(table).html).toBe(table);
  });
});

test('pre-formatted text keeps its white space, other text only what is shown', () => {
  expect(clean('<pre>a\n  b</pre>').html).toBe('<pre>a\n  b</pre>');
  expect(clean('\n<p> a\n  b <b>c </b> d </p>\n<ul>\n<li> e </li>\n</ul>').html).toBe(
    '<p>a b <b>c </b> d</p><ul><li>e</li></ul>',
  );
});

describe('what goes', () => {
  test.each<[string, string]>([
    ['<p onclick="x()" style="color:red" class="y" data-z="1" aria-label="l">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script><style>p{}</style><template><p>x</p></template><p>a</p>', '<p>a</p>'],
    ['<font color="red"><center>a</center></font>', '<p>a</p>'],
    ['<h1>a</h1>', '<h2>a</h2>'],
    ['<svg><script>x</script></svg><math><mi>x</mi></math>a', '<p>a</p>'],
    [
      '<a href="java&#10;script:x">a</a><a href=" JAVASCRIPT:x">b</a><a href="data:text/html,x">c</a>',
      '<p>abc</p>',
    ],
    ['<blockquote cite="javascript:x">a</blockquote>', '<blockquote>a</blockquote>'],
    ['<div><span>a</span> <b></b></div><p> </p>', '<p>a</p>'],
    ['<a name="here"></a>a', '<p>a</p>'],
    ['<img src=x onerror=alert(1) alt="A &lt;b&gt; map">', '<p>A &lt;b&gt; map</p>'],
    ['</div></body>a<!-- c --><plaintext>b', '<p>ab</p>'],
  ])('%s', (html, expected) => {
    expect(clean(html).html).toBe(expected);
  });

  test('is told where it held something', () => {
    const { told } = clean(
      '<iframe src=x></iframe><video src=x></video><img src=y><form><input name=a></form>',
    );
    expect(told).toEqual([
      'embedded content cannot stand in an answer and was left out',
      'a video cannot stand in an answer and was left out',
      'a picture without a text was left out',
      'a form field cannot stand in an answer and was left out',
    ]);
  });
});

test.each([
  '<p>a<div>b</p>c</div>',
  '<b><p>a</b>b</p>',
  '<a href="https://a.example"><a href="https://b.example">x</a></a>',
  '<table>a<tr>b<td>c</table>d',
  '<pre>\n\na</pre>',
  'a & b &amp; &lt;c&gt; \u00a0 "d" <p title="&quot;&amp;<>\u00a0">e',
  '<ul><li>a<li>b<ul><li>c</ul></ul><dl><dt>a<dd>b<dt>c</dl>',
  '<ruby>a<rt>b<rp>c</ruby>',
  '<table><caption>a<table><tr><td>b</table></table>',
  '<p><table><tr><td>x</table>',
  '<h2>a<h3>b</h2>c',
])('a browser writes again what it is given: %s', (html) => {
  const once = clean(html).html;
  expect(clean(once).html).toBe(once);
  expect(once).not.toMatch(/[\u00a0]/);
});
