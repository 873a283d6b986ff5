// What the bench holds Plainview to. Those that depend on the machine's mood are reported and never decide.

/** What is measured: its name, whether as a ratio to the floor, its unit and how many of the base units make one. */
export const MEASURES = {
  usable: { name: 'usable', ratio: true, unit: 'ms', per: 1, digits: 0 },
  until: { name: 'work until then', ratio: true, unit: 'ms', per: 1, digits: 0 },
  main: { name: 'main thread', ratio: true, unit: 'ms', per: 1, digits: 0 },
  longest: { name: 'longest task', unit: 'ms', per: 1, digits: 0 },
  heap: { name: 'JS heap', unit: 'MB', per: 1e6, digits: 2 },
  domHeap: { name: 'DOM memory', unit: 'MB', per: 1e6, digits: 1 },
  nodes: { name: 'DOM nodes', unit: '', per: 1, digits: 0 },
  shift: { name: 'layout shift', unit: '', per: 1, digits: 2 },
  requests: { name: 'requests', unit: '', per: 1, digits: 0 },
  elsewhere: { name: 'to other origins', unit: '', per: 1, digits: 0 },
  bytes: { name: 'transferred', unit: 'kB', per: 1e3, digits: 1 },
};

/** How many times slower than this machine the main thread is while it is measured. */
export const SLOWDOWN = 4;

/** Greatest medians by number of questions: a ratio to the floor, or in base units. `any` holds for every number. */
export const LIMITS = {
  20: { usable: 1.25, main: 1.25 },
  200: { usable: 1.05, main: 1.05 },
  2000: { usable: 0.65, main: 0.6, longest: 50, heap: 1_500_000 },
  any: { shift: 0.004, elsewhere: 0 },
};

/** Greatest size of a built script after brotli (bytes). */
export const SCRIPT_LIMITS = { 'faq-accordion.js': 12_000, 'plainview.js': 1_000 };

/** Measures that a slow or busy machine changes: `--strict` leaves them out. */
export const MOODY = ['usable', 'main', 'longest'];
