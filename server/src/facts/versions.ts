/** How versions compare: part by part, numbers as numbers. */

/** Numbers and words of a version, as `2`, `10` or `Q1`'s `Q` and `1`. */
function partsOf(version: string): readonly string[] {
  return version.match(/\d+|\p{L}+/gu) ?? [];
}

function compareParts(a: string, b: string): number {
  const [numberA, numberB] = [/^\d/.test(a), /^\d/.test(b)];
  if (numberA !== numberB) return numberA ? 1 : -1;
  if (!numberA) return a < b ? -1 : Number(a > b);
  return Number(a) - Number(b);
}

/**
 * Below zero where `a` is the older version, above where `b` is, zero where they say the same (`2.0` and `2.00`). A part
 * more is newer (`2.1.1` after `2.1`), a number is newer than a word (`2.1` after `2.beta`).
 */
export function compareVersions(a: string, b: string): number {
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(partsA.length, partsB.length); i++) {
    const [partA, partB] = [partsA[i], partsB[i]];
    if (partA === undefined) return -1;
    if (partB === undefined) return 1;
    const order = compareParts(partA, partB);
    if (order !== 0) return order;
  }
  return 0;
}
