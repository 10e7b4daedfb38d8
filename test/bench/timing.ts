/** Medians of things measured in turn, so that a machine that slows down slows all of them. */

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Runs several things round after round; the median of each in milliseconds. The first two rounds do not count. */
export function besides(rounds: number, ...things: readonly (() => unknown)[]): readonly [number, number, number] {
  const times = things.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [i, thing] of things.entries()) {
      const start = performance.now();
      thing();
      if (round >= 0) times[i]?.push(performance.now() - start);
    }
  }
  const [a = [], b = [], c = []] = times;
  return [median(a), median(b), median(c)];
}
