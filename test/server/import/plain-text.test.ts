// The plain-text reader on pages as people have them.
import { describe, expect, test } from 'vitest';
import { readFaq } from '../../../server/import/index.js';
import { answers, kinds, shape } from './support.js';

const read = (text: string) => readFaq(text, { name: 'page.txt' });
const lines = (...all: string[]) => all.join('\n');

describe('questions', () => {
  test('without a contents list, apart by blank lines', () => {
    const page = read(
      lines('How do I get a copy?', '', 'Ask at the desk.', '', 'Is it free?', '', 'It is.', ''),
    );
    expect(shape(page)).toEqual(['How do I get a copy?', 'Is it free?']);
    expect(answers(page)).toEqual(['<p>Ask at the desk.</p>', '<p>It is.</p>']);
    expect(kinds(page)).toEqual([
      'question',
      'blank',
      'answer',
      'blank',
      'question',
      'blank',
      'answer',
      'blank',
    ]);
    expect(page.unsure).toEqual([]);
  });

  test('numbered, with the answers on lines of their own or on the same', () => {
    const page = read(
      lines('1. Who may ask?', 'Anyone.', '2) Is it free? Yes, always.', '(3) And later?', 'Also.'),
    );
    expect(shape(page)).toEqual(['Who may ask?', 'Is it free?', 'And later?']);
    expect(answers(page)).toEqual(['<p>Anyone.</p>', '<p>Yes, always.</p>', '<p>Also.</p>']);
  });

  test('with Q and A, in one line or two', () => {
    const page = read(
      lines('Q: Is it free?', 'A: Yes.', '', 'Q: Is it quick? A: Four days.', 'P: ¿Hay prisa?', 'R: No.'),
    );
    expect(shape(page)).toEqual(['Is it free?', 'Is it quick?', '¿Hay prisa?']);
    expect(answers(page)).toEqual(['<p>Yes.</p>', '<p>Four days.</p>', '<p>No.</p>']);
  });

  test('in Spanish and in Arabic', () => {
    const page = read(
      lines(
        '¿Cómo pido una copia?',
        'En la ventanilla.',
        'كيف أحصل على نسخة من التقرير؟',
        'اطلبها من المكتب.',
      ),
    );
    expect(shape(page)).toEqual(['¿Cómo pido una copia?', 'كيف أحصل على نسخة من التقرير؟']);
    expect(page.questions[0]!.id).toBe('como-pido-una-copia');
    expect(page.questions[1]!.id).toMatch(/^q-[0-9a-f]{8}$/);
  });

  test('sub-questions by their numbers', () => {
    const page = read(
      lines('1. Who may ask?', 'Anyone.', '1.1 Even children?', 'Yes.', '2. Is it free?', 'Yes.'),
    );
    expect(shape(page)).toEqual(['Who may ask?', '- Even children?', 'Is it free?']);
  });

  test('numbered lines where nothing asks, and that is told', () => {
    const page = read(lines('1. Fees', 'Copies are free.', '2. Hours', 'We are open all day.'));
    expect(shape(page)).toEqual(['Fees', 'Hours']);
    expect(page.unsure.join()).toContain('Line 1: no line of the file ends with a question mark');
  });

  test('a question after other sentences is one only where it stands apart, and that is told', () => {
    const page = read(lines('My car was towed. Where is it?', '', 'Call the desk. Who else could know?'));
    expect(shape(page)).toEqual(['My car was towed. Where is it?']);
    expect(page.unsure.join('\n')).toMatch(/Line 1: .*read as a question[^]*Line 3: .*read as prose/);
  });
});

describe('lines', () => {
  test('broken by a mail program are put together', () => {
    const page = read(
      lines(
        'How do I get a copy of the report that an officer wrote about',
        'the crash in which my car was hit?',
        '',
        'Come to the records window at headquarters, or send us a letter with',
        'your name and the number of the report. Bring a photo identification.',
        'Copies are ready in four days.',
        '',
        'We answer every letter, and we do not ask why anybody wants to know',
        'Rivermark is a city where records are open.',
      ),
    );
    expect(shape(page)).toEqual([
      'How do I get a copy of the report that an officer wrote about the crash in which my car was hit?',
    ]);
    expect(answers(page)[0]).toMatch(
      /^<p>Come .* letter with your name .* four days\.<\/p><p>We [^<]*<\/p>$/,
    );
    expect(kinds(page).slice(0, 4)).toEqual(['question', 'question', 'blank', 'answer']);
  });

  test('with CRLF, a byte order mark, tabs, no-break spaces and no last line end', () => {
    const page = read('\ufeffIs\u00a0it\tfree?\r\nYes,\u00a0 it is.\r\rIs it quick?\rNo');
    expect(shape(page)).toEqual(['Is it free?', 'Is it quick?']);
    expect(answers(page)).toEqual(['<p>Yes, it is.</p>', '<p>No</p>']);
    expect(page.lines).toHaveLength(5);
  });

  test('with markup in them stay words', () => {
    expect(answers(read('Is a < b?\nUse <b> & "so" on.'))).toEqual(['<p>Use &lt;b&gt; &amp; "so" on.</p>']);
  });

  test('with addresses become links', () => {
    const [answer] = answers(
      read('Where?\nSee https://rivermark.example/a?b=1&c=2. Or write (desk@rivermark.example).'),
    );
    expect(answer).toBe(
      '<p>See <a href="https://rivermark.example/a?b=1&amp;c=2">https://rivermark.example/a?b=1&amp;c=2</a>. ' +
        'Or write (<a href="mailto:desk@rivermark.example">desk@rivermark.example</a>).</p>',
    );
  });
});

describe('lists', () => {
  test.each(['-', '•', '*', '–', '·', '▪'])('with the bullet %s', (bullet) => {
    const page = read(
      lines('What do I bring?', 'Please bring:', `${bullet} your ID`, `${bullet} the number`, 'Thank you.'),
    );
    expect(answers(page)).toEqual([
      '<p>Please bring:</p><ul><li>your ID</li><li>the number</li></ul><p>Thank you.</p>',
    ]);
    expect(kinds(page)).toEqual(['question', 'answer', 'list item', 'list item', 'answer']);
  });

  test('with numbers that do not start at one, or jump', () => {
    const page = read(
      lines('What then?', '3. Wait.', '4. Call.', '7. Come.', 'Where is it?', '1) Here.', '2) There.'),
    );
    expect(answers(page)).toEqual([
      '<ol start="3"><li>Wait.</li><li>Call.</li><li value="7">Come.</li></ol>',
      '<ol><li>Here.</li><li>There.</li></ol>',
    ]);
  });

  test('inside lists, and items broken over lines', () => {
    const page = read(lines('What?', '- One that', '  goes on', '  - Inner', '- Two'));
    expect(answers(page)).toEqual(['<ul><li>One that goes on<ul><li>Inner</li></ul></li><li>Two</li></ul>']);
  });

  test('whose bullets ask are items of an answer', () => {
    const page = read(lines('What should I think about?', '- Is it safe?', '- Is it near?', 'Then come.'));
    expect(shape(page)).toEqual(['What should I think about?']);
    expect(answers(page)).toEqual(['<ul><li>Is it safe?</li><li>Is it near?</li></ul><p>Then come.</p>']);
  });

  test('behind a short line, which may be a heading: told', () => {
    const page = read(lines('What helps?', 'Open records', '- Share them.'));
    expect(page.unsure).toEqual([
      'Line 2: “Open records” stands before a list; it was kept as a paragraph of the answer, and may be a heading.',
    ]);
  });
});

describe('topics', () => {
  test('are short lines before questions; a first line before them is the title', () => {
    const page = read(
      lines(
        'Questions and answers',
        '',
        'Records',
        '',
        'Is it free?',
        'Yes.',
        '',
        'Complaints',
        '',
        'Who may?',
        'All.',
      ),
    );
    expect(page.title).toBe('Questions and answers');
    expect(shape(page)).toEqual(['# Records', 'Is it free?', '# Complaints', 'Who may?']);
    expect(page.unsure).toEqual([
      'Line 3: “Records” was read as a topic: it is short and stands before a question.',
      'Line 8: “Complaints” was read as a topic: it is short and stands before a question.',
    ]);
  });

  test('are underlined lines and lines in capitals', () => {
    const page = read(
      lines('Records', '-------', 'Is it free?', 'Yes.', '', 'COMPLAINTS', 'Who may?', 'All.'),
    );
    expect(shape(page)).toEqual(['# Records', 'Is it free?', '# COMPLAINTS', 'Who may?']);
    expect(kinds(page)[1]).toBe('rule');
  });

  test('are not short answers', () => {
    const page = read(lines('Is it free?', 'Yes', 'Is it quick?', 'Four days', 'Where?', '240 Levee Street'));
    expect(page.topics).toEqual([]);
    expect(answers(page)).toEqual(['<p>Yes</p>', '<p>Four days</p>', '<p>240 Levee Street</p>']);
  });
});

describe('a contents list', () => {
  test('with pages and inner entries', () => {
    const page = read(
      lines('Contents', '1. Who may ask? ..... 2', '1.1 Even children? ..... 3', '2. Is it free?\t4', '',
        'Who may ask?', 'Anyone.', 'Even children?', 'Yes.', 'Is it free?', 'Yes.'), // prettier-ignore
    );
    expect(shape(page)).toEqual(['Who may ask?', '- Even children?', 'Is it free?']);
    expect(kinds(page).slice(0, 5)).toEqual([
      'contents heading',
      'contents entry',
      'contents entry',
      'contents entry',
      'blank',
    ]);
    expect(page.unsure).toEqual([]);
  });

  test('without a heading is known because its lines stand again', () => {
    const page = read(
      lines('Who may ask?', 'Is it free?', '', 'Who may ask?', 'Anyone.', 'Is it free?', 'Yes.'),
    );
    expect(shape(page)).toEqual(['Who may ask?', 'Is it free?']);
    expect(page.unsure).toEqual([
      'Line 1: these lines stand again further down, so they were read as a contents list.',
    ]);
  });

  test('that names what is not there, or names it otherwise: told', () => {
    const page = read(
      lines(
        'Índice',
        '- 1 Who may ask for a copy?',
        '- 2 Where is the moon?',
        'Who may ask for copy?',
        'Anyone.',
      ),
    );
    expect(shape(page)).toEqual(['Who may ask for copy?']);
    expect(page.unsure.join('\n')).toMatch(/Line 2: .*taken to mean line 4[^]*Line 3: .*not in the text/);
  });
});

describe('what looks wrong', () => {
  const doubts = (...all: string[]) => read(lines(...all)).unsure.join('\n');
  test.each<[string, string[], RegExp]>([
    ['no answer', ['Is it free?', 'Is it quick?', 'Yes.'], /^Line 1: “Is it free\?” has no answer\.$/],
    [
      'nearly the same twice',
      ['Who may ask for it here?', 'A.', 'Who may ask for it?', 'B.'],
      /Line 3: .*nearly the same as line 1/,
    ],
    [
      'fewer items than announced',
      ['How?', 'There are three ways:', '- One.', '- Two.'],
      /announces three ways, but the list has 2/,
    ],
    [
      'fewer sentences than announced',
      ['¿Cómo?', 'Hay tres formas: Llame.'],
      /announces tres formas, but only 1 sentence follows/,
    ],
    ['an answer that stops', ['How?', 'Come to the window and bring with you the'], /without a full stop/],
    ['an answer that starts in the middle', ['How?', 'but only on a weekday.'], /middle of a sentence/],
    ['sentences run together', ['How?', 'Come to the window.Bring an ID.'], /run together at “window.Bring”/],
    [
      'words before the first question',
      ['We answer you here. All of it.', '', 'How?', 'So.'],
      /Line 1: .*left out/,
    ],
    ['no question at all', ['Some words.'], /No question was found/],
  ])('%s', (_name, page, expected) => {
    expect(doubts(...page)).toMatch(expected);
  });

  test('nothing where all is well', () => {
    expect(
      doubts('How?', 'There are two ways:', '- One.', '- Two.', 'Is that all?', 'Two ways are enough.'),
    ).toBe('');
  });
});
