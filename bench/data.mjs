// Makes the bench's questions: filler about city services, the same at every run.

/** Numbers in [0, 1) that follow from a seed alone (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const OFFICES = ['Records Unit', 'Traffic Desk', 'Community Office', 'Property Room', 'Training Section'];
const SUBJECTS = [
  ['Reports and records', 'a crash report'],
  ['Traffic and parking', 'a parking permit'],
  ['Community meetings', 'a neighborhood meeting'],
  ['Lost and found property', 'a found bicycle'],
  ['Alarms and permits', 'an alarm permit'],
  ['Working with us', 'a ride along an evening shift'],
  ['Complaints and thanks', 'a complaint about an officer'],
  ['Policies and training', 'a copy of a policy'],
  ['Body cameras', 'a recording from a body camera'],
  ['Help for victims', 'an advocate for a victim'],
];
const ASKS = [
  'How do I ask for',
  'Who answers when I need',
  'What does it cost to get',
  'How long does it take to get',
  'Can somebody else ask for',
  'What do I bring when I come for',
  'Where do I go for',
  'Which form do I fill in for',
];
const OCCASIONS = ['at the front desk', 'by mail', 'online', 'on a weekend', 'for a relative', 'in Spanish'];
/** Parts of sentences: one of each makes a sentence, so that the text compresses about as well as real text does. */
const PARTS = [
  'Most requests|Letters|Calls to the front desk|Forms sent by mail|Copies|Visits on a weekday|Interviews|Appointments|Notes from the officer|Recordings|Signed statements|Payments by card|Questions from a lawyer|Requests from the press|Reports by telephone',
  'are answered|are looked at|are kept|are counted|are given out|are sent back|are read by two people|are copied|are listed|are published|are paid for|are taken up|are passed on|are written down|are checked',
  'within ten working days|on the second Tuesday|at no cost|in the order they come|by the clerk|at the station on Mill Street|before the end of the quarter|with your name left out|in any language spoken here|by somebody who was not there|when the court allows it|as the council decided|in the library as well|under the law of the state|until the case is closed',
  'and we write to you|and nobody asks for your status|and a relative may come along|and an interpreter is there|and you need not say why|and the price is on the wall|and the supervisor signs|and a copy stays with us|and the list is open to all|and the number is on your slip|and the office calls you back|and the city manager may look again',
  'when it takes longer|if you ask for it|whatever the outcome|on the same day|unless a judge says otherwise|for as long as it is needed|before anything is closed|once the fee is waived|after thirty days|during the summer too|even on a holiday|with a day and a street',
].map((part) => part.split('|'));

/** A rich text of some sixty words; every third has a list, a link or a table in it. */
function answer(i, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (n) => Array.from({ length: n }, () => `${PARTS.map(pick).join(' ')}.`).join(' ');
  if (i % 9 === 1)
    return `<p>${some(1)}</p><ul><li>your name and a way to reach you</li><li>the day and the street</li><li>the number of the report, if you have it</li></ul><p>${some(1)}</p>`;
  if (i % 9 === 4)
    return `<p>${some(2)} <a href="https://www.rivermark.example/services/${i}">Read more about ${pick(SUBJECTS)[1]}</a>, or call <a href="tel:+15555550${100 + (i % 100)}">555-0${100 + (i % 100)}</a>.</p>`;
  if (i % 9 === 7)
    return `<p>${some(1)}</p><table><thead><tr><th scope="col">What</th><th scope="col">Price</th></tr></thead><tbody><tr><td>First copy</td><td>free</td></tr><tr><td>Each page after it</td><td>$0.10</td></tr><tr><td>A disc</td><td>$5.00</td></tr></tbody></table><p>${some(1)}</p>`;
  return `<p>${some(2)}</p><p><strong>Please note:</strong> ${some(1)}</p>`;
}

/**
 * A FAQ list as the contract describes it, `{backend}/en/faqs.json`.
 * @param {number} count how many questions
 */
export function faqList(count) {
  const random = randomFrom(count);
  const topicCount = Math.min(SUBJECTS.length, Math.max(1, Math.round(count / 5)));
  const topics = SUBJECTS.slice(0, topicCount).map(([title], i) => ({ id: `topic-${i + 1}`, title }));
  const perTopic = Math.ceil(count / topicCount);
  const questions = Array.from({ length: count }, (_, i) => {
    const topic = Math.floor(i / perTopic);
    const asks = ASKS[i % ASKS.length];
    const occasion = OCCASIONS[Math.floor(i / ASKS.length) % OCCASIONS.length];
    return {
      id: `question-${i + 1}`,
      question: `${asks} ${SUBJECTS[topic][1]} ${occasion}?`,
      answer: answer(i, random),
      topic: topics[topic].id,
      order: i,
      owner: OFFICES[Math.floor(random() * OFFICES.length)],
      reviewed: `2026-${String(1 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    };
  });
  return {
    lang: 'en',
    title: 'Questions and answers',
    version: `bench-${count}`,
    updated: '2026-09-30T12:00:00Z',
    contact: { name: 'Rivermark front desk', phone: '555-0100', email: 'desk@rivermark.example' },
    topics,
    questions,
  };
}
