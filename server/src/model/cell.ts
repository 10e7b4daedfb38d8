/** The one memo primitive: a cell is something that was looked at; who looked is told when it changes. */

/** Whoever looks at cells: an entity's rules, or a derived value. `stamp` is the number of its present run. */
export interface Reader {
  stamp: number;
  /** The cells it looked at in its last run. */
  cells: Cell[];
}

const nobody: ReadonlySet<Reader> = new Set();

/** Something that can be looked at and can change: a name, a declaration's shape, a slice of the index. */
export class Cell {
  private found: Set<Reader> | undefined = undefined;
  private lastReader: Reader | undefined = undefined;
  private lastStamp = 0;

  /** Who looked since they last forgot. */
  get readers(): ReadonlySet<Reader> {
    return this.found ?? nobody;
  }

  /** Records that `reader` depends on this. */
  read(reader: Reader): void {
    if (this.lastReader === reader && this.lastStamp === reader.stamp) return;
    this.lastReader = reader;
    this.lastStamp = reader.stamp;
    const readers = (this.found ??= new Set());
    const before = readers.size;
    readers.add(reader);
    if (readers.size > before) reader.cells.push(this);
  }

  drop(reader: Reader): void {
    this.found?.delete(reader);
  }
}

/** Forgets what a reader looked at, before it looks again. */
export function forget(reader: Reader): void {
  for (const cell of reader.cells) cell.drop(reader);
  reader.cells.length = 0;
  reader.stamp++;
}
