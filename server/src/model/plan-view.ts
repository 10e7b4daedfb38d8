/** How rules read a plan: every look is recorded for the entity whose rules run, so that they run again when it matters. */

import { kinds } from '../../../grammar/src/vocabulary.ts';
import { partyKinds } from '../../../grammar/src/vocabulary/define.ts';
import type { LineRef } from './anchor.ts';
import { Cell, forget } from './cell.ts';
import type { Reader } from './cell.ts';
import { dayOf } from './dates.ts';
import type { Day } from './dates.ts';
import { byPlace } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Value } from './facts.ts';
import type { PlanIndex } from './plan-index.ts';
import { nearest } from './suggest.ts';

/** A derived value of the whole plan; those who read it run again only when it changes. */
export class Memo implements Reader {
  stamp = 0;
  cells: Cell[] = [];
  readonly cell = new Cell();
  value: unknown = undefined;
  fresh = false;
  readonly compute: () => unknown;

  constructor(compute: () => unknown) {
    this.compute = compute;
  }
}

const parties: ReadonlySet<string> = new Set(partyKinds);

export function isParty(entry: Entry | undefined): boolean {
  return entry !== undefined && parties.has(entry.kind);
}

/** The recorded view. One for each index; `during` says for whom it records. */
export class PlanView {
  private readonly index: PlanIndex;
  private reader: Reader | undefined;
  private readonly memos = new Map<string, Memo>();
  private kept = new Map<string, Map<Entry, unknown>>();

  constructor(index: PlanIndex) {
    this.index = index;
  }

  /** Runs `work` and records everything it looks at for `reader`, whose old look-ups are forgotten. */
  during<T>(reader: Reader, work: () => T): T {
    const [outer, outerKept] = [this.reader, this.kept];
    forget(reader);
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
    if (!kept) this.kept.set(key, (kept = new Map()));
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
    let memo = this.memos.get(key);
    if (!memo) this.memos.set(key, (memo = new Memo(compute)));
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
    const found: LineRef[] = [];
    for (let index = 0; index < entry.lines.length; index++) {
      const line = entry.lines[index];
      if (line && (head === undefined || line.property.head === head)) found.push({ entry, index, line });
    }
    return found;
  }

  /** The first line with a head. */
  line(entry: Entry, head: string): LineRef | undefined {
    this.look(entry);
    const index = entry.lines.findIndex((line) => line.property.head === head);
    const line = entry.lines[index];
    return line && { entry, index, line };
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
    const { cell, entries } = this.index.named(name);
    this.see(cell);
    if (entries.size === 0) return undefined;
    if (entries.size === 1) {
      const [only] = entries;
      return only;
    }
    const ordered = [...entries].sort(byPlace);
    return ordered.find((entry) => to.includes(entry.kind)) ?? ordered[0];
  }

  /** The name nearest to one that nothing has, among those that may stand there; as it would be written there. */
  similar(from: Entry, value: Value): string | undefined {
    const names: string[] = [];
    for (const kind of value.to) {
      const { cell, entries } = this.index.ofKind(kind);
      this.see(cell);
      for (const { name } of entries) if (name !== undefined) names.push(shortened(name, from));
    }
    return nearest(value.text, names);
  }

  /** Everything declared under a qualified name; `anyCase` also what differs in case only. In order of place. */
  named(name: string, anyCase = false): readonly Entry[] {
    const { cell, entries } = anyCase ? this.index.namedAnyCase(name) : this.index.named(name);
    this.see(cell);
    return entries.size > 1 ? [...entries].sort(byPlace) : [...entries];
  }

  /** All declarations of a kind, in order of place. */
  all(kind: string): readonly Entry[] {
    const { cell, entries } = this.index.ofKind(kind);
    this.see(cell);
    return [...entries].sort(byPlace);
  }

  /** How many declarations of a kind there are. */
  count(kind: string): number {
    const { cell, entries } = this.index.ofKind(kind);
    this.see(cell);
    return entries.size;
  }

  /**
   * Declarations of a kind whose property `head` names an entry, a word or a catalog entry's key, in order of place.
   * A name that resolves to something else than the entry is left out.
   */
  mentioning(kind: string, head: string, target: Entry | string): readonly Entry[] {
    const key = typeof target === 'string' ? target : target.name;
    if (key === undefined) return [];
    const { cell, entries } = this.index.mentioning(kind, head, key);
    this.see(cell);
    const ordered = entries.size > 1 ? [...entries].sort(byPlace) : [...entries];
    return typeof target === 'string' ? ordered : ordered.filter((entry) => this.means(entry, head, target));
  }

  /** As `mentioning`, but only how many, without looking whether the names resolve to the entry. */
  mentionCount(kind: string, head: string, key: string): number {
    const { cell, entries } = this.index.mentioning(kind, head, key);
    this.see(cell);
    return entries.size;
  }

  /** Whether anything at all names it. */
  isMentioned(entry: Entry): boolean {
    if (entry.name === undefined) return true;
    const { cell, count } = this.index.mentionCount(entry.name);
    this.see(cell);
    return count > 0;
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

/** A qualified name without the namespace that it is read in anyway. */
function shortened(name: string, from: Entry): string {
  const around = from.namespaces.find(({ prefix }) => name.startsWith(`${prefix}.`));
  return around ? name.slice(around.prefix.length + 1) : name;
}

function sameItems(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Array && b instanceof Array) return a.length === b.length && a.every((item, i) => item === b[i]);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, item], i) => right[i]?.[0] === key && right[i][1] === item);
}
