// Plans: the fewest changes, addresses that survive edits, and nothing of anybody else's touched.
import { describe, expect, test } from 'vitest';
import { planFaq, readFaq, type Change, type Current } from '../../../server/import/index.js';
import { orderAfresh } from '../../../server/import/order.js';
import { carryOut, NOTHING } from './support.js';

const read = (text: string) => readFaq(text, { name: 'a.md' });
const PAGE = `## Reports
### How do I get a copy of a report?
Ask at the desk.
#### Is a copy free?
Yes, the first ten pages.
### How long does a report take?
Four days.
## Complaints
### Who may make a complaint?
Anyone may.
### What happens to my complaint?
We look into it.
`;
const first = carryOut(NOTHING, planFaq(NOTHING, read(PAGE), 'a.md'), 'a.md');
const plan = (text: string, current: Current = first, source = 'a.md') =>
  planFaq(current, read(text), source);
const short = (changes: Change[]) =>
  changes.map(({ change, kind, id }) => `${change} ${kind === 'faq-topic' ? '#' : ''}${id}`);
const body = (changes: Change[], id: string) => changes.find((one) => one.id === id)?.body;
/** The ids in their order, after a plan. */
const order = (changes: Change[]) =>
  carryOut(first, changes, 'a.md')
    .questions.sort((a, b) => a.order! - b.order!)
    .map(({ id }) => id);

test('everything is new, then nothing is', () => {
  expect(short(planFaq(NOTHING, read(PAGE), 'a.md'))).toEqual([
    'add #reports', 'add #complaints', 'add how-do-i-get-a-copy-of-a-report', 'add is-a-copy-free',
    'add how-long-does-a-report-take', 'add who-may-make-a-complaint', 'add what-happens-to-my-complaint',
  ]); // prettier-ignore
  expect(plan(PAGE)).toEqual([]);
  for (const { body: one } of planFaq(NOTHING, read(PAGE), 'a.md')) expect(one).not.toHaveProperty('updated');
});

test('what the register adds is no difference', () => {
  const dated = first.questions.map((question) => ({
    ...question,
    updated: '2026-10-01T00:00:00Z',
    lang: 'en',
  }));
  expect(plan(PAGE, { ...first, questions: dated })).toEqual([]);
});

describe('an edit', () => {
  test('of a question keeps its address, and its sub-question', () => {
    const changes = plan(PAGE.replace('copy of a report?', 'copy of my report?'));
    expect(short(changes)).toEqual(['change how-do-i-get-a-copy-of-a-report']);
    expect(changes[0]).toMatchObject({
      why: 'question changed in a.md',
      body: { question: 'How do I get a copy of my report?' },
    });
  });

  test('of a question beyond recognition keeps its address by its answer', () => {
    expect(short(plan(PAGE.replace('How long does a report take?', 'When is it ready?')))).toEqual([
      'change how-long-does-a-report-take',
    ]);
  });

  test('of a question and its answer keeps its address where both stay alike', () => {
    const changes = plan(
      PAGE.replace('How long does a report take?', 'How long does a crash report take?').replace(
        'Four days.',
        'Five days.',
      ),
    );
    expect(short(changes)).toEqual(['change how-long-does-a-report-take']);
    expect(changes[0]!.why).toBe('question, answer changed in a.md');
  });

  test('is carried on from the last one', () => {
    const edited = PAGE.replace('Who may make a complaint?', 'Who can make a complaint?');
    const second = carryOut(first, plan(edited), 'a.md');
    expect(plan(edited, second)).toEqual([]);
    expect(short(plan(edited.replace('Anyone may.', 'Anyone.'), second))).toEqual([
      'change who-may-make-a-complaint',
    ]);
  });

  test('to another question with another answer is one withdrawn and one added', () => {
    const changes = plan(
      PAGE.replace('How long does a report take?', 'Where is the desk?').replace(
        'Four days.',
        'At 240 Levee Street.',
      ),
    );
    expect(short(changes)).toEqual(['add where-is-the-desk', 'withdraw how-long-does-a-report-take']);
    expect(changes[1]).not.toHaveProperty('body');
  });
});

describe('places', () => {
  test('something put in leaves the others where they are', () => {
    const changes = plan(PAGE.replace('### How long', '### Is it open?\nYes.\n### How long'));
    expect(short(changes)).toEqual(['add is-it-open']);
    expect(order(changes)[2]).toBe('is-it-open');
    expect(body(changes, 'is-it-open')).toMatchObject({ order: 2.5, topic: 'reports' });
  });

  test('something moved changes alone', () => {
    const [head, tail] = ['### What happens', '### Who may'].map((start) => PAGE.indexOf(start)) as [
      number,
      number,
    ];
    const changes = plan(PAGE.slice(0, tail) + PAGE.slice(head) + PAGE.slice(tail, head));
    expect(changes).toHaveLength(1);
    expect(changes[0]!.why).toBe('place changed in a.md');
    expect(order(changes).slice(3)).toEqual(['what-happens-to-my-complaint', 'who-may-make-a-complaint']);
  });

  test('a question moved to another topic, or below another question, says so', () => {
    const moved = PAGE.replace('## Complaints\n', '').replace('### How long', '## Complaints\n### How long');
    expect(plan(moved)).toMatchObject([{ id: 'how-long-does-a-report-take', why: 'topic changed in a.md' }]);
    expect(plan(PAGE.replace('### How long', '#### How long'))).toMatchObject([
      { why: 'parent changed in a.md' },
    ]);
  });

  test.each<[(number | undefined)[], number[]]>([
    [[], []],
    [
      [undefined, undefined],
      [8, 9],
    ],
    [
      [undefined, 3, undefined, undefined, 4, undefined],
      [2, 3, 3 + 1 / 3, 3 + 2 / 3, 4, 5],
    ],
    [
      [3, 1, 2],
      [0, 1, 2],
    ],
    [
      [1, undefined, 1.000001],
      [1, 2, 3],
    ],
  ])('orderAfresh(%j)', (had, expected) => {
    expect(orderAfresh(had, 7).map((one) => one.toFixed(9))).toEqual(expected.map((one) => one.toFixed(9)));
  });
});

describe('topics', () => {
  test('renamed keep their address by what they hold', () => {
    const changes = plan(PAGE.replace('## Complaints', '## Complaints and thanks'));
    expect(changes).toMatchObject([{ kind: 'faq-topic', id: 'complaints', change: 'change' }]);
    expect(changes).toHaveLength(1);
  });

  test('no longer there are withdrawn with their questions', () => {
    expect(short(plan(PAGE.slice(0, PAGE.indexOf('## Complaints'))))).toEqual([
      'withdraw who-may-make-a-complaint',
      'withdraw what-happens-to-my-complaint',
      'withdraw #complaints',
    ]);
  });
});

describe('the title', () => {
  const titled = (title: string) => `---\ntitle: ${title}\n---\n${PAGE}`;
  const named = carryOut(first, plan(titled('Questions')), 'a.md');

  test('is new, then the same, then another, then gone', () => {
    expect(plan(titled('Questions'))).toEqual([
      { kind: 'faq-list', id: 'faq', change: 'add', body: { title: 'Questions' }, why: 'new in a.md' },
    ]);
    expect(plan(titled('Questions'), named)).toEqual([]);
    expect(plan(titled('Answers'), named)).toEqual([
      {
        kind: 'faq-list',
        id: 'faq',
        change: 'change',
        body: { title: 'Answers' },
        why: 'title changed in a.md',
      },
    ]);
    expect(plan(PAGE, named)).toEqual([
      { kind: 'faq-list', id: 'faq', change: 'withdraw', why: 'no longer in a.md' },
    ]);
  });

  test('that another file gave stays, whatever this one says', () => {
    const other = '# Is there a map?\nYes.\n';
    for (const head of ['', '---\ntitle: Maps\n---\n'])
      expect(short(plan(head + other, named, 'b.md'))).toEqual(['add is-there-a-map']);
  });
});

describe('other sources', () => {
  const other = '## Reports\n### How do I get a copy of a report?\nOnline.\n### Is there a map?\nYes.\n';

  test('are never touched: the same id gets a suffix, the same topic is shared', () => {
    const changes = plan(other, first, 'b.md');
    expect(short(changes)).toEqual(['add how-do-i-get-a-copy-of-a-report-2', 'add is-there-a-map']);
    expect(changes.map((one) => one.body)).toMatchObject([
      { topic: 'reports', order: 6 },
      { topic: 'reports', order: 7 },
    ]);
    const both = carryOut(first, changes, 'b.md');
    expect(plan(other, both, 'b.md')).toEqual([]);
    expect(short(plan('## Other\n### Nothing?\nNo.\n', both, 'b.md'))).toEqual([
      'add #other', 'add nothing', 'withdraw how-do-i-get-a-copy-of-a-report-2', 'withdraw is-there-a-map',
    ]); // prettier-ignore
  });

  test('keep their topic: a shared one is not renamed', () => {
    const both = carryOut(first, plan(other, first, 'b.md'), 'b.md');
    const renamed = plan(
      other.replace('## Reports', '## Reports {#reports}').replace('Reports {', 'Reports and maps {'),
      both,
      'b.md',
    );
    expect(short(renamed)[0]).toBe('add #reports-2');
    expect(renamed.slice(1).map((one) => (one.body as { topic: string }).topic)).toEqual([
      'reports-2',
      'reports-2',
    ]);
  });

  test('questions without a source are left alone', () => {
    const typed = {
      topics: [],
      questions: first.questions.map(({ source: _source, ...question }) => question),
    };
    expect(short(plan('### Is a copy free?\nNo.\n', typed))).toEqual(['add is-a-copy-free-2']);
  });
});
