/** The one memo primitive: a cell is something that was looked at; who looked is told when it changes. */

/** Whoever looks at cells: an entity's rules. `stamp` is the number of its present run. */
export interface Reader {
  stamp: number;
  /** The cells it looked at in its last run. */
  cells: Cell[];
}

/** Something that can be looked at and can change: a name, a declaration's shape, a slice of the index. */
export class Cell {
  readonly readers = new Set<Reader>();
  private lastReader: Reader | undefined = undefined;
  private lastStamp = 0;

  /** Records that `reader` depends on this. */
  read(reader: Reader): void {
    if (this.lastReader === reader && this.lastStamp === reader.stamp) return;
    this.lastReader = reader;
    this.lastStamp = reader.stamp;
    if (this.readers.has(reader)) return;
    this.readers.add(reader);
    reader.cells.push(this);
  }
}

/** Forgets what a reader looked at, before it looks again. */
export function forget(reader: Reader): void {
  for (const cell of reader.cells) cell.readers.delete(reader);
  reader.cells.length = 0;
  reader.stamp++;
}
