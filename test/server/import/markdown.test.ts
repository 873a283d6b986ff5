// The Markdown reader: levels of headings, attributes, front matter, tables, footnotes, links.
import { describe, expect, test } from 'vitest';
import { readFaq } from '../../../server/import/index.js';
import { answers, kinds, shape } from './support.js';

const read = (...lines: string[]) => readFaq(lines.join('\n'), { name: 'page.md' });

const PAGE = [
  '---', 'title: Questions', 'lang: en', 'owner: Records Unit', 'reviewed: 2026-09-01', '---', '',
  '## Reports {#reports}', '',
  '### How do I get a copy? {#copy owner="Front Desk" phone="555-0101" email="desk@rivermark.example" url="https://rivermark.example/copy"}', '',
  'Ask at the **desk**.', '',
  '#### Is it free? {#free reviewed=2026-10-02}', '', 'Yes.', '',
  '## Complaints', '', '### Who may complain?', '', 'Anyone.',
]; // prettier-ignore

describe('headings', () => {
  test('are topics, questions and sub-questions, with what they say of themselves', () => {
    const page = read(...PAGE);
    expect(shape(page)).toEqual([
      '# Reports',
      'How do I get a copy?',
      '- Is it free?',
      '# Complaints',
      'Who may complain?',
    ]);
    expect(page).toMatchObject({ lang: 'en', title: 'Questions', unsure: [] });
    expect(page.topics).toEqual([
      { id: 'reports', title: 'Reports' },
      { id: 'complaints', title: 'Complaints' },
    ]);
    expect(page.questions).toEqual([
      {
        id: 'copy', question: 'How do I get a copy?', answer: '<p>Ask at the <strong>desk</strong>.</p>',
        topic: 'reports', order: 1, owner: 'Front Desk', reviewed: '2026-09-01',
        contact: { phone: '555-0101', email: 'desk@rivermark.example', url: 'https://rivermark.example/copy' },
      },
      {
        id: 'free', question: 'Is it free?', answer: '<p>Yes.</p>', parent: 'copy', topic: 'reports', order: 2,
        owner: 'Front Desk', reviewed: '2026-10-02',
      },
      {
        id: 'who-may-complain', question: 'Who may complain?', answer: '<p>Anyone.</p>', topic: 'complaints', order: 3,
        owner: 'Records Unit', reviewed: '2026-09-01',
      },
    ]); // prettier-ignore
  });

  test('below a question take its owner and review date, before those of the file, and nothing else', () => {
    const page = read(
      ...['---', 'owner: City', 'reviewed: 2026-01-01', '---'],
      ...['# A? {#a owner="Desk" reviewed=2026-02-02 phone="555-0101"}', 'a', '## B? {#b}', 'b'],
      ...['### C? {#c reviewed=2026-03-03}', 'c', '## D? {#d owner="Lab"}', 'd', '## E? {#e}', 'e'],
      ...['# F? {#f}', 'f', '## G? {#g owner="Lab" reviewed=2026-04-04}', 'g', '## H?', 'h'],
    );
    expect(page.questions.map(({ id, owner, reviewed, contact }) => [id, owner, reviewed, contact])).toEqual([
      ['a', 'Desk', '2026-02-02', { phone: '555-0101' }],
      ['b', 'Desk', '2026-02-02', undefined],
      ['c', 'Desk', '2026-03-03', undefined],
      ['d', 'Lab', '2026-02-02', undefined],
      ['e', 'Desk', '2026-02-02', undefined],
      ['f', 'City', '2026-01-01', undefined],
      ['g', 'Lab', '2026-04-04', undefined],
      ['h', 'City', '2026-01-01', undefined],
    ]);
  });

  test('each line is accounted for', () => {
    const said = kinds(read(...PAGE));
    expect(said.slice(0, 7)).toEqual([...Array<string>(6).fill('front matter'), 'blank']);
    expect(said.filter((as) => as !== 'blank').slice(6)).toEqual([
      'topic', 'question', 'answer', 'sub-question', 'answer', 'topic', 'question', 'answer',
    ]); // prettier-ignore
  });

  test('a first heading above all others is the title', () => {
    const page = read('# Help', '', '## Who may ask?', '', 'Anyone.', '', '## Is it free?', '', 'Yes.');
    expect(page.title).toBe('Help');
    expect(shape(page)).toEqual(['Who may ask?', 'Is it free?']);
  });

  test('without a question mark among questions are questions, inside an answer headings; what holds none is left out', () => {
    const page = read(
      '## Who may ask?',
      'Anyone.',
      '### By letter',
      'Write.',
      '## Fees',
      'None.',
      '# About us',
      'We.',
    );
    expect(shape(page)).toEqual(['Who may ask?', 'Fees']);
    expect(answers(page)[0]).toBe('<p>Anyone.</p><h3>By letter</h3><p>Write.</p>');
    expect(page.unsure).toEqual([
      'Line 5: “Fees” has no question mark; it was read as a question.',
      'Line 7: below “About us” there is no question, so it was left out.',
    ]);
  });

  test('that ask but hold the questions beside topics are topics', () => {
    const page = read(
      '## Reports',
      '### Is it free?',
      'Yes.',
      '## Any complaint?',
      '### Who may?',
      'All.',
      '## More',
      '### Why?',
      'So.',
    );
    expect(shape(page)).toEqual([
      '# Reports',
      'Is it free?',
      '# Any complaint?',
      'Who may?',
      '# More',
      'Why?',
    ]);
    expect(page.unsure.join()).toContain('Line 4: “Any complaint?” asks, but was read as a topic');
  });

  test('deeper than a sub-question are put beside it', () => {
    const page = read('# A?', 'a', '## B?', 'b', '### C?', 'c');
    expect(page.questions.map(({ parent }) => parent)).toEqual([undefined, 'a', 'a']);
    expect(page.unsure.join()).toContain('Line 5: “C?” stands below a sub-question');
  });

  test('with wrong attributes: told, and the rest is kept', () => {
    const page = read(
      '## A? {#Über_Straße .x reviewed=soon colour=red}',
      'a',
      '## B? {#b}',
      'b',
      '## C? {#b}',
      'c',
      '## D {not: attributes}?',
    );
    expect(page.questions.map(({ id }) => id)).toEqual(['uber-strasse', 'b', 'b-2', 'd-not-attributes']);
    expect(page.unsure).toHaveLength(5);
  });
});

describe('bold questions', () => {
  test('are questions, with the answer in the same paragraph or the next', () => {
    const page = read(
      '## Fees',
      '',
      '**Is it free?** Yes.',
      '',
      '**Why?** {#why owner="Desk"}',
      '',
      'So.',
      '',
      '**Note:** bold.',
    );
    expect(shape(page)).toEqual(['# Fees', 'Is it free?', 'Why?']);
    expect(answers(page)).toEqual(['<p>Yes.</p>', '<p>So.</p><p><strong>Note:</strong> bold.</p>']);
    expect(page.questions[1]).toMatchObject({ id: 'why', owner: 'Desk' });
  });
});

test('a line is said to be one thing, unless it is two', () => {
  expect(kinds(read('## Fees', '', '**Is it free?**', 'Yes.', '', '**Why?** So.'))).toEqual([
    'topic',
    'blank',
    'question',
    'answer',
    'blank',
    'question; answer',
  ]);
});

describe('answers', () => {
  const answer = (...lines: string[]) => read('# Q?', '', ...lines).questions[0]!;

  test('keep tables, lists and numbered lists', () => {
    expect(answer('| A | B |', '|---|--:|', '| 1 | 2 |', '', '3. x', '4. y', '', '- [x] done').answer).toBe(
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>' +
        '<ol start="3"><li>x</li><li>y</li></ol><ul><li>☑ done</li></ul>',
    );
  });

  test('keep their own footnotes and reference links, and no words of ours', () => {
    const page = read(
      '# A?',
      '',
      'Yes[^1], [here].',
      '',
      '# B?',
      '',
      'No.',
      '',
      '[^1]: A note.',
      '',
      '[here]: https://rivermark.example/',
    );
    expect(answers(page)).toEqual([
      '<p>Yes<sup><a href="#fn-1" id="fnref-1">1</a></sup>, <a href="https://rivermark.example/">here</a>.</p>' +
        '<section><ol><li id="fn-1"><p>A note. <a href="#fnref-1">↩</a></p></li></ol></section>',
      '<p>No.</p>',
    ]);
    expect(page.unsure).toEqual([]);
  });

  test('turn pictures into their text and take off incomplete links: told', () => {
    const page = read(
      '# Q?',
      '',
      '![A map](map.png) [in](/copy) [x](javascript:alert(1)) <b onclick=x>b</b><script>1</script>',
    );
    expect(answers(page)).toEqual(['<p>A map in x <b>b</b></p>']);
    expect(page.unsure.map((one) => one.replace(/^.*”, /, ''))).toEqual([
      expect.stringContaining('picture was replaced by its text'),
      expect.stringContaining('“/copy” is not complete'),
      expect.stringContaining('not to a web page, mail or telephone'),
    ]);
  });

  test.each(['Read more:', 'Leer más', '**اقرأ المزيد**'])(
    'a last list of links behind “%s” becomes links',
    (intro) => {
      const question = answer(
        'Yes.',
        '',
        intro,
        '',
        '- [The form](https://rivermark.example/f)',
        '- <tel:5550101>',
      );
      expect(question.answer).toBe('<p>Yes.</p>');
      expect(question.links).toEqual([
        { href: 'https://rivermark.example/f', title: 'The form' },
        { href: 'tel:5550101', title: 'tel:5550101' },
      ]);
    },
  );

  test('a list of more than links stays', () => {
    const question = answer('Read more:', '', '- [The form](https://rivermark.example/f) in print');
    expect(question.links).toBeUndefined();
    expect(question.answer).toContain('in print');
  });
});

describe('front matter', () => {
  test('that is no YAML, or says too much: told, and the questions are read', () => {
    expect(read('---', 'title: [', '---', '# A?', 'a')).toMatchObject({
      unsure: [expect.stringContaining('not readable as YAML')],
    });
    const page = read('---', 'lang: english please', 'colour: red', '---', '# A?', 'a');
    expect(page.lang).toBeUndefined();
    expect(page.unsure).toHaveLength(2);
    expect(shape(page)).toEqual(['A?']);
  });

  test('a rule at the start is none', () => {
    expect(shape(read('---', '', '# A?', 'a'))).toEqual(['A?']);
  });

  test('cannot pollute', () => {
    read('---', '__proto__: {polluted: 1}', 'constructor: 1', '---', '# A? {__proto__=x constructor=y}', 'a');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
