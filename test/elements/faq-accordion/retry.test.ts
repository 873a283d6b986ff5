// Trying again: by the tag itself, by the person, by the browser when the connection is back; and words that are out of date.
import { expect } from '@open-wc/testing';
import { waits } from '../../../src/data/trouble.js';
import { scriptedBackend } from '../../support/backend.js';
import { edited, en } from '../support/faqs.js';
import { hearConsole, hearEvents, withValues } from '../support/hear.js';
import { focus, isIn, isShown, placeFor, placeLoaded, press, question } from '../support/tag.js';
import { ready, rest, shownQuestions, status, strings, until } from '../support/tag.js';

const failed = async (tag: Parameters<typeof isIn>[0], state = 'failed') => {
  await until(`it is ${state}`, () => isIn(tag, state));
  await tag.updateComplete;
};

/** As when the browser takes the page out of its back-forward cache. */
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

const VIDEO = 'Can I see body camera video?';
const newer = edited(en, 'en-2', 'camera', '<p>Yes, and online too.</p>');

beforeEach(() => {
  hearConsole();
  withValues(waits, { usual: 10 });
});

describe('By itself the tag', () => {
  it('tries once more after a busy answer, as late as Retry-After asks', async () => {
    const { errors } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [{ status: 503, headers: { 'retry-after': '1' } }, { json: en }],
    });
    const tag = await placeFor(backend.here);
    await ready(tag);
    const [first, second] = await backend.requests();
    expect(second!.at - first!.at).to.be.at.least(990);
    expect(errors, 'nobody needs to know').to.deep.equal([]);
  });

  it('knows Retry-After as a date too', async () => {
    const date = new Date(Date.now() + 3000).toUTCString();
    const backend = await scriptedBackend({
      'en/faqs.json': [{ status: 429, headers: { 'retry-after': date } }, { json: en }],
    });
    await ready(await placeFor(backend.here));
    const [first, second] = await backend.requests();
    expect(second!.at - first!.at).to.be.within(1000, 4500);
  });

  it('does not wait for longer than a person would', async () => {
    const backend = await scriptedBackend({
      'en/faqs.json': [{ status: 503, headers: { 'retry-after': '3600' } }, { json: en }],
    });
    const tag = await placeFor(backend.here);
    await failed(tag);
    expect(status(tag)).to.equal(strings.busy);
    await rest(200);
    expect(await backend.requests()).to.have.length(1);
  });

  it('gets over one broken connection without a word', async () => {
    const { errors } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [{ status: 500 }, { json: en }],
    });
    await placeLoaded(backend.here);
    expect(errors).to.deep.equal([]);
    expect(await backend.requests()).to.have.length(2);
  });
});

describe('The button “Try again”', () => {
  it('asks again, and does not lose the focus while it waits', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': [{ status: 404 }, { gate: 'go', json: en }] });
    const tag = await placeFor(backend.here);
    await failed(tag);
    press(tag, strings.retry);
    await backend.asked('en/faqs.json', 2);
    await rest();
    expect(focus(), 'what has the focus while it waits').not.to.equal('nothing');
    await backend.open('go');
    await ready(tag);
    await rest();
    expect(focus()).to.equal('button “How do I get a copy of a report?”');
  });

  it('has the focus again where that failed too', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { status: 404 } });
    const tag = await placeFor(backend.here);
    await failed(tag);
    press(tag, strings.retry);
    await backend.asked('en/faqs.json', 2);
    await failed(tag);
    await rest();
    expect(focus()).to.equal(`button “${strings.retry}”`);
  });

  it('leaves the focus where the person has put it meanwhile', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': [{ status: 404 }, { gate: 'go', json: en }] });
    const tag = await placeFor(backend.here);
    await failed(tag);
    press(tag, strings.retry);
    const elsewhere = document.createElement('button');
    tag.before(elsewhere);
    elsewhere.textContent = 'Elsewhere';
    elsewhere.focus();
    await backend.open('go');
    await ready(tag);
    await rest();
    expect(focus()).to.equal('button “Elsewhere”');
  });
});

describe('Words that cannot be brought up to date', () => {
  it('stay, with their date, and are replaced when the backend answers again', async () => {
    const { loads, errors } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [{ json: en, headers: { date: 'Tue, 03 Mar 2026 10:00:00 GMT' } }],
    });
    const tag = await placeLoaded(backend.here);
    await backend.script({ 'en/faqs.json': [{ status: 404 }, { json: newer }] });
    comeBack();
    await failed(tag, 'stale');
    expect(shownQuestions(tag)).to.have.length(8);
    expect(status(tag)).to.equal(`${strings.missing} ${strings.asOf.replace('{date}', 'March 3, 2026')}`);
    expect(isIn(tag, 'failed')).to.equal(false);
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['missing']);
    press(tag, strings.retry);
    await until('the words are newer', () =>
      question(tag, VIDEO).answers[0]!.textContent!.includes('online'),
    );
    await tag.updateComplete;
    expect(isIn(tag, 'stale')).to.equal(false);
    expect(status(tag)).to.equal('');
    expect(loads.at(-1)!.version).to.equal('en-2');
    await rest();
    expect(focus()).to.equal('button “How do I get a copy of a report?”');
  });

  it('say that they are earlier ones where the backend hides its date', async () => {
    const hidden = { 'access-control-expose-headers': 'ETag' };
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, headers: hidden } });
    const tag = await placeLoaded(backend.elsewhere);
    await backend.until(
      (requests) => requests.length == 2 && requests.every(({ state }) => state == 'answered'),
    );
    await rest();
    await backend.script({ 'en/faqs.json': { status: 403 } });
    comeBack();
    await failed(tag, 'stale');
    expect(status(tag)).to.equal(`${strings.denied} ${strings.unsure}`);
  });

  it('are asked for again when the page comes back, and stay without a flash', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': [{ json: en }, { gate: 'go', json: newer }] });
    const tag = await placeLoaded(backend.here);
    comeBack();
    await backend.asked('en/faqs.json', 2);
    await rest();
    expect(isIn(tag, 'loading')).to.equal(false);
    expect(shownQuestions(tag)).to.have.length(8);
    const words = tag.querySelector('[slot=words]')!;
    await backend.open('go');
    await until('the words are newer', () =>
      question(tag, VIDEO).answers[0]!.textContent!.includes('online'),
    );
    expect(words.isConnected, 'the older words').to.equal(false);
  });
});

describe('Without a connection', () => {
  const setOnline = (online: boolean) =>
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  afterEach(() => delete (navigator as { onLine?: boolean }).onLine);

  it('says so, and tries again by itself when it is back', async () => {
    const { errors } = hearEvents();
    setOnline(false);
    const backend = await scriptedBackend({
      'en/faqs.json': [{ reset: 'head' }, { reset: 'head' }, { json: en }],
    });
    const tag = await placeFor(backend.nobody, '', '<p>Call 555-0100.</p>');
    await failed(tag);
    expect(status(tag)).to.equal(strings.offline);
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['offline']);
    expect(isShown(tag.querySelector('p')!)).to.equal(true);
    setOnline(true);
    dispatchEvent(new Event('online'));
    await until('it says something else', () => status(tag) != strings.offline);
  });

  it('shows the words as soon as the connection is back', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': [{ status: 404 }, { json: en }] });
    const tag = await placeFor(backend.here);
    await failed(tag);
    dispatchEvent(new Event('online'));
    await ready(tag);
    expect(status(tag)).to.equal('');
  });

  it('asks for nothing again where nothing failed', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    await placeLoaded(backend.here);
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await rest(150);
    expect(await backend.requests()).to.have.length(1);
  });
});
