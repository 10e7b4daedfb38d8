/** One copy of each string that leaves the parser, so that no value keeps a whole old text alive. */

const MOST_STRINGS = 65_536;
const LONGEST_SHARED = 80;
const known = new Map<string, string>();

/** How many strings are shared at present: tests count with it. */
export function sharedStrings(): number {
  return known.size;
}

/** A substring in V8 points into the text it was cut from; a string built anew does not. */
function copy(value: string): string {
  return ` ${value}`.slice(1);
}

/** An equal string that shares no memory with the source text; short ones are handed out once and shared. */
export function intern(value: string): string {
  if (value.length > LONGEST_SHARED) return copy(value);
  const shared = known.get(value);
  if (shared !== undefined) return shared;
  // A server lives for weeks and meets every half-typed word: the table starts anew rather than grow for ever.
  if (known.size >= MOST_STRINGS) known.clear();
  const own = copy(value);
  known.set(own, own);
  return own;
}
