/** Values by key that are made when first looked at, and forgotten when nothing stands on them: keys come as people type. */

/** Fewer than this are not worth looking through. */
const FEW = 64;

/** Adding a key takes the same time however many there are, on average: they are looked through when they have doubled. */
export class Keyed<V> {
  private readonly values = new Map<string, V>();
  private readonly isIdle: (value: V) => boolean;
  private sweepAt = FEW;

  /** `isIdle`: a new value would do as well, and nobody waits to be told by this one. */
  constructor(isIdle: (value: V) => boolean) {
    this.isIdle = isIdle;
  }

  get size(): number {
    return this.values.size;
  }

  /** The value of a key that was looked at before. */
  known(key: string): V | undefined {
    return this.values.get(key);
  }

  at(key: string, make: () => V): V {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.values.size >= this.sweepAt) this.sweep();
    const made = make();
    this.values.set(key, made);
    return made;
  }

  private sweep(): void {
    for (const [key, value] of this.values) if (this.isIdle(value)) this.values.delete(key);
    this.sweepAt = Math.max(FEW, 2 * this.values.size);
  }
}
