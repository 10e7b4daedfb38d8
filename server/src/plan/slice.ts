/** Entries of an index under one key, as a cell: most keys have one entry, and are kept small. */

import { Cell } from '../query/cell.ts';
import type { Declaration } from './declaration.ts';
import { byPlace } from './places.ts';

/** Entries, each with how often it was added, as a cell. */
export class Slice extends Cell {
  private only: Declaration | undefined = undefined;
  private onlyCount = 0;
  private many: Map<Declaration, number> | undefined = undefined;
  /** The entries in order of place, once somebody asked; entries that change places are taken out and added anew. */
  private sorted: readonly Declaration[] | undefined = undefined;

  /** How many different entries there are. */
  get size(): number {
    return this.many ? this.many.size : this.only ? 1 : 0;
  }

  /** The entry, where there is exactly one. */
  get single(): Declaration | undefined {
    return this.many ? (this.many.size === 1 ? this.entries()[0] : undefined) : this.only;
  }

  add(entry: Declaration): void {
    this.sorted = undefined;
    if (this.only && this.only !== entry) {
      this.many = new Map([[this.only, this.onlyCount]]);
      this.only = undefined;
    }
    if (this.many) {
      this.many.set(entry, (this.many.get(entry) ?? 0) + 1);
    } else {
      this.onlyCount = this.only === entry ? this.onlyCount + 1 : 1;
      this.only = entry;
    }
  }

  /** Takes one addition back; the entry goes with the last. */
  delete(entry: Declaration): void {
    this.sorted = undefined;
    const left = (this.many?.get(entry) ?? 1) - 1;
    if (this.many && left > 0) this.many.set(entry, left);
    else if (this.many) this.many.delete(entry);
    else if (this.only === entry && --this.onlyCount === 0) this.only = undefined;
  }

  /** In no order. */
  entries(): readonly Declaration[] {
    if (this.many) return [...this.many.keys()];
    return this.only ? [this.only] : [];
  }

  /** In order of place. */
  ordered(): readonly Declaration[] {
    return (this.sorted ??= this.size > 1 ? [...this.entries()].sort(byPlace) : this.entries());
  }
}

/** A count that tells its readers when it changes between none and some. */
export class Count extends Cell {
  count = 0;
}
