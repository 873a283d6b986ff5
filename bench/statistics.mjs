// Medians, quartiles and ratios of measurements.

/** The value that a share of the numbers lies below, linearly between neighbours; NaN where there are none. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return sorted.length ? low + (high - low) * (at - Math.floor(at)) : NaN;
}

/** @returns {{median: number, p25: number, p75: number}} */
export const spread = (numbers) => ({
  median: quantile(numbers, 0.5),
  p25: quantile(numbers, 0.25),
  p75: quantile(numbers, 0.75),
});

/** Each round's number over the floor's of the same round: what slows the machine for a while slows both. */
export const ratios = (numbers, floor) => numbers.map((number, round) => number / floor[round]);
