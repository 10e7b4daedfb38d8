/** Entries of an index under one key, as a cell: most keys have one entry, and are kept small. */

import { Cell } from './cell.ts';
import type { Entry } from './entry.ts';

/** A set of entries that tells its readers when it changes. */
export class Slice extends Cell {
  private only: Entry | undefined = undefined;
  private many: Set<Entry> | undefined = undefined;

  get size(): number {
    return this.many ? this.many.size : this.only ? 1 : 0;
  }

  /** The entry, where there is exactly one. */
  get single(): Entry | undefined {
    if (!this.many) return this.only;
    return this.many.size === 1 ? [...this.many][0] : undefined;
  }

  add(entry: Entry): void {
    if (this.many) this.many.add(entry);
    else if (this.only && this.only !== entry) this.many = new Set([this.only, entry]);
    else this.only = entry;
  }

  delete(entry: Entry): void {
    if (this.many) this.many.delete(entry);
    else if (this.only === entry) this.only = undefined;
  }

  /** In no order. */
  entries(): readonly Entry[] {
    if (this.many) return [...this.many];
    return this.only ? [this.only] : [];
  }
}

/** A count that tells its readers when it changes between none and some. */
export class Count extends Cell {
  count = 0;
}
