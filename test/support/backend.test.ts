// The scripted backend itself, in the browser: each fault must reach the reader as the script says.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from './backend.js';

const caught = (promise: Promise<unknown>): Promise<Error | undefined> =>
  promise.then(
    () => undefined,
    (error: Error) => error,
  );

describe('A scripted backend', () => {
  it('plays its answers in order, repeats the last, and remembers what was asked', async () => {
    const backend = await scriptedBackend({
      'en/a.json': [{ status: 503, headers: { 'retry-after': '1' } }, { json: [1] }],
    });
    const first = await fetch(`${backend.here}/en/a.json`);
    expect(first.status).to.equal(503);
    expect(first.headers.get('retry-after')).to.equal('1');
    for (let i = 0; i < 2; i += 1)
      expect(await (await fetch(`${backend.here}/en/a.json?x=${i}`)).json()).to.deep.equal([1]);
    const seen = await backend.asked('en/a.json', 3);
    expect(seen.map(({ status, search, state }) => `${status} ${search} ${state}`)).to.deep.equal([
      '503  answered',
      '200 ?x=0 answered',
      '200 ?x=1 answered',
    ]);
    expect((await fetch(`${backend.here}/en/b.json`)).status).to.equal(404);
  });

  it('stands on another origin, with and without CORS', async () => {
    const backend = await scriptedBackend({ 'a.json': { json: 1 }, 'b.json': { json: 1, cors: 'none' } });
    expect(new URL(backend.elsewhere).origin).not.to.equal(location.origin);
    const open = await fetch(`${backend.elsewhere}/a.json`);
    expect(await open.json()).to.equal(1);
    expect(open.headers.get('date'), 'exposed').to.be.a('string');
    expect(await caught(fetch(`${backend.elsewhere}/b.json`))).to.be.an('error');
    const headers = { 'idempotency-key': 'k' };
    await fetch(`${backend.elsewhere}/a.json`, { method: 'POST', headers, body: '{"x":1}' });
    expect(await backend.preflights()).to.have.length(1);
    const posted = (await backend.requests('a.json')).at(-1);
    expect([posted?.method, posted?.body, posted?.headers['idempotency-key']]).to.deep.equal([
      'POST',
      '{"x":1}',
      'k',
    ]);
  });

  it('refuses and resets connections, before the head and within the body', async () => {
    const backend = await scriptedBackend({
      head: { reset: 'head' },
      body: { json: 'x'.repeat(1000), reset: 100 },
    });
    expect(await caught(fetch(`${backend.nobody}/a`))).to.be.an('error');
    expect(await caught(fetch(`${backend.here}/head`))).to.be.an('error');
    const half = await fetch(`${backend.here}/body`);
    expect(half.status).to.equal(200);
    // Firefox says AbortError here, though nobody aborted.
    expect(await caught(half.text())).not.to.equal(undefined);
    expect((await backend.requests('body'))[0]).to.include({ state: 'reset', sent: 100 });
  });

  it('holds answers back until a gate opens, so that races have an order', async () => {
    const backend = await scriptedBackend({
      slow: { gate: 'slow', body: 'slow' },
      fast: { body: 'fast' },
      late: { bodyGate: 'late', body: 'late' },
    });
    const order: string[] = [];
    const read = async (path: string) => order.push(await (await fetch(`${backend.here}/${path}`)).text());
    const slow = read('slow');
    await read('fast');
    await backend.open('slow');
    await slow;
    expect(order).to.deep.equal(['fast', 'slow']);
    const late = await fetch(`${backend.here}/late`);
    expect(late.status, 'the head is there').to.equal(200);
    await backend.open('late');
    expect(await late.text()).to.equal('late');
  });

  it('knows when a reader left', async () => {
    const backend = await scriptedBackend({ a: { hang: true } });
    const leaving = new AbortController();
    const answer = caught(fetch(`${backend.here}/a`, { signal: leaving.signal }));
    await backend.asked('a');
    leaving.abort();
    expect((await answer)?.name).to.equal('AbortError');
    const [seen] = await backend.until((requests) => requests[0]?.state === 'aborted');
    expect(seen?.status).to.equal(0);
  });

  it('drips, delays, repeats, and says 304 to a known entity tag', async () => {
    const backend = await scriptedBackend({
      drip: { body: 'abcdefghij', drip: { bytes: 2, every: 50 } },
      delay: { delay: 300 },
      huge: { body: 'x'.repeat(100_000), repeat: 20 },
      tag: { etag: '"1"', json: 1, headers: { 'cache-control': 'no-cache' } },
    });
    let start = performance.now();
    expect(await (await fetch(`${backend.here}/drip`)).text()).to.equal('abcdefghij');
    expect(performance.now() - start).to.be.above(180);
    start = performance.now();
    await fetch(`${backend.here}/delay`);
    expect(performance.now() - start).to.be.above(280);
    expect(await (await fetch(`${backend.here}/huge`)).text()).to.have.length(2_000_000);
    const headers = { 'if-none-match': '"1"' };
    expect((await fetch(`${backend.here}/tag`)).status).to.equal(200);
    expect((await fetch(`${backend.here}/tag`, { headers, cache: 'no-store' })).status).to.equal(304);
  });

  it('serves pages with headers of their own', async () => {
    const csp = "default-src 'none'; script-src 'none'";
    const body = '<title>one</title><script>document.title = "two"</script>';
    const backend = await scriptedBackend({
      'page.html': { type: 'text/html', body, headers: { 'content-security-policy': csp } },
    });
    const frame = document.createElement('iframe');
    frame.src = `${backend.here}/page.html`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument?.title).to.equal('one');
    frame.remove();
  });
});
