// Places in a list that change as little as possible when something is put in, taken out or moved.

/** Below this distance there is no room left between two places. */
const LEAST = 1e-6;

/**
 * A place for each item, ascending. As many as possible keep the place they had; the others are put between these.
 * @param had the place of each item so far, in the order in which they stand now; undefined for a new one
 * @param after where a list without any known place starts
 */
export function orderAfresh(had: readonly (number | undefined)[], after: number): number[] {
  const kept = longestAscending(had);
  const places: number[] = new Array<number>(had.length).fill(0);
  if (!kept.length) return places.map((_place, i) => after + i + 1);
  let previous = -1;
  for (const next of [...kept, had.length]) {
    const low = had[previous];
    const high = had[next];
    const room = next - previous;
    const step = low !== undefined && high !== undefined ? (high - low) / room : 1;
    if (step < LEAST) return places.map((_place, i) => i + 1);
    for (let i = previous + 1; i < next; i++)
      places[i] = low !== undefined ? low + step * (i - previous) : high! - (next - i);
    if (high !== undefined) places[next] = high;
    previous = next;
  }
  return places;
}

/** Indexes of a longest strictly ascending choice, in n log n steps. */
function longestAscending(values: readonly (number | undefined)[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, i) => {
    if (value === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1];
    ends[low] = i;
  });
  const chosen: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) chosen.push(at);
  return chosen.reverse();
}
