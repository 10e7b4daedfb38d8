/** How rules read a plan: every look is recorded for the entity whose rules run, so that they run again when it matters. */

import { declarationOf } from './declaration.ts';
import { DeclarationView } from './declaration-view.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { partyKinds } from '../../../grammar/src/vocabulary/define.ts';
import { byPlace } from './places.ts';
import type { Entry } from './entry.ts';
import type { Catalog } from '../catalogs/types.ts';
import { isChanged } from './base-revision.ts';
import type { BaseRevision } from './base-revision.ts';
import { dayOf } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import type { Line, Value } from '../facts/facts.ts';
import { SOME_TEXT } from './lookups.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Slice } from './slice.ts';

const none: readonly never[] = [];
const parties: ReadonlySet<string> = new Set(partyKinds);

export function isParty(entry: Entry | undefined): boolean {
  return entry !== undefined && parties.has(entry.kind);
}

/** Catalogs loaded from files, by the alias that `secplan.json` gives them. */
export type CatalogFiles = ReadonlyMap<string, Catalog>;

/** The recorded view. One for each index. */
export class PlanView extends DeclarationView {
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

  /** Whether it says something else than in the earlier revision, or is new; without such a revision nothing is. */
  isChanged(entry: Entry): boolean {
    if (!this.base) return false;
    this.look(entry);
    this.title(entry);
    return isChanged(declarationOf(entry), this.base);
  }

  /** The lines of a declaration of the earlier revision. */
  earlierLines(before: Entry, head: string): readonly Line[] {
    return declarationOf(before).lines.filter(({ property }) => property.head === head);
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

  /** Whether a property of any declaration of a kind holds a text. */
  someText(kind: string, head: string): boolean {
    return this.mentionCount(kind, head, SOME_TEXT) > 0;
  }

  /** Declarations of a kind with what their lines `head` lead to, in no order. Only such lines are looked at. */
  leading(kind: string, head: string): ReadonlyMap<Entry, readonly Entry[]> {
    const slice = this.index.leading(kind, head);
    this.see(slice);
    // The slice changes with these lines alone; other lines of the same declarations need not be looked at.
    const values = (entry: Entry): readonly Value[] =>
      declarationOf(entry).lines.flatMap((line) => (line.property.head === head ? line.values : none));
    return new Map(slice.entries().map((entry) => [entry, this.led(entry, values(entry))]));
  }

  /** Each once, by file and place. Who changes places is taken out and added anew, and so noticed. */
  inPlace(entries: readonly Entry[]): readonly Entry[] {
    return [...new Set(entries)].sort(byPlace);
  }

  /** What values lead to: the declarations they name, or the files that a `use` brings in. */
  led(entry: Entry, values: readonly Value[]): readonly Entry[] {
    if (entry.kind !== 'file') return this.meanings(entry, values);
    return values.flatMap(({ text }) => this.index.used(entry.file, text));
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
      if (declarationOf(at).facts.shape.lost.includes(at.kind)) return true;
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

  /** The day of a date, or of the milestone whose name stands for it, be it by another milestone. Undefined: not known. */
  day(from: Entry, value: Value | undefined): Day | undefined {
    const seen = new Set<Entry>();
    for (let [at, named]: [Entry, Value | undefined] = [from, value]; named;) {
      if (named.kind === 'date') return dayOf(named.text);
      const milestone = this.resolve(at, named);
      if (milestone?.kind !== 'milestone' || seen.has(milestone)) return undefined;
      seen.add(milestone);
      [at, named] = [milestone, this.line(milestone, 'on')?.line.values[0]];
    }
    return undefined;
  }

  /** The `use` lines of a file that bring in nothing, and why, by the text behind `use`. */
  badUses(file: Entry): ReadonlyMap<string, string> {
    this.look(file);
    return this.index.badUses(file.file);
  }
}
