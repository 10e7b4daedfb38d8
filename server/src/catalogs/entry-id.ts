/** Finds the entry of a catalog that people mean, in all the ways in which they write its id. */

/**
 * `AC-2(1)`, `ac-2.1` and `AC-02(01)` have the same key: letters are compared without case, an enhancement in brackets is
 * one behind a dot, zeros in front of a number do not count, blanks neither. The rest must be written as it is.
 */
export function entryIdKey(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/\(([\p{L}\p{N}]+)\)/gu, '.$1')
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '')
    .toUpperCase();
}

/** Letters in front of a number with dots: `A.5.19`, `A5.19`. */
const PREFIXED = /^(\p{L}+)\.?(\p{N}.*)$/u;
/** A number with dots, as the controls of ISO/IEC 27002 have. */
const NUMBERED = /^\p{N}+(?:\.\p{N}+)+$/u;

/** The letters in front of the numbers of some keys. */
function prefixesOf(keys: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of keys) {
    const letters = PREFIXED.exec(key)?.[1];
    if (letters !== undefined) found.add(letters);
  }
  return found;
}

/**
 * Other keys of an entry: with a dot behind its letters or without; without its letters where no entry has others; and
 * with those of Annex A where no entry has any.
 */
function otherKeys(key: string, prefixes: ReadonlySet<string>): readonly string[] {
  const [, letters, number = ''] = PREFIXED.exec(key) ?? [];
  if (letters !== undefined) {
    return [`${letters}.${number}`, `${letters}${number}`, ...(prefixes.size === 1 ? [number] : [])];
  }
  return prefixes.size === 0 && NUMBERED.test(key) ? [`A.${key}`, `A${key}`] : [];
}

/** What has an id, and perhaps a label by which people call it. */
interface Identified {
  readonly id: string;
  readonly label: string;
}

/**
 * The entries of one catalog by all that they are called. What could mean two entries means neither, and what is an
 * entry's own id means no other: so `5.1` is `A.5.1` only where the catalog has no `5.1` and no `B.5.1`.
 */
export class EntryTable<T extends Identified> {
  private readonly own = new Map<string, T>();
  /** The own key that another key means; undefined where several could be meant. */
  private readonly meant = new Map<string, string | undefined>();
  private readonly others = new Map<string, string[]>();

  /** Of two entries with the same id, the first counts. */
  constructor(entries: readonly T[]) {
    for (const entry of entries) {
      const key = entryIdKey(entry.id);
      if (!this.own.has(key)) this.own.set(key, entry);
    }
    // Labels first: what people call an entry goes before what they might.
    for (const [key, { label }] of this.own) this.mean(entryIdKey(label), key);
    const prefixes = prefixesOf(this.own.keys());
    const labelled = new Set(this.meant.keys());
    for (const key of this.own.keys()) {
      for (const other of otherKeys(key, prefixes)) if (!labelled.has(other)) this.mean(other, key);
    }
    this.settle();
  }

  private mean(other: string, key: string): void {
    if (other === '' || this.own.has(other)) return;
    const known = this.meant.get(other);
    this.meant.set(other, this.meant.has(other) && known !== key ? undefined : key);
  }

  private settle(): void {
    for (const [other, key] of this.meant) {
      if (key === undefined) continue;
      const others = this.others.get(key);
      if (others) others.push(other);
      else this.others.set(key, [other]);
    }
  }

  /** The entry that a written id means. */
  get(written: string): T | undefined {
    const key = entryIdKey(written);
    return this.own.get(key) ?? this.own.get(this.meant.get(key) ?? '');
  }

  /** All keys of the entry that a written id means, its own first; of an unknown one, the key of what is written. */
  keys(written: string): readonly [string, ...string[]] {
    const key = entryIdKey(written);
    const own = this.own.has(key) ? key : (this.meant.get(key) ?? key);
    return [own, ...(this.others.get(own) ?? [])];
  }
}
