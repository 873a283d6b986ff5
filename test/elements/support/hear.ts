// What a tag tells during one test: its events, and the lines that it writes into the console.
import type { PvErrorEvent, PvLoadEvent, PvToggleEvent } from '../../../src/ui/events.js';

let restore: (() => void)[] = [];

afterEach(() => {
  for (const one of restore) one();
  restore = [];
});

/** Collects the events of our tags until the test ends. */
export function hearEvents() {
  const loads: PvLoadEvent[] = [];
  const errors: PvErrorEvent[] = [];
  const toggles: PvToggleEvent[] = [];
  const into =
    <E extends Event>(list: E[]) =>
    (event: Event) =>
      list.push(event as E);
  const ears = { 'pv-load': into(loads), 'pv-error': into(errors), 'pv-toggle': into(toggles) };
  for (const [name, ear] of Object.entries(ears)) {
    document.addEventListener(name, ear);
    restore.push(() => document.removeEventListener(name, ear));
  }
  return { loads, errors, toggles };
}

/** Collects the lines about Plainview that come into the console, instead of showing them, until the test ends. */
export function hearConsole(): string[] {
  const lines: string[] = [];
  for (const level of ['error', 'warn', 'info', 'log'] as const) {
    const usual = console[level];
    console[level] = (...words: unknown[]) => {
      if (`${words[0]}`.startsWith('Plainview')) lines.push(words.map(String).join(' '));
      else usual.apply(console, words);
    };
    restore.push(() => (console[level] = usual));
  }
  return lines;
}

/** Sets fields of an object until the test ends, such as the time that a read may take. */
export function withValues<T extends object>(object: T, values: Partial<T>): void {
  const before = Object.fromEntries(
    Object.keys(values).map((name) => [name, object[name as keyof T]]),
  ) as Partial<T>;
  Object.assign(object, values);
  restore.push(() => Object.assign(object, before));
}
