// Loads a page in a new, slowed browser context and measures it, in one of two ways.
import { itemsOf, probeScript, restScript } from './probe.mjs';

/** A phone's screen (CSS px). */
const VIEWPORT = { width: 412, height: 823 };
/** A page is at rest when it has done next to nothing (ms) for so many looks in a row, this far apart (ms). */
const REST = { busy: 4, looks: 4, apart: 100, limit: 60_000 };

/** Every task of every thread, and when a navigation began. */
const TRACED = ['toplevel', 'blink.user_timing'];

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Opens a page in a context of its own: nothing is cached. The renderer is there already, and has loaded an empty page
 * of the same origin, so that starting a process is no part of what is measured.
 */
async function inNewPage(browser, { blank, slowdown }, script, use) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(blank);
    await context.addInitScript(script);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await use(page, session);
  } finally {
    await context.close();
  }
}

/**
 * @typedef {object} Load
 * @property {object} page one of PAGES
 * @property {string} address where it is
 * @property {string} blank an empty page of the same origin
 * @property {number} count how many questions it shows
 * @property {string[]} origins those that it may ask
 * @property {number} slowdown how many times slower than this machine its main thread is
 */

/**
 * When the page can be used: the first frame in which all questions are in the page and the first one opens on a click.
 * @param {Load} load
 * @returns {Promise<{usable: number, until: number}>} ms from navigation start, and how long the main thread worked until then
 */
export const measureUsable = (browser, load) =>
  inNewPage(browser, load, probeScript(load.page, load.count), async (page) => {
    await browser.startTracing(page, { categories: TRACED });
    await page.goto(load.address, { waitUntil: 'commit' });
    const never = sleep(REST.limit).then(() => {
      throw new Error(`${load.page.name} was not usable after ${REST.limit / 1000} s`);
    });
    const usable = await Promise.race([page.evaluate('window.plainviewBench'), never]);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    return { usable, until: tasksOf(trace, load.address, usable).main };
  });

/**
 * What a load costs, from navigation start until the page has come to rest, while nobody touches it.
 * @param {Load} load @returns {Promise<object>} times in ms, sizes in bytes
 */
export const measureCost = (browser, load) =>
  inNewPage(browser, load, '', async (page, session) => {
    const { address, origins, count, page: kind } = load;
    const requests = [];
    let underway = 0;
    page.on('request', (request) => {
      underway += 1;
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, () => (underway -= 1));
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await browser.startTracing(page, { categories: TRACED });
    await page.goto(address);
    await untilAtRest(session, () => underway > 0);
    const trace = JSON.parse((await browser.stopTracing()).toString());
    const { shift, bytes } = await page.evaluate(restScript);
    const standing = await page.evaluate(`${itemsOf(kind)}.length`);
    if (standing !== count) throw new Error(`${kind.name} shows ${standing} of ${count} questions`);
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    const heap = await session.send('Runtime.getHeapUsage');
    const { Nodes: nodes } = await metrics(session);
    return {
      ...tasksOf(trace, address),
      heap: heap.usedSize,
      domHeap: heap.embedderHeapUsedSize,
      nodes,
      shift,
      requests: requests.length,
      bytes,
      elsewhere: requests.filter((url) => !origins.some((origin) => url.startsWith(`${origin}/`))),
    };
  });

const metrics = async (session) =>
  Object.fromEntries(
    (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
  );

async function untilAtRest(session, isFetching) {
  const end = performance.now() + REST.limit;
  let before = 0;
  for (let quiet = 0; quiet < REST.looks;) {
    if (performance.now() > end) throw new Error('a page did not come to rest');
    await sleep(REST.apart);
    const { TaskDuration: now } = await metrics(session);
    const busy = (now - before) * 1000;
    before = now;
    quiet = busy < REST.busy && !isFetching() ? quiet + 1 : 0;
  }
}

/**
 * The tasks of the page's main thread from navigation start until so many ms after it. Times are of the thread's own clock,
 * which stands still while another program has the processor; `longestWall` is of the wall's, as long-task entries are.
 */
export function tasksOf({ traceEvents }, address, until = Infinity) {
  const start = traceEvents.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
  );
  const events = traceEvents
    .filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' &&
        pid === start.pid &&
        tid === start.tid &&
        ts >= start.ts &&
        ts < start.ts + until * 1000,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks = [];
  let end = 0;
  // Where an event took no time at all, the trace leaves its duration out.
  for (const { name, ts, dur, tdur = 0 } of events) {
    // What is within an event counts as part of it.
    if (ts < end) continue;
    end = ts + dur;
    // The microtasks after a task stand behind it in the trace, and are part of it.
    if (name === 'ThreadControllerImpl::RunTask' || !tasks.length) tasks.push({ own: 0, wall: 0 });
    const task = tasks.at(-1);
    task.own += tdur / 1000;
    task.wall += dur / 1000;
  }
  return {
    main: tasks.reduce((sum, { own }) => sum + own, 0),
    longest: Math.max(...tasks.map(({ own }) => own)),
    longestWall: Math.max(...tasks.map(({ wall }) => wall)),
  };
}
