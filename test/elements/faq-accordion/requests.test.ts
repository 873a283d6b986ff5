// How often a backend is asked where connections break: never more than three times, and never blamed for what it did not do.
import { expect } from '@open-wc/testing';
import { waits } from '../../../src/data/trouble.js';
import { scriptedBackend, type Answer } from '../../support/backend.js';
import { en } from '../support/faqs.js';
import { hearConsole, hearEvents, withValues } from '../support/hear.js';
import { isIn, placeFor, ready, rest, shownQuestions, status, strings, until } from '../support/tag.js';

beforeEach(() => {
  hearConsole();
  withValues(waits, { usual: 10 });
});

const broken: Record<string, Answer> = {
  'before the head': { reset: 'head' },
  'within the body': { json: en, reset: 300 },
};

for (const [where, answer] of Object.entries(broken))
  for (const origin of ['here', 'elsewhere'] as const)
    describe(`With a connection to ${origin == 'here' ? 'its own' : 'another'} origin that breaks ${where}`, () => {
      // A browser sends a request to its own origin again by itself, where a connection that it had kept breaks before the head.
      const byItself = origin == 'here' && answer.reset == 'head';
      const once = byItself ? () => undefined : it;
      once('once, the words come all the same', async () => {
        const { errors } = hearEvents();
        const backend = await scriptedBackend({ 'en/faqs.json': [answer, { json: en }] });
        const tag = await placeFor(backend[origin]);
        await until('it has ended', () => !isIn(tag, 'loading'));
        await tag.updateComplete;
        expect(status(tag)).to.equal('');
        await ready(tag);
        expect(shownQuestions(tag)).to.have.length(8);
        expect(errors).to.deep.equal([]);
      });

      it('each time, it gives up soon', async () => {
        const backend = await scriptedBackend({ 'en/faqs.json': answer });
        const tag = await placeFor(backend[origin]);
        await until('it has failed', () => isIn(tag, 'failed'));
        await tag.updateComplete;
        expect(status(tag)).to.equal(strings.unreachable);
        await rest(150);
        // What a browser sends again by itself does not count.
        if (answer.reset != 'head') expect((await backend.requests()).length).to.be.at.most(3);
      });
    });

describe('However it fails', () => {
  const answers: Record<string, Answer> = {
    '500': { status: 500 },
    '503': { status: 503 },
    '503 to be asked again at once': { status: 503, headers: { 'retry-after': '0' } },
    '503 to be asked again since long': {
      status: 503,
      headers: { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    },
    '503 to be asked again some time': { status: 503, headers: { 'retry-after': 'soon' } },
    '404': { status: 404 },
    html: { type: 'text/html', body: '<p>' },
    garbled: { body: '{' },
  };
  for (const [name, answer] of Object.entries(answers))
    it(`${name}: the backend gets no more than three requests in all`, async () => {
      const backend = await scriptedBackend({ '*': answer });
      const tag = await placeFor(backend.here, 'lang="es"');
      await until('it has failed', () => isIn(tag, 'failed'));
      await rest(150);
      expect((await backend.requests()).length).to.be.at.most(3);
    });
});
