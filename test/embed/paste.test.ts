// The pasted scripts in a page of somebody else's: they fetch what is needed, define a tag once, and leave the page as it was.
import { expect } from '@open-wc/testing';
import { builtFiles, openPage, OTHER, VERSION, type Page } from './page.js';

const files = await builtFiles();
const chunk = (name: string) => new RegExp(`^${name}-[\\w-]+\\.js$`);
const settle = () => new Promise((done) => setTimeout(done, 400));
const TAG = 'pv-faq-accordion';

const loader = '<script type="module" src="{scripts}/plainview.js" data-backend="{backend}"></script>';
const tag = `<${TAG}><p>Call 555-0110.</p></${TAG}>`;

const shown = (page: Page) =>
  page.until('words', () => page.document.querySelectorAll('.pv-question').length);
const versionIn = ({ window }: Page) =>
  (window as unknown as { customElements: CustomElementRegistry }).customElements.get(TAG) as
    { version: string } | undefined;

/** The page is as it was: nothing thrown, nothing said, no name of its taken. */
function untouched({ seen, window }: Page, lines: RegExp[] = []): void {
  expect(seen.errors).to.deep.equal([]);
  expect(seen.lines, seen.lines.join('\n')).to.have.length(lines.length);
  lines.forEach((line, i) => expect(seen.lines[i]).to.match(line));
  const added = Object.getOwnPropertyNames(window).filter((name) => !seen.globals.includes(name));
  // Lit's list of the copies of it on the page is the one name that is allowed.
  expect(added.filter((name) => name !== 'litHtmlVersions')).to.deep.equal([]);
}

describe('The pasted scripts', function () {
  this.timeout(30_000);
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('are what the build made', () => {
    expect(Object.keys(files)).to.include.members(['plainview.js', 'all.js', 'faq-accordion.js']);
    expect(files['faq-accordion.js']).to.contain(VERSION);
  });

  it('fetch no more than the loader where no tag stands', async () => {
    const page = await openPage(`${loader}<p>a</p>`, files);
    await settle();
    expect(await page.asked()).to.deep.equal(['plainview.js']);
    untouched(page);
  });

  it('fetch each needed file once, and none that is not needed', async () => {
    const page = await openPage(`${loader}${tag}${tag}`, files);
    await page.until('words in both', () => page.document.querySelectorAll('.pv-question').length === 4);
    await settle();
    const asked = await page.asked();
    expect(asked.filter((name) => chunk('faq-accordion').test(name))).to.have.length(1);
    const purify = 'setHTML' in Element.prototype ? 0 : 1;
    expect(asked.filter((name) => chunk('purify').test(name))).to.have.length(purify);
    expect(asked, asked.join()).to.have.length(2 + purify);
    untouched(page);
  });

  it('fetch a language’s strings only where it is spoken', async () => {
    const page = await openPage(`${loader}<${TAG} lang="es"></${TAG}>`, files, {
      'es/faqs.json': { json: { lang: 'es', questions: [] } },
    });
    await page.until('Spanish', () =>
      /preguntas/.test(page.document.querySelector(TAG)?.shadowRoot?.textContent ?? ''),
    );
    const asked = await page.asked();
    expect(asked.filter((name) => chunk('es').test(name))).to.have.length(1);
    expect(asked.filter((name) => chunk('ar').test(name))).to.deep.equal([]);
    untouched(page);
  });

  it('define tags that come later, wherever in the page', async () => {
    const page = await openPage(loader, files);
    await settle();
    const place = page.document.createElement('div');
    place.innerHTML = `<section>${tag}</section>`;
    page.document.body.append(place);
    await shown(page);
    expect(place.querySelectorAll('.pv-question').length).to.equal(2);
    untouched(page);
  });

  it('define them from the head, before there is a body', async () => {
    const page = await openPage(
      `<head><script type="module" async src="{scripts}/plainview.js" data-backend="{backend}"></script></head><body>${tag}</body>`,
      files,
    );
    await shown(page);
    untouched(page);
  });

  for (const name of ['faq-accordion.js', 'all.js'])
    it(`are one file where one file was pasted: ${name}`, async () => {
      const page = await openPage(
        `<script type="module" src="{scripts}/${name}" data-backend="{backend}"></script>${tag}`,
        files,
      );
      await shown(page);
      await settle();
      const asked = (await page.asked()).filter((file) => !chunk('purify').test(file));
      expect(asked).to.deep.equal([name]);
      untouched(page);
    });

  it('may be pasted twice', async () => {
    const page = await openPage(`${loader}${tag}${loader}${tag}`, files);
    await page.until('words in both', () => page.document.querySelectorAll('.pv-question').length === 4);
    await settle();
    expect((await page.asked()).filter((name) => chunk('faq-accordion').test(name))).to.have.length(1);
    untouched(page);
  });

  it('may be pasted in two kinds: the second copy says one line', async () => {
    const page = await openPage(
      `<script type="module" src="{scripts}/all.js" data-backend="{backend}"></script>
       <script type="module" src="{scripts}/faq-accordion.js"></script>${tag}`,
      files,
    );
    await shown(page);
    await settle();
    untouched(page, [new RegExp(`^Plainview: <${TAG}> .*${VERSION.replaceAll('.', '\\.')}`)]);
  });

  for (const [what, first, second, used, unused] of [
    ['the newer second', 'scripts', 'others', VERSION, OTHER],
    ['the newer first', 'others', 'scripts', OTHER, VERSION],
  ] as const)
    it(`may be pasted in two versions, ${what}: the first is used, and one line names both`, async () => {
      const page = await openPage(
        `<script type="module" src="{${first}}/faq-accordion.js" data-backend="{backend}"></script>
         <script type="module" src="{${second}}/faq-accordion.js" data-backend="{backend}"></script>${tag}`,
        files,
      );
      await shown(page);
      await settle();
      expect(versionIn(page)?.version).to.equal(used);
      untouched(page, [/^Plainview: /]);
      expect(page.seen.lines[0]).to.contain(used).and.to.contain(unused);
    });

  it('may be pasted as loaders of two versions', async () => {
    const page = await openPage(`${loader}${loader.replace('{scripts}', '{others}')}${tag}`, files);
    await shown(page);
    await settle();
    expect([VERSION, OTHER]).to.include(versionIn(page)?.version);
    untouched(page, [/^Plainview: /]);
    expect(page.seen.lines[0]).to.contain(VERSION).and.to.contain(OTHER);
  });

  it('leave a tag of that name alone that the page has defined itself', async () => {
    const page = await openPage(
      `<script>customElements.define('${TAG}', class extends HTMLElement {})</script>${loader}${tag}`,
      files,
    );
    await page.until('a line', () => page.seen.lines.length);
    await settle();
    expect(versionIn(page)?.version).to.equal(undefined);
    expect(page.document.querySelector(TAG)!.textContent).to.equal('Call 555-0110.');
    untouched(page, [/^Plainview: /]);
  });

  it('leave the words in the tag where their code cannot be had, and say one line', async () => {
    const name = Object.keys(files).find((file) => chunk('faq-accordion').test(file))!;
    const page = await openPage(`${loader}${tag}`, files, {
      [`one/${name}`]: { status: 404, type: 'text/html' },
    });
    await page.until('a line', () => page.seen.lines.length);
    await settle();
    expect((page.document.querySelector(`${TAG} > p`) as HTMLElement).checkVisibility()).to.equal(true);
    untouched(page, [/^Plainview: .*could not be loaded/]);
  });

  it('leave the words in the tag where the backend is down, and say one line', async () => {
    const page = await openPage(`${loader.replace('"{backend}"', '"{backend}/none"')}${tag}`, files);
    await page.until('a line', () => page.seen.lines.length);
    await settle();
    expect((page.document.querySelector(`${TAG} > p`) as HTMLElement).checkVisibility()).to.equal(true);
    untouched(page, [/^Plainview: .*none/]);
  });
});
