/** How rules read a plan: every look is recorded for the entity whose rules run, so that they run again when it matters. */

import { kinds } from '../../../grammar/src/vocabulary.ts';
import { partyKinds } from '../../../grammar/src/vocabulary/define.ts';
import type { LineRef } from './anchor.ts';
import type { Cell, Reader } from './cell.ts';
import { dayOf } from './dates.ts';
import type { Day } from './dates.ts';
import { byPlace } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Value } from './facts.ts';
import { Memo, sameItems } from './memo.ts';
import type { CatalogFiles } from './plan-catalogs.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Slice } from './slice.ts';

const parties: ReadonlySet<string> = new Set(partyKinds);

export function isParty(entry: Entry | undefined): boolean {
  return entry !== undefined && parties.has(entry.kind);
}

/** The recorded view. One for each index; `during` says for whom it records. */
export class PlanView {
  private readonly index: PlanIndex;
  private reader: Reader | undefined;
  private readonly memos = new Map<string, Memo>();
  private readonly memosOf = new WeakMap<Entry, Map<string, Memo>>();
  private kept = new Map<string, Map<Entry, unknown>>();

  /** Catalogs loaded from files; fixed for the life of the view. */
  readonly catalogFiles: CatalogFiles;

  constructor(index: PlanIndex, catalogFiles: CatalogFiles = new Map()) {
    this.index = index;
    this.catalogFiles = catalogFiles;
  }

  /** Runs `work` and records everything it looks at for `reader`, whose old look-ups are forgotten; for nobody, nothing. */
  during<T>(reader: Reader | undefined, work: () => T): T {
    const [outer, outerKept] = [this.reader, this.kept];
    if (reader) reader.stamp++;
    this.reader = reader;
    this.kept = new Map();
    try {
      return work();
    } finally {
      this.reader = outer;
      this.kept = outerKept;
    }
  }

  /** Computes something about an entry once in the present run, however many rules ask for it. */
  once<T>(key: string, entry: Entry, compute: () => T): T {
    let kept = this.kept.get(key);
    if (!kept) this.kept.set(key, (kept = new Map<Entry, unknown>()));
    if (!kept.has(entry)) kept.set(entry, compute());
    return kept.get(entry) as T;
  }

  private see(cell: Cell): void {
    if (this.reader) cell.read(this.reader);
  }

  private look(entry: Entry): void {
    if (entry !== this.reader) this.see(entry.cell);
  }

  /** A value derived from the plan as a whole, kept until something it looked at changes. Compare by `===` or by items. */
  derive<T>(key: string, compute: () => T): T {
    return this.remembered(this.memos, key, compute);
  }

  /** The same about one declaration, for what many others ask of it. */
  deriveFor<T>(entry: Entry, key: string, compute: () => T): T {
    let memos = this.memosOf.get(entry);
    if (!memos) this.memosOf.set(entry, (memos = new Map<string, Memo>()));
    return this.remembered(memos, key, compute);
  }

  private remembered<T>(memos: Map<string, Memo>, key: string, compute: () => T): T {
    let memo = memos.get(key);
    if (!memo) memos.set(key, (memo = new Memo(compute)));
    this.refresh(memo);
    this.see(memo.cell);
    return memo.value as T;
  }

  /** Computes a memo again if it is not fresh; true where its value changed. */
  refresh(memo: Memo): boolean {
    if (memo.fresh) return false;
    const before = memo.value;
    memo.value = this.during(memo, memo.compute);
    memo.fresh = true;
    return !sameItems(before, memo.value);
  }

  /** The lines of a declaration, or those with one head. */
  lines(entry: Entry, head?: string): readonly LineRef[] {
    this.look(entry);
    const all = entry.lineRefs;
    return head === undefined ? all : all.filter(({ line }) => line.property.head === head);
  }

  /** The first line with a head. */
  line(entry: Entry, head: string): LineRef | undefined {
    this.look(entry);
    for (const ref of entry.lineRefs) if (ref.line.property.head === head) return ref;
    return undefined;
  }

  has(entry: Entry, head: string): boolean {
    return this.line(entry, head) !== undefined;
  }

  /** A line of it could not be read; rules about something missing skip it. */
  incomplete(entry: Entry): boolean {
    this.look(entry);
    return entry.facts.shape.incomplete;
  }

  /** The words of all lines with a head (`acts as`, `domain`, `kind`). */
  words(entry: Entry, head: string): readonly string[] {
    return this.lines(entry, head).flatMap((ref) => ref.line.values.map((value) => value.text));
  }

  word(entry: Entry, head: string): string | undefined {
    return this.line(entry, head)?.line.values[0]?.text;
  }

  /** What the references of all lines with a head mean; what does not resolve is left out. */
  targets(entry: Entry, head: string): readonly Entry[] {
    return this.lines(entry, head).flatMap((ref) => this.meanings(entry, ref.line.values));
  }

  target(entry: Entry, head: string): Entry | undefined {
    const value = this.line(entry, head)?.line.values[0];
    return value && this.resolve(entry, value);
  }

  /** What several values mean; what does not resolve is left out. */
  meanings(from: Entry, values: readonly Value[]): readonly Entry[] {
    return values.flatMap((value) => this.resolve(from, value) ?? []);
  }

  /** What a reference means: in the namespaces around it, then in the plan. Undefined: nothing has that name. */
  resolve(from: Entry, value: Value): Entry | undefined {
    if (value.kind !== 'reference') return undefined;
    const { text, to } = value;
    for (const namespace of from.namespaces) {
      if (!to.some((kind) => kinds.get(namespace.kind)?.holds.includes(kind))) continue;
      const found = this.pick(`${namespace.prefix}.${text}`, to);
      if (found) return found;
    }
    return this.pick(text, to) ?? (to.includes('activity') ? this.activity(from, text, to) : undefined);
  }

  /** An activity of the process or control that the declaration is about; for a separation, of any. */
  private activity(from: Entry, text: string, to: readonly string[]): Entry | undefined {
    for (const head of ['in', 'through']) {
      const within = from.kind === 'separation' ? undefined : this.target(from, head);
      const found = within?.name === undefined ? undefined : this.pick(`${within.name}.${text}`, to);
      if (found) return found;
    }
    return from.kind === 'separation' ? this.pick(`*.${text}`, to) : undefined;
  }

  private pick(name: string, to: readonly string[]): Entry | undefined {
    const slice = this.index.named(name);
    this.see(slice);
    if (slice.size <= 1) return slice.single;
    const ordered = [...slice.entries()].sort(byPlace);
    return ordered.find((entry) => to.includes(entry.kind)) ?? ordered[0];
  }

  /** The entries of a slice in order of place. */
  private ordered(slice: Slice): readonly Entry[] {
    this.see(slice);
    const entries = slice.entries();
    return entries.length > 1 ? [...entries].sort(byPlace) : entries;
  }

  /** Everything declared under a qualified name; `anyCase` also what differs in case only. In order of place. */
  named(name: string, anyCase = false): readonly Entry[] {
    return this.ordered(anyCase ? this.index.namedAnyCase(name) : this.index.named(name));
  }

  /** All declarations of a kind, in order of place. */
  all(kind: string): readonly Entry[] {
    return this.ordered(this.index.ofKind(kind));
  }

  /** How many declarations of a kind there are. */
  count(kind: string): number {
    const slice = this.index.ofKind(kind);
    this.see(slice);
    return slice.size;
  }

  /**
   * Declarations of a kind whose property `head` names an entry, a word or a catalog entry's key, in order of place.
   * A name that resolves to something else than the entry is left out.
   */
  mentioning(kind: string, head: string, target: Entry | string): readonly Entry[] {
    const key = typeof target === 'string' ? target : target.name;
    if (key === undefined) return [];
    const ordered = this.ordered(this.index.mentioning(kind, head, key));
    return typeof target === 'string' ? ordered : ordered.filter((entry) => this.means(entry, head, target));
  }

  /** Whether a declaration that mentions a name passes the test; looks at no more of them than it needs, in no order. */
  someMentioning(kind: string, head: string, key: string, test: (entry: Entry) => boolean): boolean {
    const slice = this.index.mentioning(kind, head, key);
    this.see(slice);
    return slice.entries().some(test);
  }

  /** The entities that count under a key of a rule that gathers: how many, and the first by place. */
  gathered(rule: string, key: string): { readonly count: number; readonly first: Entry | undefined } {
    const slice = this.index.gatheredBy(rule, key);
    this.see(slice);
    let first: Entry | undefined;
    for (const entry of slice) if (!first || byPlace(entry, first) < 0) first = entry;
    return { count: slice.size, first };
  }

  /** As `mentioning`, but only how many, without looking whether the names resolve to the entry. */
  mentionCount(kind: string, head: string, key: string): number {
    const slice = this.index.mentioning(kind, head, key);
    this.see(slice);
    return slice.size;
  }

  /** Whether anything at all names it. */
  isMentioned(entry: Entry): boolean {
    if (entry.name === undefined) return true;
    const mentions = this.index.mentionCount(entry.name);
    this.see(mentions);
    return mentions.count > 0;
  }

  private means(entry: Entry, head: string, target: Entry): boolean {
    return this.lines(entry, head).some(({ line }) => {
      const all = [...line.values, ...line.qualifiers.flatMap((qualifier) => qualifier.values)];
      return all.some((value) => this.resolve(entry, value) === target);
    });
  }

  /** The party a declaration belongs to: the block around it, or the first part of its name; a party is its own. */
  party(entry: Entry | undefined): Entry | undefined {
    if (!entry || isParty(entry)) return entry;
    if (entry.parent && isParty(entry.parent)) return entry.parent;
    if (entry.name?.includes('.')) {
      const first = this.pick(entry.name.slice(0, entry.name.indexOf('.')), partyKinds);
      if (isParty(first)) return first;
    }
    return entry.parent && this.party(entry.parent);
  }

  /** The day of a date, or of the milestone whose name stands for it. Undefined: not known. */
  day(from: Entry, value: Value | undefined): Day | undefined {
    if (!value) return undefined;
    if (value.kind === 'date') return dayOf(value.text);
    const milestone = this.resolve(from, value);
    if (milestone?.kind !== 'milestone') return undefined;
    const on = this.line(milestone, 'on')?.line.values[0];
    return on?.kind === 'date' ? dayOf(on.text) : undefined;
  }

  /** The declarations in its block, of one kind. */
  held(entry: Entry, kind: string): readonly Entry[] {
    this.look(entry);
    return entry.children.filter((child) => child.kind === kind);
  }

  /** The `use` lines of a file that bring in nothing, and why, by the text behind `use`. */
  badUses(file: Entry): ReadonlyMap<string, string> {
    this.look(file);
    return this.index.badUses(file.file);
  }

  /** The sections around a declaration, innermost first. */
  sections(entry: Entry): readonly Entry[] {
    const found: Entry[] = [];
    for (let at = entry.parent; at; at = at.parent) if (at.kind === 'section') found.push(at);
    return found;
  }
}
