// Questions and answers of the made-up city of Rivermark in English: short, with every field of the contract in use.
import type { FaqList } from '../../src/contract/faq.js';

const records = { owner: 'Records Unit', reviewed: '2026-09-01' };
const standards = { owner: 'Office of Professional Standards', reviewed: '2026-10-05' };

export const en: FaqList = {
  lang: 'en',
  title: 'Questions people ask the Rivermark Police Department',
  version: 'story-en-2',
  updated: '2026-10-12T14:00:00Z',
  contact: {
    name: 'Front desk',
    hours: 'day and night, every day',
    phone: '555-0110',
    email: 'police@rivermark.example',
  },
  topics: [
    { id: 'records', title: 'Reports and records' },
    { id: 'complaints', title: 'Complaints and thanks' },
    { id: 'access', title: 'Languages and access' },
  ],
  questions: [
    {
      id: 'report-copy',
      topic: 'records',
      question: 'How do I get a copy of a police report?',
      answer:
        '<p>Ask the Records Unit online, by mail, or at the records window at 240 Levee Street. Bring:</p><ul><li>the case number, if you have it</li><li>a photo ID, if you are named in the report</li></ul><p>Most simple reports are ready in <strong>four business days</strong>.</p>',
      links: [{ href: 'https://rivermark.example/police/records', title: 'Ask for a report online' }],
      contact: { name: 'Records Unit', hours: 'Monday to Friday, 8:30 to 4:30', phone: '555-0124' },
      ...records,
    },
    {
      id: 'who-may-ask',
      topic: 'records',
      parent: 'report-copy',
      question: 'Who may ask for a report?',
      answer: '<p>Anyone. You do not have to say who you are or why you want it.</p>',
      ...records,
    },
    {
      id: 'redactions',
      topic: 'records',
      parent: 'report-copy',
      question: 'Why are parts of a report blacked out?',
      answer:
        '<p>State law protects some things, such as the names of most children. Beside each gap we write which rule we used. You can appeal within 30 days, and it costs nothing.</p>',
      ...records,
    },
    {
      id: 'fees',
      topic: 'records',
      question: 'What does a report or record cost?',
      answer:
        '<p>Many records are free. These are the fees from <time datetime="2026-07-01">July 1, 2026</time>.<sup><a href="#fees-note">1</a></sup></p><table><caption>Fees for records</caption><thead><tr><th scope="col">Record</th><th scope="col">Fee</th></tr></thead><tbody><tr><td>Police report, if you are the victim</td><td>Free</td></tr><tr><td>Police report, anyone else</td><td>$0.15 a page after the first ten</td></tr><tr><td>Crash report</td><td>$6.00</td></tr></tbody></table><p><small id="fees-note">1. The City Council sets these fees each June.</small></p>',
      ...records,
    },
    {
      id: 'correct-report',
      topic: 'records',
      question: 'A report about me is wrong. How do I get it corrected?',
      answer:
        '<p>Plain mistakes, such as a misspelled name, are corrected at the records window or by phone at <a href="tel:5550124">555-0124</a>.</p><p>If you disagree with what an officer wrote, you can add a statement of your own. It becomes part of the report.</p>',
      ...records,
    },
    {
      id: 'make-complaint',
      topic: 'complaints',
      question: 'How do I make a complaint about an officer?',
      answer:
        '<p>Online, by phone at <a href="tel:5550136">555-0136</a>, by letter, or at any police building, the public library or City Hall. You need no lawyer.</p><p>If you would rather not deal with the police at all, go to the Review Board at <a href="tel:5550137">555-0137</a>. Its staff do not work for the department.</p>',
      ...standards,
    },
    {
      id: 'complain-anonymously',
      topic: 'complaints',
      parent: 'make-complaint',
      question: 'Can I complain without giving my name?',
      answer:
        '<p>Yes. We look into it just the same, but we cannot tell you how it ended unless you keep the number that the online form gives you.</p>',
      ...standards,
    },
    {
      id: 'complaint-steps',
      topic: 'complaints',
      question: 'What happens to my complaint?',
      answer:
        '<ol><li>You get a letter with a case number within three business days.</li><li>An investigator who does not work with the officer talks to you and to witnesses.</li><li>Within 90 days you are told what was found, and why.</li></ol>',
      ...standards,
    },
    {
      id: 'say-thanks',
      topic: 'complaints',
      question: 'How do I thank an officer or a call taker?',
      answer: '<p>Write to us with the day and the place. The person and their supervisor both read it.</p>',
      contact: { email: 'thanks@rivermark.example' },
      owner: 'Community Affairs Office',
      reviewed: '2026-06-15',
    },
    {
      id: 'interpreter',
      topic: 'access',
      question: 'Will you speak my language?',
      answer:
        '<p>Yes, through an interpreter, and it is free. Call <a href="tel:5550160">555-0160</a> and name your language. If you are deaf or hard of hearing, dial <abbr title="the relay service">711</abbr>.</p>',
      owner: 'Language Access Coordinator',
      reviewed: '2026-10-12',
    },
    {
      id: 'immigration',
      topic: 'access',
      question: 'Will you ask about my immigration status?',
      answer:
        '<p>No. Officers of Rivermark do not ask victims, witnesses or people who come for help about it.</p>',
      owner: 'Office of the Chief',
      reviewed: '2026-10-12',
    },
  ],
};
