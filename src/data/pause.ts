// Lets the browser do what waits (input, paint) between two pieces of a long work.

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Resolves in a later task, as soon as what is more urgent has been done. */
export const pause = (): Promise<void> =>
  (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
