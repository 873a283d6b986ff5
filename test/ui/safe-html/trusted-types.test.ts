// The words come into a page whose policy forbids everything inline and whose Trusted Types list has two names, by either sanitiser.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { listOf } from './sink.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** Notes what the page's policy refused, and what nobody caught. */
const WATCH = `
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    refused.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', (event) => refused.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => refused.push(String(event.reason)));`;

const ANSWERS = [
  '<p>Call <a href="tel:5550110">555-0110</a>.</p><table><tr><th scope="row">a</th><td>b</td></tr></table>',
  '<p id="n">one</p><button>two</button><p class="pv-question" style="color:red" onclick="alert(1)">three</p>',
  '<img src="x" onerror="alert(1)"><script>alert(1)</script>four',
];

const page = (backend: string, scripts: string[]) =>
  `<!doctype html><html lang="en"><title>Questions</title>${scripts
    .map((src) => `<script src="${src}"></script>`)
    .join('')}<script type="module" src="/src/define/faq-accordion.ts"></script>
  <pv-faq-accordion backend="${backend}"><p>Call 555-0110.</p></pv-faq-accordion></html>`;

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Opens such a page in a frame, and waits until the tag has said how it went. */
async function open(policy: string, without?: 'setHTML'): Promise<HTMLIFrameElement> {
  const backend = await scriptedBackend({});
  const scripts = ['watch.js', ...(without ? ['old.js'] : [])].map((name) => `${backend.here}/${name}`);
  await backend.script({
    'page.html': {
      type: 'text/html',
      body: page(backend.here, scripts),
      headers: { 'content-security-policy': policy },
    },
    'en/faqs.json': { json: listOf(ANSWERS) },
    'watch.js': { type: 'text/javascript', body: WATCH },
    'old.js': { type: 'text/javascript', body: 'delete Element.prototype.setHTML;' },
  });
  const frame = document.createElement('iframe');
  frame.src = `${backend.here}/page.html`;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  for (let waited = 0; waited < 5000; waited += 50) {
    if (frame.contentDocument!.querySelector('.pv-answer')) break;
    await later(50);
  }
  return frame;
}

const refusedIn = (frame: HTMLIFrameElement) =>
  (frame.contentWindow as unknown as { refused: string[] }).refused;

describe('In a page with a strict policy', function () {
  this.timeout(40_000);
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const [what, without] of [
    ['the sanitiser that this browser has', undefined],
    ['DOMPurify', 'setHTML'],
  ] as const)
    it(`the words stand, by ${what}, and nothing is refused`, async () => {
      const frame = await open(`${POLICY}; trusted-types lit-html dompurify`, without);
      const element = frame.contentDocument!.querySelector('pv-faq-accordion')!;
      expect([...element.querySelectorAll('.pv-question')].map((head) => head.textContent)).to.deep.equal(
        ANSWERS.map((_, i) => `Question ${i}?`),
      );
      const [first, second, third] = element.querySelectorAll('.pv-answer');
      expect(first!.innerHTML).to.contain('<th scope="row">a</th><td>b</td>');
      expect(
        second!.querySelectorAll('button, [class]:not(.pv-reviewed), [style], [onclick]').length,
      ).to.equal(0);
      expect(third!.textContent).to.equal('four');
      // Chromium tells of inline attributes that `setHTML` reads and leaves out.
      const refused = refusedIn(frame).filter((line) => !/^(style|script)-src-attr inline/.test(line));
      expect(refused).to.deep.equal([]);
      expect(element.shadowRoot!.querySelectorAll('button').length, 'controls').to.be.above(0);
    });

  it('that lacks our names, the webmaster’s own words stay', async () => {
    const frame = await open(`${POLICY}; trusted-types other`);
    const element = frame.contentDocument!.querySelector('pv-faq-accordion')!;
    expect((element.querySelector('p') as HTMLElement).checkVisibility()).to.equal(true);
    expect(element.textContent!.trim()).to.equal('Call 555-0110.');
  });
});
