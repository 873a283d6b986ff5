// The last good answer out of the browser's own cache: shown at once, then brought up to date.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { edited, en } from '../support/faqs.js';
import { hearConsole, hearEvents } from '../support/hear.js';
import { headings, isIn, placeFor, placeLoaded, question, ready, rest } from '../support/tag.js';
import { shownQuestions, status, until } from '../support/tag.js';

const VIDEO = 'Can I see body camera video?';
const newer = edited(en, 'en-2', 'camera', '<p>Yes, and online too.</p>');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toUTCString();

/** As our own server sends a read: to be kept, and asked about again after a minute. */
const kept = (date: string, etag: string) => ({
  etag,
  headers: { 'cache-control': 'public, max-age=60, stale-while-revalidate=600', date },
});

/** Puts an answer into the browser's cache, as an earlier visit would have. */
const visitBefore = async (backend: { here: string }) => {
  await (await fetch(`${backend.here}/en/faqs.json`)).text();
};

/** Whether this browser keeps answers at all: WebKit does not while it is driven by a test. */
const keeps = await (async () => {
  const backend = await scriptedBackend({ 'en/faqs.json': { json: 1, ...kept(hoursAgo(0), '"1"') } });
  for (let i = 0; i < 2; i++) await visitBefore(backend);
  return (await backend.requests()).length == 1;
})();

describe('Of the browser’s cache', () => {
  it('the tag takes first whatever is there, then what is newest, where that was old', async () => {
    const modes: unknown[] = [];
    const usual = window.fetch;
    window.fetch = (address, init) => {
      if (`${address as string}`.endsWith('faqs.json')) modes.push(init?.cache);
      return usual(address, init);
    };
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, ...kept(hoursAgo(3), '"1"') } });
    await placeLoaded(backend.here);
    await until('it has asked twice', () => modes.length == 2);
    window.fetch = usual;
    expect(modes).to.deep.equal(['force-cache', 'no-cache']);
  });
});

const describeIf = keeps ? describe : () => undefined;

describeIf('With an answer from an earlier visit', () => {
  it('shows that at once, then the newer one, and keeps open what was opened meanwhile', async () => {
    const { loads } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [
        { json: en, ...kept(hoursAgo(3), '"1"') },
        { json: newer, gate: 'go', ...kept(hoursAgo(0), '"2"') },
      ],
    });
    await visitBefore(backend);
    const tag = await placeLoaded(backend.here);
    expect(question(tag, VIDEO).answers[0]!.textContent).to.equal('Yes, after the case is closed.');
    expect(loads.map(({ version }) => version)).to.deep.equal(['en-1']);
    const [, second] = await backend.asked('en/faqs.json', 2);
    expect(second!.headers['if-none-match'] ?? second!.headers['cache-control']).to.be.a('string');
    question(tag, VIDEO).button.click();
    await backend.open('go');
    await until('the words are newer', () =>
      question(tag, VIDEO).answers[0]!.textContent!.includes('online'),
    );
    expect(question(tag, VIDEO).isOpen()).to.equal(true);
    await rest();
    expect(loads.map(({ version }) => version)).to.deep.equal(['en-1', 'en-2']);
    expect(await backend.requests()).to.have.length(2);
  });

  it('leaves the words untouched where nothing has changed since', async () => {
    const { loads, errors } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [
        { json: en, ...kept(hoursAgo(3), '"1"') },
        { json: en, gate: 'go', ...kept(hoursAgo(0), '"1"') },
      ],
    });
    await visitBefore(backend);
    const tag = await placeLoaded(backend.here);
    const [first] = headings(tag);
    await backend.asked('en/faqs.json', 2);
    await backend.open('go');
    const seen = await backend.until((requests) => requests.every(({ state }) => state == 'answered'));
    expect(seen.map(({ status }) => status)).to.deep.equal([200, 304]);
    await rest();
    expect(headings(tag)[0] == first, 'the same node').to.equal(true);
    expect(loads).to.have.length(1);
    expect(errors).to.deep.equal([]);
    expect(status(tag)).to.equal('');
  });

  it('shows that with its date where the backend does not answer now', async () => {
    hearConsole();
    const backend = await scriptedBackend({
      'en/faqs.json': [
        { json: en, ...kept('Tue, 03 Mar 2026 10:00:00 GMT', '"1"') },
        { status: 404, headers: { 'cache-control': 'no-store' } },
      ],
    });
    await visitBefore(backend);
    const tag = await placeFor(backend.here);
    await until('it is stale', () => isIn(tag, 'stale'));
    await tag.updateComplete;
    expect(shownQuestions(tag)).to.have.length(8);
    expect(status(tag)).to.contain('as of March 3, 2026');
  });

  it('asks for nothing where that is of the last minute', async () => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en, ...kept(hoursAgo(0), '"1"') } });
    await visitBefore(backend);
    await placeLoaded(backend.here);
    await rest(150);
    expect(await backend.requests()).to.have.length(1);
  });

  it('gets over a broken one', async () => {
    const { errors } = hearEvents();
    const backend = await scriptedBackend({
      'en/faqs.json': [
        { body: '{"lang":"en","quest', ...kept(hoursAgo(3), '"1"') },
        { json: en, ...kept(hoursAgo(0), '"2"') },
      ],
    });
    await visitBefore(backend);
    const tag = await placeFor(backend.here);
    await ready(tag);
    expect(shownQuestions(tag)).to.have.length(8);
    expect(errors).to.deep.equal([]);
  });
});
