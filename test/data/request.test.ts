// One read of a backend: what it takes for JSON, how long and how much it reads, and how it ends.
import { expect } from '@open-wc/testing';
import { limits, request } from '../../src/data/request.js';
import { scriptedBackend, type Answer } from '../support/backend.js';
import { withValues } from '../elements/support/hear.js';

const read = async (answer: Answer, signal = new AbortController().signal) => {
  const backend = await scriptedBackend({ a: answer });
  return request(`${backend.here}/a`, 'no-cache', signal);
};

/** What a read was rejected with. */
const refused = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => {
      throw new Error('It was taken.');
    },
    (error: unknown) => error,
  );

describe('A read', () => {
  it('gives what was said, and when', async () => {
    const date = 'Tue, 03 Mar 2026 10:00:00 GMT';
    const { body, at } = await read({ json: { a: [1, 'é'] }, headers: { date } });
    expect(body).to.deep.equal({ a: [1, 'é'] });
    expect(new Date(at).toISOString()).to.equal('2026-03-03T10:00:00.000Z');
  });

  it('does not know when, where another origin hides that', async () => {
    const backend = await scriptedBackend({
      a: { json: 1, headers: { 'access-control-expose-headers': null } },
    });
    const { at } = await request(`${backend.elsewhere}/a`, 'no-cache', new AbortController().signal);
    expect(at).to.deep.equal(NaN);
  });

  it('puts letters together that come in pieces, in any script', async () => {
    const text = 'كيف أحصل على نسخة من تقرير؟ ¿Cuánto? 🚓';
    const { body } = await read({ json: text, drip: { bytes: 3, every: 2 } });
    expect(body).to.equal(text);
  });

  it('takes JSON whatever its type says, unless that is a page', async () => {
    for (const type of ['', 'text/plain', 'application/problem+json', 'application/octet-stream'])
      expect((await read({ json: 1, type })).body, type).to.equal(1);
    for (const type of ['text/html', 'text/html; charset=utf-8', 'application/xhtml+xml'])
      expect(await refused(read({ json: 1, type })), type).to.be.instanceOf(Response);
  });

  it('takes a byte order mark for none of it', async () => {
    expect((await read({ body: '\ufeff{"a":1}' })).body).to.deep.equal({ a: 1 });
  });

  it('refuses errors, pages that pose as JSON, and what is no JSON', async () => {
    expect(await refused(read({ status: 500, json: {} }))).to.be.instanceOf(Response);
    expect(await refused(read({ body: ' \n<!doctype html>' }))).to.be.instanceOf(Response);
    expect(await refused(read({ body: '{"a":' }))).to.be.instanceOf(SyntaxError);
    expect(await refused(read({ body: '' }))).to.be.instanceOf(SyntaxError);
  });

  it('refuses what is too large, but not what is just not', async () => {
    withValues(limits, { bytes: 1000 });
    const quoted = (length: number) => `"${'x'.repeat(length - 2)}"`;
    expect((await read({ body: quoted(1000) })).body).to.have.length(998);
    expect(await refused(read({ body: quoted(1001) }))).to.be.instanceOf(RangeError);
  });

  it('ends when it takes too long, and says so', async () => {
    withValues(limits, { time: 200 });
    for (const answer of [{ hang: true }, { json: 1, bodyGate: 'never' }]) {
      const error = (await refused(read(answer))) as DOMException;
      expect(error.name).to.equal('TimeoutError');
    }
  });

  it('ends when it is no longer wanted, and the backend knows', async () => {
    const backend = await scriptedBackend({ a: { hang: true } });
    const leaving = new AbortController();
    const reading = refused(request(`${backend.here}/a`, 'no-cache', leaving.signal));
    await backend.asked('a');
    leaving.abort();
    expect(((await reading) as DOMException).name).to.equal('AbortError');
    await backend.until(([seen]) => seen?.state == 'aborted');
  });

  it('says that there is no connection by a TypeError', async () => {
    const backend = await scriptedBackend({});
    const { signal } = new AbortController();
    expect(await refused(request(`${backend.nobody}/a`, 'no-cache', signal))).to.be.instanceOf(TypeError);
  });

  it('sends no credentials to another origin, and no header that needs asking for', async () => {
    const backend = await scriptedBackend({ a: { json: 1 } });
    document.cookie = 'city=rivermark';
    await request(`${backend.elsewhere}/a`, 'no-cache', new AbortController().signal);
    const [seen] = await backend.requests();
    expect(seen!.headers).not.to.have.any.keys('cookie', 'authorization');
    expect(await backend.preflights()).to.deep.equal([]);
    document.cookie = 'city=; max-age=0';
  });
});
