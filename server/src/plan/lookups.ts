/** What an index can be asked by key, each answer a cell that tells who looked at it when it changes. */

import { Keyed } from '../query/keyed.ts';
import type { Cell, Reader } from '../query/cell.ts';
import type { Declaration } from './declaration.ts';
import { Count, Slice } from './slice.ts';

/** The key under which a declaration stands whose property holds any text: what it says, no rule looks for. */
export const SOME_TEXT = '';

/** The key under which a declaration stands whose property leads to others, so that circles are looked for in few. */
export const LEADS = '→';

/** Slices by key: those that hold nothing stay only while somebody waits for something to come. */
export type Slices = Keyed<Slice>;

export function makeSlice(): Slice {
  return new Slice();
}

function makeSlices(): Slices {
  return new Keyed<Slice>((slice) => slice.size === 0 && slice.isUnread);
}

function makeCounts(): Keyed<Count> {
  return new Keyed<Count>((count) => count.count === 0 && count.isUnread);
}

function makeCount(): Count {
  return new Count();
}

/** Slices of declarations and counts, by names, kinds and mentions; who fills them says what changed. */
export class Lookups {
  private readonly names = makeSlices();
  private readonly folded = makeSlices();
  private readonly kinds = makeSlices();
  /** By kind, and head of a property. */
  private readonly mentions = new Map<string, Map<string, Slices>>();
  protected readonly waived = this.mentionsOf('exception', 'waives');
  private readonly mentioned = makeCounts();
  /** For names that somebody asked about, since few are. */
  protected readonly several = makeCounts();
  private readonly lost = new Map<string, Count>();
  private readonly gathered = makeSlices();
  protected dirty = new Set<Reader>();

  /** Entries whose rules have to run and memos to compute, in the order in which they were touched; empties the list. */
  takeDirty(): Set<Reader> {
    const taken = this.dirty;
    this.dirty = new Set();
    return taken;
  }

  /** Everything under a qualified name. */
  named(name: string): Slice {
    return this.names.at(name, makeSlice);
  }

  /** Everything under a qualified name, whatever its case. */
  namedAnyCase(name: string): Slice {
    return this.folded.at(name.toLowerCase(), makeSlice);
  }

  /** The entities that count under a key of a rule that gathers. */
  gatheredBy(rule: string, key: string): Slice {
    return this.gathered.at(`${rule} ${key}`, makeSlice);
  }

  ofKind(kind: string): Slice {
    return this.kinds.at(kind, makeSlice);
  }

  /** Declarations of a kind whose property `head` mentions a name, a word, or a catalog entry's key. */
  mentioning(kind: string, head: string, key: string): Slice {
    return this.mentionsOf(kind, head).at(key, makeSlice);
  }

  /** Declarations of a kind that have a line `head`, for a property that leads to others; it changes with such lines. */
  leading(kind: string, head: string): Slice {
    return this.mentioning(kind, head, LEADS);
  }

  /** How many lines mention a name. */
  mentionCount(name: string): Count {
    return this.mentioned.at(name, makeCount);
  }

  protected mentionsOf(kind: string, head: string): Slices {
    let heads = this.mentions.get(kind);
    if (!heads) this.mentions.set(kind, (heads = new Map<string, Slices>()));
    let found = heads.get(head);
    if (!found) heads.set(head, (found = makeSlices()));
    return found;
  }

  /** As `mentionCount`, but tells its readers when it changes between one and several. */
  severalMentions(name: string): Count {
    return this.several.at(name, () => {
      const count = new Count();
      count.count = this.mentionCount(name).count;
      return count;
    });
  }

  /** How many keys are known, of names, kinds and mentions: tests count with it. */
  get keys(): number {
    const all = [this.names, this.folded, this.kinds, this.mentioned, this.several, this.gathered];
    const mentions = [...this.mentions.values()].flatMap((heads) => [...heads.values()]);
    return [...all, ...mentions].reduce((sum, { size }) => sum + size, 0);
  }

  /** How many declarations are damaged so that they may have declared something of a kind. */
  lostCount(kind: string): Count {
    let found = this.lost.get(kind);
    if (!found) this.lost.set(kind, (found = new Count()));
    return found;
  }

  /** Everything that looked at the cell has to look again. */
  touch(cell: Cell): void {
    for (const reader of cell.take()) this.dirty.add(reader);
  }

  protected change(found: Slice, entry: Declaration, sign: 1 | -1): void {
    if (sign === 1) found.add(entry);
    else found.delete(entry);
    this.touch(found);
  }
}
