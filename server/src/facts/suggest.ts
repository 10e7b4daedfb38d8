/** "Did you mean": the nearest of some words by the number of changed, added, dropped or swapped letters. */

/** Longer words are not compared, in UTF-16 code units. */
const LONGEST = 256;

/** Two words without what they begin and end with alike. */
function different(a: string, b: string): readonly [string, string] {
  let [start, end] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Letters to change, with swaps of neighbours as one; more than `limit` gives `limit + 1`. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || Math.max(one.length, other.length) > LONGEST) return limit + 1;
  const [a, b] = different(one, other);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** However long a word is: more is another word. */
const MOST_SLIPS = 3;

function mostSlips(word: string): number {
  return Math.min(MOST_SLIPS, Math.max(1, Math.floor(word.length / 3)));
}

/** Whether two words differ by no more than a slip of the pen in a word such as `measure`. */
export function isNear(written: string, candidate: string, measure: string): boolean {
  return distance(written.toLowerCase(), candidate.toLowerCase(), MOST_SLIPS) <= mostSlips(measure);
}

/** The nearest candidate, if near enough to be a slip of the pen; ties go to the first in code unit order. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const word = written.toLowerCase();
  const tail = `.${word}`;
  let best: string | undefined;
  let least = mostSlips(word) + 0.5;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const found = lower.endsWith(tail) ? 0.5 : distance(word, lower, MOST_SLIPS);
    if (found < least || (found === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = found;
    }
  }
  return best;
}
