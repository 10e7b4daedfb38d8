/** Records what is looked at for the one who looks, and keeps what was derived from it until it changes. */

import type { Cell, Reader } from './cell.ts';
import { Keyed } from './keyed.ts';
import { Memo, sameItems } from './memo.ts';

/** What values can be derived about: it reads, and it can be looked at. */
export interface Subject extends Reader {
  readonly cell: Cell;
}

/** A value that nobody depends on is derived again when it is asked for; what it looked at need not tell it any more. */
function isForgotten(memo: Memo): boolean {
  if (!memo.cell.isUnread) return false;
  memo.stamp++;
  return true;
}

/** `during` says for whom it records. */
export class Recorder {
  private reader: Reader | undefined;
  /** What was computed once in the present run, about the reader itself and about others; outside any, nothing is kept. */
  private own: Map<string, unknown> | undefined = undefined;
  private kept: Map<string, Map<Subject, unknown>> | undefined = undefined;
  private readonly memos = new Keyed<Memo>(isForgotten);
  private readonly memosOf = new WeakMap<Subject, Map<string, Memo>>();

  /** Runs `work` and records everything it looks at for `reader`, whose old look-ups are forgotten; for nobody, nothing. */
  during<T>(reader: Reader | undefined, work: () => T): T {
    const { reader: outer, own: outerOwn, kept: outerKept } = this;
    if (reader) reader.stamp++;
    this.reader = reader;
    this.own = new Map();
    this.kept = new Map();
    try {
      return work();
    } finally {
      this.reader = outer;
      this.own = outerOwn;
      this.kept = outerKept;
    }
  }

  /** Computes something about a subject once in the present run, however many rules ask for it. */
  once<T>(key: string, about: Subject, compute: () => T): T {
    const { own, kept: all } = this;
    if (!own || !all) return compute();
    if (about === this.reader) {
      if (!own.has(key)) own.set(key, compute());
      return own.get(key) as T;
    }
    let kept = all.get(key);
    if (!kept) all.set(key, (kept = new Map<Subject, unknown>()));
    if (!kept.has(about)) kept.set(about, compute());
    return kept.get(about) as T;
  }

  protected see(cell: Cell): void {
    if (this.reader) cell.read(this.reader);
  }

  protected look(about: Subject): void {
    if (about !== this.reader) this.see(about.cell);
  }

  /** A value derived from the plan as a whole, kept until something it looked at changes. Compare by `===` or by items. */
  derive<T>(key: string, compute: () => T): T {
    return this.remembered(this.memos.at(key, () => new Memo(compute))) as T;
  }

  /** The same about one subject, for what many others ask of it. */
  deriveFor<T>(about: Subject, key: string, compute: () => T): T {
    let memos = this.memosOf.get(about);
    if (!memos) this.memosOf.set(about, (memos = new Map<string, Memo>()));
    let memo = memos.get(key);
    if (!memo) memos.set(key, (memo = new Memo(compute)));
    return this.remembered(memo) as T;
  }

  /** What was derived about a subject that is gone waits for nothing any more: whatever it looked at lets go of it. */
  forget(about: Subject): void {
    for (const memo of this.memosOf.get(about)?.values() ?? []) memo.stamp++;
    this.memosOf.delete(about);
  }

  /** How many values derived from the plan as a whole are kept: tests count with it. */
  get derived(): number {
    return this.memos.size;
  }

  private remembered(memo: Memo): unknown {
    // Seen first: whoever fails with it has to look again when it can be computed.
    this.see(memo.cell);
    this.renew(memo);
    return memo.value;
  }

  private renew(memo: Memo): void {
    if (memo.fresh) return;
    const { value: before, stamp: runs } = memo;
    memo.value = this.during(memo, memo.compute);
    memo.fresh = true;
    // Before its first run nobody has seen a value.
    if (runs > 0 && !sameItems(before, memo.value)) memo.changed = true;
  }

  /** Computes a memo again if it is not fresh; true where its value changed since this was last asked, by whomever. */
  refresh(memo: Memo): boolean {
    this.renew(memo);
    const { changed } = memo;
    memo.changed = false;
    return changed;
  }
}
