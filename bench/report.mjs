// Says what was measured: tables for the console, and what is over its limit.
import { brotliCompressSync } from 'node:zlib';
import { LIMITS, MEASURES, MOODY, SCRIPT_LIMITS, SLOWDOWN } from './limits.mjs';
import { PAGES } from './pages.mjs';
import { ratios, spread } from './statistics.mjs';

/**
 * The numbers of one page at one size, as the tables show them.
 * @param {object[]} samples one a round @param {object[]} floor the floor's of the same rounds
 */
export function summary(samples, floor) {
  const of = (all, name) => all.map((sample) => sample[name]);
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, { ratio }]) => [
      name,
      {
        ...spread(of(samples, name)),
        ...(ratio && { ratio: spread(ratios(of(samples, name), of(floor, name))) }),
      },
    ]),
  );
}

const absolute = ({ median, p25, p75 }, { per, digits, unit }) => {
  const [middle, low, high] = [median, p25, p75].map((number) => (number / per).toFixed(digits));
  return `${middle}${unit && ` ${unit}`}${low === high ? '' : ` [${low}-${high}]`}`;
};
const relative = ({ ratio: { median, p25, p75 } }) =>
  `${median.toFixed(2)} [${p25.toFixed(2)}-${p75.toFixed(2)}]`;

/**
 * The limits that hold at a size, each with what was measured. Those of times by themselves hold at the usual slowdown only;
 * a ratio says much the same at any.
 */
export function verdicts(size, ours, slowdown) {
  return Object.entries({ ...LIMITS.any, ...LIMITS[size] })
    .filter(([measure]) => measure !== 'longest' || slowdown === SLOWDOWN)
    .map(([measure, limit]) => {
      const { ratio } = MEASURES[measure];
      const value = ratio ? ours[measure].ratio.median : ours[measure].median;
      return { size, measure, limit, value, within: value <= limit, decides: !MOODY.includes(measure) };
    });
}

/** A table of one size: a line a measure, a column a page, and the limit that Plainview is held to. */
export function tableOf(size, summaries, slowdown) {
  const pages = Object.keys(summaries);
  const held = new Map(
    summaries.ours
      ? verdicts(size, summaries.ours, slowdown).map((verdict) => [verdict.measure, verdict])
      : [],
  );
  const lines = Object.entries(MEASURES).map(([measure, how]) => {
    const verdict = held.get(measure);
    const { per, unit, ratio } = how;
    const limit = verdict && `<= ${ratio ? verdict.limit : `${verdict.limit / per} ${unit}`.trim()}`;
    return [
      how.name,
      ...pages.map((page) =>
        ratio && page !== 'floor'
          ? relative(summaries[page][measure])
          : absolute(summaries[page][measure], how),
      ),
      verdict ? `${limit} ${verdict.within ? 'within' : 'OVER'}` : '',
    ];
  });
  return inColumns([[`${size} questions`, ...pages.map((page) => PAGES[page].name), 'limit'], ...lines]);
}

function inColumns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The size of each built script after brotli (bytes), of those that an entry can reach; older builds' files are left out. */
export function scriptSizes(scripts) {
  const reached = new Set(['plainview.js', 'faq-accordion.js', 'all.js'].filter((name) => scripts.has(name)));
  for (const name of reached)
    for (const other of scripts.keys()) if (scripts.get(name).includes(`/${other}`)) reached.add(other);
  return [...reached].map((name) => {
    const bytes = brotliCompressSync(scripts.get(name)).length;
    const limit = SCRIPT_LIMITS[name];
    return { name, bytes, limit, within: limit === undefined || bytes <= limit, decides: true };
  });
}

export const scriptTable = (sizes) =>
  inColumns([
    ['script', 'bytes (brotli)', 'limit'],
    ...sizes.map(({ name, bytes, limit, within }) => [
      name,
      String(bytes),
      limit ? `<= ${limit} ${within ? 'within' : 'OVER'}` : '',
    ]),
  ]);
