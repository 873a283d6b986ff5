// Questions and answers as HTML: plain words escaped, languages and directions said, printed the same as shown.
import { describe, expect, test } from 'vitest';
import { escapeAttribute, escapeText } from '../../src/content/blocks.js';
import { faqJsonLd } from '../../src/content/faq-json-ld.js';
import { arrangeFaq, faqBlocks, faqContents, faqFoot, printFaq, showsTopics } from '../../src/content/faq.js';
import type { FaqList } from '../../src/contract/faq.js';
import { contact, htmlOf, listOf, question, writing } from './lists.js';

/** Plain words that would be markup if anybody forgot to escape them. */
const HOSTILE = `</p><b a="'>&amp;\u00a0{phone}{date}$&`;
const TEXT = '&lt;/p&gt;&lt;b a="\'&gt;&amp;amp;&nbsp;{phone}{date}$&amp;';
const QUOTED = TEXT.replace('"', '&quot;');

const full = question('fee', {
  owner: 'Records Unit',
  reviewed: '2026-09-01',
  links: [{ href: 'https://rivermark.example/?a=1&b="2"', title: 'Fees & more' }],
  contact: { phone: '555-0110' },
});

describe('a question', () => {
  test('whole, printed in English', () => {
    expect(htmlOf(full, writing('en'))).toBe(
      '<h2 class="pv-question" id="faq-fee">fee?</h2>' +
        '<div class="pv-answer"><p>fee</p>' +
        '<ul class="pv-links"><li><a href="https://rivermark.example/?a=1&amp;b=&quot;2&quot;">Fees &amp; more</a></li></ul>' +
        '<p class="pv-contact">Ask about this: <a href="tel:5550110">Call <bdi dir="ltr">555-0110</bdi></a></p>' +
        '<p class="pv-reviewed">Reviewed <time datetime="2026-09-01">September 1, 2026</time> by Records Unit</p></div>',
    );
  });

  test('has its day as the contract writes it where nobody says it in words', () => {
    expect(htmlOf(full, writing('en', { day: undefined }))).toContain(
      '<time datetime="2026-09-01">2026-09-01</time>',
    );
  });

  test.each([
    [{ owner: undefined }, /Reviewed <time [^>]*>[^<]*<\/time><\/p>/],
    [{ reviewed: undefined }, /<p class="pv-reviewed">Answered by Records Unit<\/p>/],
    [{ owner: undefined, reviewed: undefined }, /^(?!.*pv-reviewed)/],
    [{ links: [] }, /^(?!.*pv-links)/],
    [{ contact: undefined }, /^(?!.*pv-contact)/],
  ])('without %j', (without, expected) => {
    expect(htmlOf({ ...full, ...without }, writing('en'))).toMatch(expected);
  });

  test('in Spanish and in Arabic, with the day and the sentence of that language', () => {
    expect(htmlOf(full, writing('es'))).toContain(
      'Revisada el <time datetime="2026-09-01">1 de septiembre de 2026</time> por Records Unit',
    );
    const arabic = htmlOf(full, writing('ar'));
    expect(arabic).toMatch(
      /رُوجعت في <time datetime="2026-09-01">[^<]*سبتمبر[^<]*<\/time> من قِبل Records Unit/,
    );
    expect(arabic).toContain('<bdi dir="ltr">555-0110</bdi>');
  });

  test('without a way to say days leaves them as the contract writes them', () => {
    const html = htmlOf(full, writing('es', { day: undefined }));
    expect(html).toContain('Revisada el <time datetime="2026-09-01">2026-09-01</time> por');
  });

  test('with nothing to open has no button, and no answer', () => {
    expect(htmlOf(question('a', { answer: '' }), writing('en', { live: true }))).toBe(
      '<h2 class="pv-question" id="faq-a">a?</h2>',
    );
    const withLinks = htmlOf(question('a', { answer: '', links: full.links }), writing('en', { live: true }));
    expect(withLinks).toContain('aria-expanded="false"');
  });

  test.each([
    [1, false, 'h1', 'h1', 'h2'],
    [2, true, 'h2', 'h3', 'h4'],
    [5, true, 'h5', 'h6', 'h6'],
    [6, true, 'h6', 'h6', 'h6'],
  ])('headings from level %i, with topics: %s', (level, hasTopics, topic, main, sub) => {
    const rows = [
      { topic: { id: 't', title: 'T' } },
      { question: question('a'), sub: false },
      { question: question('b'), sub: true },
    ];
    const blocks = faqBlocks(rows, writing('en', { level }), hasTopics);
    const heads = blocks.map(({ before }) => /^<(h\d)/.exec(before)?.[1]).filter(Boolean);
    expect(heads).toEqual([topic, main, sub]);
    expect(blocks[0]!.before).toContain('id="faq-topic-t"');
    expect(blocks[3]!.before).toContain('class="pv-question pv-sub"');
  });
});

describe('plain words are escaped', () => {
  const list = listOf(
    [
      question('a', {
        question: HOSTILE,
        owner: HOSTILE,
        reviewed: '2026-09-01',
        links: [{ href: `https://x/${HOSTILE}`, title: HOSTILE }],
        contact: {
          name: HOSTILE,
          hours: HOSTILE,
          phone: HOSTILE,
          email: HOSTILE,
          url: `https://x/${HOSTILE}`,
        },
        topic: 't',
      }),
    ],
    {
      ...{ title: HOSTILE, version: HOSTILE },
      topics: [
        { id: 't', title: HOSTILE },
        { id: 'u', title: HOSTILE },
      ],
      contact: { name: HOSTILE, phone: HOSTILE, email: HOSTILE, url: `https://x/${HOSTILE}` },
    },
  );

  test.each(['en', 'es', 'ar'] as const)('in every field: %s', (lang) => {
    const html = printFaq(list, writing(lang));
    // Each field as it must stand, taken away one by one, leaves nothing of the hostile words.
    const count = html.split(TEXT).length + html.split(QUOTED).length - 2;
    expect(count).toBeGreaterThanOrEqual(12);
    const rest = html.replaceAll(TEXT, '').replaceAll(QUOTED, '');
    expect(rest).not.toMatch(/[{}$]|&amp;|'/);
    expect(rest.match(/<b\b(?!di)/g)).toBeNull();
  });

  test('as a browser writes them', () => {
    expect(escapeText(HOSTILE)).toBe(TEXT);
    expect(escapeAttribute(HOSTILE)).toBe(QUOTED);
  });

  test('values are filled into our sentences as they are', () => {
    const html = htmlOf(question('a', { owner: '{date} $& $1', reviewed: '2026-09-01' }), writing('en'));
    expect(html).toContain('by {date} $&amp; $1</p>');
  });
});

describe('languages and directions', () => {
  test('a question in another language says so, and what we say in it says ours', () => {
    const html = htmlOf({ ...full, lang: 'ar' }, writing('en'));
    expect(html).toContain('<h2 class="pv-question" id="faq-fee" lang="ar" dir="rtl">');
    expect(html).toContain('<div class="pv-answer" lang="ar" dir="rtl">');
    expect(html).toContain('<p class="pv-reviewed" lang="en" dir="ltr">');
    expect(html).toContain('by <span lang="ar" dir="rtl">Records Unit</span>');
    expect(html).toContain('<p class="pv-contact" lang="en" dir="ltr">');
  });

  test('a question in the list’s own language says nothing', () => {
    expect(htmlOf({ ...full, lang: 'en' }, writing('en'))).not.toMatch(/ lang=| dir="rtl"/);
  });

  test('a list in another language than ours', () => {
    const html = printFaq(listOf([full], { lang: 'ar', contact }), writing('es'));
    expect(html).toMatch(/^<div slot="words" class="pv-words" lang="ar" dir="rtl">/);
    expect(html).toContain('<p class="pv-reviewed" lang="es" dir="ltr">');
    expect(html).toContain('<p class="pv-contact pv-way-on" lang="es" dir="ltr">');
    expect(html).toContain('<span lang="ar" dir="rtl">Records Unit, Weekdays</span>');
  });
});

describe('the contents list', () => {
  const contents = (list: FaqList) =>
    faqContents(arrangeFaq(list), writing('en')).map(({ before }) => before);
  const topics = ['a', 'b', 'c'].map((id) => ({ id, title: `Topic <${id}>` }));

  test('names the topics', () => {
    const list = listOf(
      ['a', 'b', 'c'].map((id) => question(`q${id}`, { topic: id })),
      { topics },
    );
    expect(contents(list)).toEqual([
      '<nav class="pv-contents" aria-label="Contents"><p>Contents</p><ul>' +
        '<li><a href="#faq-topic-a">Topic &lt;a&gt;</a></li><li><a href="#faq-topic-b">Topic &lt;b&gt;</a></li>' +
        '<li><a href="#faq-topic-c">Topic &lt;c&gt;</a></li></ul></nav>',
    ]);
  });

  test('names the questions that have sub-questions, and those beside them', () => {
    const list = listOf([question('a'), question('a1', { parent: 'a' }), question('b'), question('c')]);
    expect(contents(list)[0]!.match(/#faq-\w+/g)).toEqual(['#faq-a', '#faq-b', '#faq-c']);
  });

  test('is left out where it would say nothing new, or has under three lines', () => {
    expect(contents(listOf(['a', 'b', 'c', 'd'].map((id) => question(id))))).toEqual([]);
    expect(contents(listOf([question('a'), question('a1', { parent: 'a' }), question('b')]))).toEqual([]);
    const two = listOf(
      ['a', 'b', 'x'].map((id) => question(`q${id}`, { topic: id })),
      { topics },
    );
    expect(contents(two)).toEqual([]);
  });
});

describe('what is printed', () => {
  const list = listOf(
    [
      { ...full, topic: 'a' },
      question('sub', { parent: 'fee', lang: 'es' }),
      question('bare', { answer: '', topic: 'b' }),
      question('c', { topic: 'c' }),
    ],
    { contact, version: '7"8', topics: ['a', 'b', 'c'].map((id) => ({ id, title: id })) },
  );

  test.each(['en', 'es', 'ar'] as const)(
    'is what is shown, apart from buttons and what hides answers: %s',
    (lang) => {
      const how = writing(lang, { live: true, dataLang: 'en' });
      const rows = arrangeFaq(list);
      const live = [
        ...faqContents(rows, how),
        ...faqBlocks(rows, how, showsTopics(rows)),
        ...faqFoot(list, how),
      ]
        .map(({ before, rich, after }) => before + rich + after)
        .join('');
      const plain = live
        .replace(/<button type="button" aria-expanded="false">(.*?)<\/button>/g, '$1')
        .replaceAll(' hidden="until-found"', '');
      expect(live).not.toBe(plain);
      expect(printFaq(list, writing(lang))).toBe(
        `<div slot="words" class="pv-words" lang="en" dir="ltr" data-version="7&quot;8">${plain}</div>`,
      );
    },
  );

  test('holds only the topics asked for', () => {
    const html = printFaq(list, writing('en'), ['b']);
    expect(html.match(/id="[^"]*"/g)).toEqual(['id="faq-topic-b"', 'id="faq-bare"']);
  });
});

test('structured data is JSON that no script tag can end', () => {
  const json = faqJsonLd(listOf([question('a', { answer: '</script><!--' }), question('b', { answer: '' })]));
  expect(json).not.toMatch(/</);
  expect(JSON.parse(json).mainEntity).toEqual([
    { '@type': 'Question', name: 'a?', acceptedAnswer: { '@type': 'Answer', text: '</script><!--' } },
  ]);
});
