// A contact as one line: who, when, and links to call, write and visit.
import { describe, expect, test } from 'vitest';
import { contactHtml, phoneHref } from '../../src/content/contact.js';
import { faqFoot } from '../../src/content/faq.js';
import { en } from '../../src/locales/index.js';
import { contact, listOf, writing } from './lists.js';

describe('a contact', () => {
  test('whole', () => {
    expect(contactHtml(contact, en)).toBe(
      'Records Unit, Weekdays · <a href="tel:5555550110;ext=3">Call <bdi dir="ltr">(555) 555-0110 ext. 3</bdi></a>' +
        ' · <a href="mailto:records@rivermark.example">Write to <bdi dir="ltr">records@rivermark.example</bdi></a>' +
        ' · <a href="https://rivermark.example/?a=1&amp;b=2">Contact us online</a>',
    );
    expect(contactHtml({ hours: 'Weekdays' }, en)).toBe('Weekdays');
    expect(contactHtml({}, en)).toBe('');
  });

  test.each([
    ['555-0110', 'tel:5550110'],
    ['(555) 555-0110', 'tel:5555550110'],
    ['+1 555 555 0110', 'tel:+15555550110'],
    ['555-0110 x12', 'tel:5550110;ext=12'],
    ['555-0110 ext. 12', 'tel:5550110;ext=12'],
    ['555-0110 Ext 12', 'tel:5550110;ext=12'],
    ['555-0110, extension 12', 'tel:5550110;ext=12'],
    ['555-0110 #12', 'tel:5550110;ext=12'],
    ['911', 'tel:911'],
  ])('%s is called by %s', (phone, href) => {
    expect(phoneHref(phone)).toBe(href);
  });

  test('is the foot of a list, where there is one', () => {
    expect(faqFoot(listOf([]), writing('en'))).toEqual([]);
    const [foot] = faqFoot(listOf([], { contact: { name: 'A & B' } }), writing('en'));
    expect(foot!.before).toBe(
      '<p class="pv-contact pv-way-on"><strong>Did not find your answer?</strong> A &amp; B</p>',
    );
  });
});
