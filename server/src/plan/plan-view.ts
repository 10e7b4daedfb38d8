/** How rules read a plan: every look is recorded for the entity whose rules run, so that they run again when it matters. */

import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { partyKinds } from '../../../grammar/src/vocabulary/define.ts';
import type { LineRef, Entry } from './entry.ts';
import type { Catalog } from '../catalogs/types.ts';
import type { BaseRevision } from './base-revision.ts';
import { dayOf } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import type { Value } from '../facts/facts.ts';
import type { PlanIndex } from './plan-index.ts';
import { Recorder } from '../query/recorder.ts';
import type { Slice } from './slice.ts';

const none: readonly never[] = [];
const parties: ReadonlySet<string> = new Set(partyKinds);

export function isParty(entry: Entry | undefined): boolean {
  return entry !== undefined && parties.has(entry.kind);
}

/** Catalogs loaded from files, by the alias that `secplan.json` gives them. */
export type CatalogFiles = ReadonlyMap<string, Catalog>;

/** The recorded view. One for each index. */
export class PlanView extends Recorder {
  private readonly index: PlanIndex;
  /** Catalogs loaded from files; fixed for the life of the view. */
  readonly catalogFiles: CatalogFiles;

  /** An earlier revision to compare with; fixed for the life of the view. */
  readonly base: BaseRevision | undefined;

  constructor(index: PlanIndex, catalogFiles: CatalogFiles = new Map(), base?: BaseRevision) {
    super();
    this.base = base;
    this.index = index;
    this.catalogFiles = catalogFiles;
  }

  /** The lines of a declaration, or those with one head. */
  lines(entry: Entry, head?: string): readonly LineRef[] {
    this.look(entry);
    const all = entry.lineRefs;
    if (head === undefined) return all;
    let found: LineRef[] | undefined;
    for (const ref of all) if (ref.line.property.head === head) (found ??= []).push(ref);
    return found ?? none;
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
    const lines = this.lines(entry, head);
    const [only] = lines;
    if (!only) return none;
    if (lines.length === 1) return this.meanings(entry, only.line.values);
    return lines.flatMap((ref) => this.meanings(entry, ref.line.values));
  }

  target(entry: Entry, head: string): Entry | undefined {
    const value = this.line(entry, head)?.line.values[0];
    return value && this.resolve(entry, value);
  }

  /** What several values mean; what does not resolve is left out. */
  meanings(from: Entry, values: readonly Value[]): readonly Entry[] {
    const found: Entry[] = [];
    for (const value of values) {
      const entry = this.resolve(from, value);
      if (entry) found.push(entry);
    }
    return found;
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
    const ordered = slice.ordered();
    return ordered.find((entry) => to.includes(entry.kind)) ?? ordered[0];
  }

  /** The entries of a slice in order of place. */
  private ordered(slice: Slice): readonly Entry[] {
    this.see(slice);
    return slice.ordered();
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

  /** Where a plan has no declaration of a kind, that alone is looked at: one cell instead of one for each key. */
  private mentions(kind: string, head: string, key: string): Slice {
    const all = this.index.ofKind(kind);
    return all.size === 0 ? all : this.index.mentioning(kind, head, key);
  }

  /**
   * Declarations of a kind whose property `head` names an entry, a word or a catalog entry's key, in order of place.
   * A name that resolves to something else than the entry is left out.
   */
  mentioning(kind: string, head: string, target: Entry | string): readonly Entry[] {
    const key = typeof target === 'string' ? target : target.name;
    if (key === undefined) return [];
    const ordered = this.ordered(this.mentions(kind, head, key));
    return typeof target === 'string' ? ordered : ordered.filter((entry) => this.means(entry, head, target));
  }

  /** Whether a declaration that mentions a name passes the test; looks at no more of them than it needs, in no order. */
  someMentioning(kind: string, head: string, key: string, test: (entry: Entry) => boolean): boolean {
    const slice = this.mentions(kind, head, key);
    this.see(slice);
    return slice.entries().some(test);
  }

  /** The entities that count under a key of a rule that gathers: how many, and the first by place. */
  gathered(rule: string, key: string): { readonly count: number; readonly first: Entry | undefined } {
    const slice = this.index.gatheredBy(rule, key);
    this.see(slice);
    return { count: slice.size, first: slice.ordered()[0] };
  }

  /** As `mentioning`, but only how many, without looking whether the names resolve to the entry. */
  mentionCount(kind: string, head: string, key: string): number {
    const slice = this.mentions(kind, head, key);
    this.see(slice);
    return slice.size;
  }

  /** Whether anything at all names it. */
  isMentioned(entry: Entry): boolean {
    return entry.name === undefined || this.hasLostName(entry) || this.isNameMentioned(entry.name);
  }

  /** Whether its name, or that of what it stands in and is called by, is damaged: what mentions it is not known then. */
  private hasLostName(entry: Entry): boolean {
    for (let at: Entry | undefined = entry; at; at = at.parent) {
      if (at !== entry && kinds.get(at.kind)?.namespace !== true) return false;
      this.look(at);
      if (at.facts.shape.lost.includes(at.kind)) return true;
    }
    return false;
  }

  /** Whether anything mentions a qualified name, be it declared or not. */
  isNameMentioned(name: string): boolean {
    const mentions = this.index.mentionCount(name);
    this.see(mentions);
    return mentions.count > 0;
  }

  /** Whether damaged text may have declared something of one of these kinds: then a name that nothing has is unknown. */
  mayBeLost(wanted: readonly string[]): boolean {
    return wanted.some((kind) => {
      const lost = this.index.lostCount(kind);
      this.see(lost);
      return lost.count > 0;
    });
  }

  /** Whether a qualified name is mentioned more than once, be it declared or not. */
  isMentionedOften(name: string): boolean {
    const mentions = this.index.severalMentions(name);
    this.see(mentions);
    return mentions.count > 1;
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
