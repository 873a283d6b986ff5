// The rich-text policy itself: what it may never name, and what a department cannot do without.
import { expect, test } from 'vitest';
import {
  RICH_TEXT,
  RICH_TEXT_GLOBAL,
  RICH_TEXT_SCHEMES,
  RICH_TEXT_UNWRAPPED,
} from '../../src/contract/rich-text.js';

const attributes = [...RICH_TEXT_GLOBAL, ...Object.values(RICH_TEXT).flat()];
const NEVER =
  'script style iframe frame frameset object embed applet base meta link form input button select textarea option svg math template noscript noembed noframes xmp plaintext title img image picture source video audio track canvas map area portal dialog slot html head body'.split(
    ' ',
  );

test('it keeps no element that runs, fetches, asks for input or changes how a parser reads', () => {
  expect(Object.keys(RICH_TEXT).filter((name) => NEVER.includes(name) || name.includes('-'))).toEqual([]);
});

test('it keeps no attribute that runs, fetches, styles, hides or poses as markup of ours', () => {
  const never =
    /^(on.*|style|class|src.*|srcset|action|formaction|data|data-.*|poster|background|ping|target|download|rel|name|for|form|hidden|popover|slot|part|is|role|aria-.*|tabindex|autofocus|accesskey|contenteditable|http-equiv|xlink:.*)$/;
  expect(attributes.filter((name) => never.test(name))).toEqual([]);
});

test('an address may stand on a link and on what cites, and nowhere else', () => {
  const tagsWith = (name: string) => Object.keys(RICH_TEXT).filter((tag) => RICH_TEXT[tag]!.includes(name));
  expect(tagsWith('href')).toEqual(['a']);
  expect(tagsWith('cite').filter((tag) => !['blockquote', 'del', 'ins', 'q'].includes(tag))).toEqual([]);
  expect(RICH_TEXT_GLOBAL).not.toContain('href');
  expect([...RICH_TEXT_SCHEMES].sort()).toEqual(['http', 'https', 'mailto', 'tel']);
});

test('it unwraps nothing that it keeps, and nothing whose words are none', () => {
  expect(RICH_TEXT_UNWRAPPED.filter((name) => name in RICH_TEXT)).toEqual([]);
  const noWords = 'script style iframe noscript template textarea select option title svg math object'.split(
    ' ',
  );
  expect(RICH_TEXT_UNWRAPPED.filter((name) => noWords.includes(name))).toEqual([]);
});

test('what a department writes is in it', () => {
  const needed =
    'a abbr b blockquote br caption code dd details dl dt em figure figcaption h3 h4 hr i li ol p pre ruby rt s small span strong sub summary sup table tbody td tfoot th thead time tr ul';
  expect(needed.split(' ').filter((name) => !(name in RICH_TEXT))).toEqual([]);
  expect(RICH_TEXT.th).toEqual(expect.arrayContaining(['scope', 'colspan', 'rowspan', 'headers']));
  expect(RICH_TEXT.ol).toEqual(expect.arrayContaining(['start', 'reversed', 'type']));
  expect(RICH_TEXT_GLOBAL).toEqual(expect.arrayContaining(['id', 'lang', 'dir', 'title']));
});
