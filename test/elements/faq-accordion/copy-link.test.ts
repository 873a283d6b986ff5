// Copying the link to an answer: into the clipboard, or where that is refused, into the address bar.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en } from '../support/faqs.js';
import {
  focus,
  isShown,
  openQuestions,
  place,
  placeLoaded,
  question,
  ready,
  rest,
  status,
} from '../support/tag.js';
import { strings, until, type Tag } from '../support/tag.js';

const VIDEO = 'Can I see body camera video?';
const here = location.pathname + location.search;
const usual = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

/** What stands for the clipboard: it takes what is written, or refuses. */
const setClipboard = (writeText: ((text: string) => Promise<void>) | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });

afterEach(() => {
  if (usual) Object.defineProperty(navigator, 'clipboard', usual);
  else delete (navigator as { clipboard?: unknown }).clipboard;
  history.replaceState(null, '', here);
});

const copyButtons = (tag: Tag) =>
  [...tag.querySelectorAll('button')].filter((button) => button.textContent == strings.copyLink);

const openWithCopy = async () => {
  const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
  const tag = await placeLoaded(backend.here);
  expect(copyButtons(tag), 'before any is open').to.have.length(0);
  question(tag, VIDEO).button.click();
  await until('the way to copy is there', () => copyButtons(tag).length == 1);
  return { tag, button: copyButtons(tag)[0]! };
};

describe('The control that copies the link to an answer', () => {
  it('comes with the first opening, once, at the end of the answer', async () => {
    const { tag, button } = await openWithCopy();
    expect(question(tag, VIDEO).answers[0]!.contains(button)).to.equal(true);
    expect(isShown(button)).to.equal(true);
    for (let i = 0; i < 4; i++) question(tag, VIDEO).button.click();
    await rest();
    expect(copyButtons(tag)).to.have.length(1);
  });

  it('copies the whole address, says so, and keeps the focus and the answer open', async () => {
    const copied: string[] = [];
    setClipboard(async (text) => void copied.push(text));
    const { tag, button } = await openWithCopy();
    button.focus();
    button.click();
    await until('it says so', () => status(tag) == strings.copied);
    expect(copied).to.deep.equal([`${location.origin}${here}#faq-camera`]);
    expect(focus(), 'said where the person looks, too').to.equal(`button “${strings.copied}”`);
    expect(openQuestions(tag)).to.deep.equal([VIDEO]);
    expect(location.hash, 'the address bar is left alone').to.equal('');
    await until('it can be copied again', () => focus() == `button “${strings.copyLink}”`);
  });

  for (const [why, refuse] of [
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['does not exist, as on a page without https', undefined],
  ] as const)
    it(`puts it into the address bar where the clipboard ${why}, and says that`, async () => {
      setClipboard(refuse);
      const { tag, button } = await openWithCopy();
      const { length } = history;
      button.click();
      await until('it says so', () => status(tag) == strings.notCopied);
      expect(location.hash).to.equal('#faq-camera');
      expect(history.length, 'nothing to go back through').to.equal(length);
    });

  it('copies an address that works, for words in the page of any script too', async () => {
    const copied: string[] = [];
    setClipboard(async (text) => void copied.push(text));
    const tag = await place('<pv-faq-accordion><h3>لماذا؟</h3><p>لأن.</p><p>نعم.</p></pv-faq-accordion>');
    await ready(tag);
    question(tag, 'لماذا؟').button.click();
    await until('the way to copy is there', () => copyButtons(tag).length == 1);
    copyButtons(tag)[0]!.click();
    await until('it is copied', () => copied.length);
    question(tag, 'لماذا؟').button.click();
    location.hash = new URL(copied[0]!).hash;
    await until('it is open', () => question(tag, 'لماذا؟').isOpen());
  });

  it('is closed with its answer', async () => {
    const tag = await place('<pv-faq-accordion><h3>Why?</h3><p>Because.</p></pv-faq-accordion>');
    await ready(tag);
    question(tag, 'Why?').button.click();
    await until('the way to copy is there', () => copyButtons(tag).length == 1);
    question(tag, 'Why?').button.click();
    expect(copyButtons(tag)[0]!.checkVisibility()).to.equal(false);
  });
});
