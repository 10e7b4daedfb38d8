/** The index of a plan: names, kinds and mentions, kept by adding and removing what each declaration contributes. */

import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { Declaration } from './declaration.ts';
import { sameItems } from '../query/memo.ts';
import { sameShape } from '../facts/facts.ts';
import type { Facts, Line, Value } from '../facts/facts.ts';
import { differing, keyOf } from './matching.ts';
import { LEADS, Lookups, makeSlice, SOME_TEXT } from './lookups.ts';
import type { Slices } from './lookups.ts';
import { mentionKey } from '../facts/mention-key.ts';

/** Mutable; driven by the analysis host alone. Everything that changed since `takeDirty` has its readers dirty. */
export class PlanIndex extends Lookups {
  /** Roots: one entry of kind `file` for each file. */
  readonly files = new Map<string, Declaration>();
  private readonly uses = new Map<string, ReadonlyMap<string, string>>();
  private readonly brought = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** Replaces the keys under which an entity counts for a rule. */
  gather(rule: string, entry: Declaration, before: readonly string[], after: readonly string[]): void {
    for (const key of before) if (!after.includes(key)) this.change(this.gatheredBy(rule, key), entry, -1);
    for (const key of after) if (!before.includes(key)) this.change(this.gatheredBy(rule, key), entry, 1);
  }

  /** Why `use` lines of a file bring in nothing, by the text behind `use`. */
  badUses(file: string): ReadonlyMap<string, string> {
    return this.uses.get(file) ?? new Map<string, string>();
  }

  setBadUses(file: string, bad: ReadonlyMap<string, string>): void {
    const before = this.badUses(file);
    if (before.size === bad.size && [...bad].every(([use, why]) => before.get(use) === why)) return;
    this.uses.set(file, bad);
    // Anything may be declared where a use leads that brings in nothing.
    if (before.size === 0) this.lose(kinds.keys(), 1);
    else if (bad.size === 0) this.lose(kinds.keys(), -1);
    const root = this.files.get(file);
    if (root) this.dirty.add(root);
  }

  /** The files that a `use` line of a file brings in and that use others in turn. */
  used(file: string, use: string): readonly Declaration[] {
    return (this.brought.get(file)?.get(use) ?? []).flatMap((path) => this.files.get(path) ?? []);
  }

  setUsed(file: string, used: ReadonlyMap<string, readonly string[]>): void {
    const before = this.brought.get(file) ?? new Map<string, readonly string[]>();
    const same = (use: string, paths: readonly string[]): boolean => sameItems(before.get(use), paths);
    if (before.size === used.size && [...used].every(([use, paths]) => same(use, paths))) return;
    this.brought.set(file, used);
    this.touch(this.leading('file', 'use'));
  }

  /** Sets, replaces or (undefined) removes a file. What its unchanged declarations hold is kept as it is. */
  setFile(file: string, facts: Facts | undefined): void {
    const old = this.files.get(file);
    if (!facts) {
      if (old) this.remove(old);
      this.files.delete(file);
      this.setBadUses(file, new Map());
      this.uses.delete(file);
    } else if (old) {
      this.update(old, facts);
    } else {
      this.files.set(file, this.add(file, undefined, facts, `file ${file}`));
    }
  }

  private add(file: string, parent: Declaration | undefined, facts: Facts, localKey: string): Declaration {
    const entry = new Declaration(file, parent, facts, localKey);
    this.contribute(entry, 1);
    this.dirty.add(entry);
    this.children(entry, []);
    return entry;
  }

  private remove(entry: Declaration): void {
    entry.gone = true;
    this.contribute(entry, -1);
    this.touch(entry.cell);
    this.dirty.add(entry);
    for (const child of entry.children) this.remove(child);
  }

  private update(entry: Declaration, facts: Facts): void {
    const before = entry.facts;
    if (before === facts) return;
    if (before.title !== facts.title && entry.titleCell) this.touch(entry.titleCell);
    if (sameShape(before.shape, facts.shape)) {
      entry.facts = { ...facts, shape: before.shape };
    } else {
      const [gone, come] = differing(before.shape.lines, facts.shape.lines);
      this.contributeLines(entry, gone, -1);
      this.contributeLost(entry, -1);
      entry.facts = facts;
      this.contributeLost(entry, 1);
      this.contributeLines(entry, come, 1);
      this.touch(entry.cell);
      this.dirty.add(entry);
    }
    if (facts.children.length !== before.children.length || facts.children.some((c, i) => c !== before.children[i])) {
      this.children(entry, entry.children);
    }
  }

  /**
   * Matches new children with old entries by key. One that moved before another is taken out and added anew, with all it
   * holds: slices keep their entries in the order of place, and who looked at the first of them looks again.
   */
  private children(entry: Declaration, old: readonly Declaration[]): void {
    const facts = entry.facts.children;
    const byKey = new Map(old.map((child) => [child.localKey, child]));
    const keys = new Map<string, number>();
    const kept: Declaration[] = [];
    let same = old.length === facts.length;
    let last = -1;
    for (const [position, child] of facts.entries()) {
      const localKey = keyOf(child, keys);
      let found = byKey.get(localKey);
      if (found && found.position > last) {
        last = found.position;
        byKey.delete(localKey);
        this.update(found, child);
      } else {
        found = this.add(entry.file, entry, child, localKey);
      }
      if (found !== old[position]) same = false;
      found.position = position;
      kept.push(found);
    }
    for (const gone of byKey.values()) this.remove(gone);
    entry.children = kept;
    if (!same) {
      this.touch(entry.cell);
      this.dirty.add(entry);
    }
  }

  private contribute(entry: Declaration, sign: 1 | -1): void {
    this.change(this.ofKind(entry.kind), entry, sign);
    if (entry.name !== undefined) {
      this.change(this.named(entry.name), entry, sign);
      this.change(this.namedAnyCase(entry.name), entry, sign);
      if (entry.kind === 'activity') this.change(this.named(`*.${entry.localName ?? ''}`), entry, sign);
    }
    this.contributeLines(entry, entry.lines, sign);
    this.contributeLost(entry, sign);
  }

  private contributeLost(entry: Declaration, sign: 1 | -1): void {
    this.lose(entry.facts.shape.lost, sign);
  }

  private lose(names: Iterable<string>, sign: 1 | -1): void {
    for (const kind of names) {
      const counted = this.lostCount(kind);
      counted.count += sign;
      if (counted.count === (sign === 1 ? 1 : 0)) this.touch(counted);
    }
  }

  private contributeLines(entry: Declaration, lines: readonly Line[], sign: 1 | -1): void {
    for (const { property, values, qualifiers } of lines) {
      if (values.length === 0 && qualifiers.length === 0) continue;
      const slices = this.mentionsOf(entry.kind, property.head);
      if (property.leads) this.change(slices.at(LEADS, makeSlice), entry, sign);
      for (const value of values) this.contributeValue(entry, slices, value, sign);
      for (const qualifier of qualifiers) {
        for (const value of qualifier.values) this.contributeValue(entry, slices, value, sign);
      }
    }
  }

  private contributeValue(entry: Declaration, slices: Slices, value: Value, sign: 1 | -1): void {
    const { kind, text } = value;
    if (kind === 'reference') {
      if (!text.includes('.')) {
        for (const { prefix } of entry.namespaces) this.mention(entry, slices, `${prefix}.${text}`, sign);
      }
      this.mention(entry, slices, text, sign);
    } else if (kind === 'entry') {
      this.mention(entry, slices, mentionKey(text), sign);
    } else if (kind === 'word' || kind === 'rule' || kind === 'catalog') {
      this.change(slices.at(text, makeSlice), entry, sign);
    } else if (kind === 'text' && text !== '') {
      this.change(slices.at(SOME_TEXT, makeSlice), entry, sign);
    }
  }

  private mention(entry: Declaration, slices: Slices, key: string, sign: 1 | -1): void {
    this.change(slices.at(key, makeSlice), entry, sign);
    // To put a problem of a thing aside is no use of the thing: else nobody could waive that it has none.
    if (slices === this.waived) return;
    const counted = this.mentionCount(key);
    counted.count += sign;
    if (counted.count === (sign === 1 ? 1 : 0)) this.touch(counted);
    const several = this.several.known(key);
    if (!several) return;
    several.count = counted.count;
    if (several.count === (sign === 1 ? 2 : 1)) this.touch(several);
  }
}
