/** The one memo primitive: a cell is something that was looked at; who looked is told when it changes. */

/** Whoever looks at cells: an entity's rules, or a derived value. */
export interface Reader {
  /** The number of its present run: what it saw in an earlier one no longer counts. */
  stamp: number;
}

/** What all cells that nobody looked at share; never changed. */
const none: never[] = [];

/** Fewer look-ups than this are not worth sorting out. */
const FEW = 16;

/**
 * Something that can be looked at and can change: a name, a declaration's shape, a slice of the index. Look-ups are only
 * appended; those of earlier runs are passed over, and sorted out when they might be the most.
 */
export class Cell {
  private readers: Reader[] = none;
  private stamps: number[] = none;
  private sortAt = FEW;

  /** Records that `reader` depends on this. */
  read(reader: Reader): void {
    const last = this.readers.length - 1;
    if (last < 0) {
      this.readers = [reader];
      this.stamps = [reader.stamp];
    } else if (this.readers[last] !== reader || this.stamps[last] !== reader.stamp) {
      if (last + 1 >= this.sortAt) this.sortOut();
      this.readers.push(reader);
      this.stamps.push(reader.stamp);
    }
  }

  private sortOut(): void {
    if (this.readers.length === 0) return;
    let kept = 0;
    for (let i = 0; i < this.readers.length; i++) {
      const reader = this.readers[i] as Reader;
      if (reader.stamp !== this.stamps[i]) continue;
      this.readers[kept] = reader;
      this.stamps[kept++] = reader.stamp;
    }
    this.readers.length = kept;
    this.stamps.length = kept;
    this.sortAt = Math.max(FEW, 2 * kept);
  }

  /** Whether nobody depends on this any more. */
  get isUnread(): boolean {
    this.sortOut();
    return this.readers.length === 0;
  }

  /** Who depends on this; they look again, so they are forgotten here. */
  take(): readonly Reader[] {
    if (this.readers.length === 0) return none;
    this.sortOut();
    const taken = this.readers;
    this.readers = none;
    this.stamps = none;
    this.sortAt = FEW;
    return taken;
  }
}
