// Whatever goes wrong on the way to the words: what the resident is told, what the page and the webmaster are told,
// and how often the backend is asked.
import { expect } from '@open-wc/testing';
import { limits } from '../../../src/data/request.js';
import { waits } from '../../../src/data/trouble.js';
import { scriptedBackend, type Answer } from '../../support/backend.js';
import { en } from '../support/faqs.js';
import { hearConsole, hearEvents, withValues } from '../support/hear.js';
import { control, isIn, isShown, isThere, place, placeFor, press, ready, rest } from '../support/tag.js';
import { shownQuestions, status, strings, until } from '../support/tag.js';

interface Case {
  answer: Answer;
  kind: keyof typeof strings;
  /** What the line in the console must hold. */
  line: RegExp;
  /** How often faqs.json is asked for. */
  asked: number;
}

const page = '<!doctype html><title>Sign in</title><p>Welcome to the guest network.</p>';

const cases: Record<string, Case> = {
  '404': { answer: { status: 404 }, kind: 'missing', line: /HTTP 404.*address/, asked: 1 },
  '410': { answer: { status: 410 }, kind: 'missing', line: /HTTP 410/, asked: 1 },
  '401': { answer: { status: 401 }, kind: 'denied', line: /HTTP 401/, asked: 1 },
  '403': { answer: { status: 403 }, kind: 'denied', line: /HTTP 403.*open to everyone/, asked: 1 },
  '500': { answer: { status: 500 }, kind: 'unreachable', line: /HTTP 500/, asked: 2 },
  '502 with a page': {
    answer: { status: 502, type: 'text/html', body: page },
    kind: 'unreachable',
    line: /HTTP 502/,
    asked: 2,
  },
  '503 without Retry-After': { answer: { status: 503 }, kind: 'busy', line: /HTTP 503/, asked: 2 },
  '429': { answer: { status: 429 }, kind: 'busy', line: /HTTP 429/, asked: 2 },
  'a page instead of JSON': {
    answer: { type: 'text/html', body: page },
    kind: 'portal',
    line: /text\/html.*not JSON but a page/,
    asked: 2,
  },
  'a page that poses as JSON': {
    answer: { body: `\n ${page}` },
    kind: 'portal',
    line: /not JSON but a page/,
    asked: 2,
  },
  'half a document': {
    answer: { body: '{"lang":"en","questions":[{"id":"a"' },
    kind: 'garbled',
    line: /does not follow the contract/,
    asked: 2,
  },
  nothing: { answer: { body: '' }, kind: 'garbled', line: /does not follow the contract/, asked: 2 },
  'another shape': { answer: { json: { faqs: [] } }, kind: 'garbled', line: /\.lang/, asked: 2 },
  'a list instead of an object': { answer: { json: [en] }, kind: 'garbled', line: /contract/, asked: 2 },
  'a connection that breaks': {
    answer: { reset: 'head' },
    kind: 'unreachable',
    line: /connection/,
    asked: 3,
  },
  'a connection that breaks within the body': {
    answer: { json: en, reset: 200 },
    kind: 'unreachable',
    line: /could not read/,
    asked: 3,
  },
};

describe('When the backend answers with', () => {
  beforeEach(() => withValues(waits, { usual: 10 }));

  for (const [name, { answer, kind, line, asked }] of Object.entries(cases))
    it(`${name}: “${strings[kind] as string}”`, async () => {
      const lines = hearConsole();
      const { loads, errors } = hearEvents();
      const backend = await scriptedBackend({ 'en/faqs.json': answer });
      const tag = await placeFor(backend.here, '', '<p>Call 555-0100.</p>');
      await until('it has failed', () => isIn(tag, 'failed'));
      await tag.updateComplete;
      expect(status(tag)).to.equal(strings[kind]);
      expect(isThere(control(tag, strings.retry)), 'a way to try again').to.equal(true);
      expect(isShown(tag.querySelector('p')!), 'the fallback').to.equal(true);
      expect(tag.textContent, 'nothing of what came').to.equal('Call 555-0100.');
      const url = `${backend.here}/en/faqs.json`;
      expect(errors.map((error) => [error.target, error.kind, error.url])).to.deep.equal([[tag, kind, url]]);
      expect(errors[0]!.message).not.to.equal('');
      expect(loads).to.deep.equal([]);
      await until('the webmaster is told', () => lines.length);
      await rest();
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('<pv-faq-accordion>').and.to.contain(url).and.to.match(line);
      // Firefox sends a request once more by itself where the connection broke.
      const times = (await backend.requests('en/faqs.json')).length;
      if (answer.reset === undefined) expect(times).to.equal(asked);
    });
});

describe('When there is no answer at all', () => {
  beforeEach(() => withValues(waits, { usual: 10 }));

  it('because nobody listens: says so, and shows the fallback', async () => {
    const lines = hearConsole();
    const { errors } = hearEvents();
    const backend = await scriptedBackend({});
    const tag = await placeFor(backend.nobody, '', '<p>Call 555-0100.</p>');
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    expect(status(tag)).to.equal(strings.unreachable);
    expect(isShown(tag.querySelector('p')!)).to.equal(true);
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['unreachable']);
    await until('the webmaster is told', () => /is the backend up/.test(lines.join()));
  });

  it('because another origin does not let this one read: tells the webmaster of CORS', async () => {
    const lines = hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, cors: 'none' } });
    const tag = await placeFor(backend.elsewhere);
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    expect(status(tag)).to.equal(strings.misplaced);
    await until('the webmaster is told', () => lines.length);
    expect(lines[0]).to.contain('Access-Control-Allow-Origin').and.to.contain(location.origin);
    expect((await backend.requests()).length).to.be.at.most(3);
  });

  it('because it never comes: gives up, tries once more, and says that it took too long', async () => {
    withValues(limits, { time: 300 });
    hearConsole();
    const { errors } = hearEvents();
    const backend = await scriptedBackend({ 'en/faqs.json': { hang: true } });
    const tag = await placeFor(backend.here);
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    expect(status(tag)).to.equal(strings.timeout);
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['timeout']);
    const seen = await backend.until((requests) => requests.every(({ state }) => state == 'aborted'));
    expect(seen).to.have.length(2);
  });

  it('because the body never ends: the same', async () => {
    withValues(limits, { time: 400 });
    hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, bodyGate: 'never' } });
    const tag = await placeFor(backend.here);
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    expect(status(tag)).to.equal(strings.timeout);
    expect(await backend.requests()).to.have.length(2);
  });

  it('because it is larger than any list of questions may be: stops reading', async () => {
    withValues(limits, { bytes: 1_000_000 });
    hearConsole();
    const body = ' '.repeat(500_000);
    const backend = await scriptedBackend({ 'en/faqs.json': { body, repeat: 1000 } });
    const tag = await placeFor(backend.here);
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    expect(status(tag)).to.equal(strings.garbled);
    await backend.until((requests) => requests.every(({ state }) => state == 'aborted'));
  });

  it('tells that it is slow while it waits', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { gate: 'go', json: en } });
    const tag = await placeFor(backend.here);
    expect(status(tag)).to.equal(strings.loading);
    await until('it says that it is slow', () => status(tag) == strings.slow);
    await backend.open('go');
    await ready(tag);
    expect(status(tag)).to.equal('');
  });

  it('because the address is none that a backend can have: asks nobody, throws nothing', async () => {
    const thrown: unknown[] = [];
    const onError = ({ error }: ErrorEvent) => thrown.push(error);
    addEventListener('error', onError);
    const lines = hearConsole();
    for (const address of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'ftp://rivermark.example',
      'http://[',
    ]) {
      lines.length = 0;
      const tag = await place('<pv-faq-accordion><p>Call 555-0100.</p></pv-faq-accordion>');
      tag.backend = address;
      await until(`${address} has failed`, () => isIn(tag, 'failed'));
      await tag.updateComplete;
      expect(status(tag)).to.equal(strings.misplaced);
      expect(isShown(tag.querySelector('p')!)).to.equal(true);
      await until('the webmaster is told', () => lines.length);
      expect(lines[0]).to.contain(address);
    }
    removeEventListener('error', onError);
    expect(thrown).to.deep.equal([]);
  });

  it('the next try may succeed all the same', async () => {
    hearConsole();
    const backend = await scriptedBackend({ 'en/faqs.json': [{ status: 404 }, { json: en }] });
    const tag = await placeFor(backend.here);
    await until('it has failed', () => isIn(tag, 'failed'));
    await tag.updateComplete;
    press(tag, strings.retry);
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    expect(status(tag)).to.equal('');
    expect(isThere(control(tag, strings.retry))).to.equal(false);
  });
});
