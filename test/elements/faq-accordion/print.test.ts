// On paper: all answers, or just what is seen; none of our controls.
import { expect } from '@open-wc/testing';
import { scriptedBackend } from '../../support/backend.js';
import { en, questionsOf } from '../support/faqs.js';
import {
  control,
  isShown,
  isThere,
  openQuestions,
  place,
  placeLoaded,
  question,
  ready,
} from '../support/tag.js';
import { searchField, searchFor, status, strings, until, type Tag } from '../support/tag.js';

const VIDEO = 'Can I see body camera video?';

const mediaRulesIn = (rules: CSSRuleList): CSSMediaRule[] =>
  [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...('cssRules' in rule ? mediaRulesIn(rule.cssRules as CSSRuleList) : []),
  ]);

let backToScreen: (() => void)[] = [];

/** Makes the rules for paper count on the screen, instead of those for the screen: no engine but Chromium does it for a test. */
function toPaper(tag: Tag): void {
  const sheets = [...document.adoptedStyleSheets, ...tag.shadowRoot!.adoptedStyleSheets];
  const on: Record<string, string> = { print: 'all', screen: 'not all' };
  for (const { media } of sheets.flatMap(({ cssRules }) => mediaRulesIn(cssRules))) {
    const { mediaText } = media;
    if (!on[mediaText]) continue;
    media.mediaText = on[mediaText];
    backToScreen.push(() => (media.mediaText = mediaText));
  }
}

function toScreen(): void {
  for (const back of backToScreen) back();
  backToScreen = [];
}

describe('On paper', () => {
  afterEach(toScreen);

  /** Whether the words of an answer take room on the paper. */
  const isPrinted = (element: Element) => {
    const words = element.querySelector('p') ?? element;
    return words.checkVisibility() && words.getBoundingClientRect().height > 0;
  };
  const printed = (tag: Tag) =>
    questionsOf(en).filter((words) => question(tag, words).answers.every(isPrinted));
  const loaded = async (attributes = '') => {
    const backend = await scriptedBackend({ 'en/faqs.json': { json: en } });
    return placeLoaded(backend.here, attributes);
  };

  it('all answers are there, open or not, and nothing to press', async () => {
    const tag = await loaded();
    question(tag, VIDEO).button.click();
    await until('the way to copy is there', () => tag.querySelector('.pv-copy'));
    await until('the button for all is there', () => control(tag, strings.openAll));
    expect(printed(tag), 'on the screen').to.deep.equal([VIDEO]);
    toPaper(tag);
    expect(printed(tag)).to.deep.equal(questionsOf(en));
    expect(isThere(control(tag, strings.openAll))).to.equal(false);
    expect(isShown(searchField(tag)!)).to.equal(false);
    expect(isShown(tag.querySelector('.pv-copy')!)).to.equal(false);
    toScreen();
    expect(openQuestions(tag)).to.deep.equal([VIDEO]);
  });

  it('a search leaves nothing out', async () => {
    const tag = await loaded();
    await searchFor(tag, 'alarm', '1 of 8 questions matches');
    toPaper(tag);
    expect(printed(tag)).to.deep.equal(questionsOf(en));
    expect(status(tag)).to.equal('1 of 8 questions matches');
  });

  it('with print="current" it is just what is on the screen', async () => {
    const tag = await loaded('print="current"');
    question(tag, VIDEO).button.click();
    question(tag, 'Must I register my alarm?').button.click();
    await searchFor(tag, 'alarm', '1 of 8 questions matches');
    toPaper(tag);
    expect(printed(tag)).to.deep.equal(['Must I register my alarm?']);
    expect(isShown(question(tag, VIDEO).heading)).to.equal(false);
    tag.print = 'all';
    expect(printed(tag)).to.deep.equal(questionsOf(en));
  });

  it('the details of a page are open too', async () => {
    const tag = await place(
      '<pv-faq-accordion><details><summary>Why?</summary><p>Because.</p></details></pv-faq-accordion>',
    );
    await ready(tag);
    const answer = tag.querySelector('p')!;
    expect(isPrinted(answer)).to.equal(false);
    toPaper(tag);
    expect(isPrinted(answer)).to.equal(true);
    tag.setAttribute('print', 'current');
    expect(isPrinted(answer)).to.equal(false);
  });

  it('links say where they lead', async () => {
    const tag = await place(
      '<pv-faq-accordion><h3>Where?</h3><p><a href="https://rivermark.example/map">On the map</a></p></pv-faq-accordion>',
    );
    await ready(tag);
    toPaper(tag);
    const { content } = getComputedStyle(tag.querySelector('a')!, '::after');
    // Firefox tells what was written, not what it comes to.
    expect(content).to.match(/https:\/\/rivermark\.example\/map|attr\(href\)/);
  });
});
