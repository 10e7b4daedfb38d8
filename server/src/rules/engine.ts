/** Runs rules: one entity with all its rules is the unit, run again when something it looked at has changed. */

import type { Anchor } from '../plan/anchor.ts';
import type { Reader } from '../query/cell.ts';
import { Declaration } from '../plan/declaration.ts';
import { Memo } from '../query/memo.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { PlanIndex } from '../plan/plan-index.ts';
import { makeProblem } from './define.ts';
import { groupOf } from './groups.ts';
import type { Options, Problem, Report, Rule } from './define.ts';
import { ProposedNames } from './proposed-names.ts';
import { textFixes } from './text-fixes.ts';

/** A rule that threw: our mistake, never the author's. */
export interface Fault {
  readonly rule: string;
  readonly entity: string;
  readonly error: unknown;
}

/** The rules that are run, with the options set for them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly options: ReadonlyMap<string, Options>;
}

const noOptions: Options = {};

/** Keeps the problems of every entity up to date with the index. */
export class Engine {
  private readonly index: PlanIndex;
  private readonly view: PlanView;
  private readonly set: RuleSet;
  private readonly rulesFor = new Map<string, readonly Rule[]>();
  private readonly gatherersFor = new Map<string, readonly Rule[]>();
  /** The keys under which entities count, by rule. */
  private readonly keys = new WeakMap<Declaration, Map<string, readonly string[]>>();
  private readonly textRules: ReadonlyMap<string, Rule>;
  private readonly problems = new Map<Declaration, readonly Problem[]>();
  /** For each file, the entities that have problems in it. */
  private readonly sources = new Map<string, Set<Declaration>>();
  /** For each group of a whole plan, how many entities have problems of it in which file. */
  private readonly groups = new Map<string, Map<string, number>>();
  private readonly pending = new Set<Declaration>();
  /** The rule at work, and what the present run has found: one report for all rules costs less than one for each. */
  private checking: Rule | undefined = undefined;
  private found: Problem[] = [];
  private readonly report: Report = (...said) => {
    if (this.checking) this.found.push(makeProblem(this.checking, ...said));
  };
  /** Files whose problems changed since they were last asked for. */
  readonly changed = new Set<string>();
  readonly faults: Fault[] = [];
  /** How often the problems of an entity changed since the start. */
  changes = 0;
  /** How many entities were run since the start: tests count with it. */
  runs = 0;

  constructor(index: PlanIndex, view: PlanView, set: RuleSet) {
    this.index = index;
    this.view = view;
    this.set = set;
    this.textRules = new Map(set.rules.filter((rule) => !rule.check).map((rule) => [rule.id, rule]));
  }

  /** Runs what has to run, one entity a step, those of `first` before the others; gives its file before each. Stop at will. */
  *update(first?: string): Generator<string, void> {
    this.drain();
    while (this.pending.size > 0) {
      const order = [...this.pending];
      if (first !== undefined) order.sort((a, b) => Number(b.file === first) - Number(a.file === first));
      for (const entry of order) {
        yield entry.file;
        this.pending.delete(entry);
        this.run(entry);
      }
      this.drain();
    }
  }

  /** Takes what the index touched; derived values of the plan first, since their change touches more. */
  private drain(): void {
    for (let dirty = this.index.takeDirty(); dirty.size > 0; dirty = this.index.takeDirty()) {
      const memos: Memo[] = [];
      for (const reader of dirty) this.take(reader, memos);
      for (const memo of memos) if (this.isOther(memo)) this.index.touch(memo.cell);
    }
  }

  /** Whether a derived value changed. One that cannot be computed did: whoever asks for it fails, and that is told. */
  private isOther(memo: Memo): boolean {
    try {
      return this.view.refresh(memo);
    } catch {
      return true;
    }
  }

  private take(reader: Reader, memos: Memo[]): void {
    if (reader instanceof Declaration) {
      this.pending.add(reader);
    } else if (reader instanceof Memo) {
      reader.fresh = false;
      memos.push(reader);
    }
  }

  private rules(kind: string): readonly Rule[] {
    let rules = this.rulesFor.get(kind);
    if (!rules) {
      rules = this.set.rules.filter((rule) => rule.check && (rule.each.includes(kind) || rule.each.includes('*')));
      this.rulesFor.set(kind, rules);
    }
    return rules;
  }

  private gatherers(kind: string): readonly Rule[] {
    let rules = this.gatherersFor.get(kind);
    if (!rules) {
      this.gatherersFor.set(
        kind,
        (rules = this.set.rules.filter(
          ({ gather }) => gather !== undefined && (gather.each.includes(kind) || gather.each.includes('*')),
        )),
      );
    }
    return rules;
  }

  private gather(rule: string, entry: Declaration, keys: readonly string[]): void {
    let known = this.keys.get(entry);
    const before = known?.get(rule) ?? [];
    if (before.length === 0 && keys.length === 0) return;
    if (!known) this.keys.set(entry, (known = new Map<string, readonly string[]>()));
    known.set(rule, keys);
    this.index.gather(rule, entry, before, keys);
  }

  private run(entry: Declaration): void {
    if (entry.gone) {
      entry.stamp++;
      this.view.forget(entry);
      this.store(entry, []);
      for (const { id } of this.gatherers(entry.kind)) this.gather(id, entry, []);
      return;
    }
    this.runs++;
    this.found = [];
    this.view.during(entry, () => {
      for (const rule of this.rules(entry.kind)) this.check(rule, entry);
      for (const rule of this.gatherers(entry.kind)) this.gatherFor(rule, entry);
    });
    this.store(entry, this.found);
  }

  /** A rule that throws does not keep the others from their work, and what it had found until then does not count. */
  private check(rule: Rule, entry: Declaration): void {
    const before = this.found.length;
    this.checking = rule;
    try {
      rule.check?.(entry, this.view, this.report, this.set.options.get(rule.id) ?? rule.options ?? noOptions);
    } catch (error) {
      this.found.length = before;
      this.faults.push({ rule: rule.id, entity: entry.key, error });
    }
  }

  private gatherFor(rule: Rule, entry: Declaration): void {
    try {
      this.gather(rule.id, entry, rule.gather?.keys(entry, this.view) ?? []);
    } catch (error) {
      this.faults.push({ rule: rule.id, entity: entry.key, error });
    }
  }

  private store(entry: Declaration, found: readonly Problem[]): void {
    const before = this.problems.get(entry) ?? [];
    if (before.length === 0 && found.length === 0) return;
    for (const { anchor } of before) this.forget(anchor, entry);
    this.changes++;
    for (const { anchor } of [...before, ...found]) this.changed.add(anchor.entry.file);
    for (const { anchor } of found) this.source(anchor).add(entry);
    for (const problem of before) this.regroup(problem, -1);
    for (const problem of found) this.regroup(problem, 1);
    if (found.length > 0) this.problems.set(entry, found);
    else this.problems.delete(entry);
  }

  /** Where one problem of a plan's group comes or goes, the group may be shown in another file, or count otherwise. */
  private regroup(problem: Problem, sign: 1 | -1): void {
    const group = groupOf(problem);
    if (group?.within !== 'plan') return;
    let files = this.groups.get(group.key);
    if (!files) this.groups.set(group.key, (files = new Map<string, number>()));
    const { file } = problem.anchor.entry;
    const count = (files.get(file) ?? 0) + sign;
    if (count > 0) files.set(file, count);
    else files.delete(file);
    for (const each of files.keys()) this.changed.add(each);
    if (files.size === 0) this.groups.delete(group.key);
  }

  /** The files in which a group of the whole plan has problems, in code unit order. */
  filesWith(group: string): readonly string[] {
    return [...(this.groups.get(group)?.keys() ?? [])].sort();
  }

  private forget({ entry: { file } }: Anchor, entry: Declaration): void {
    const entries = this.sources.get(file);
    entries?.delete(entry);
    if (entries?.size === 0) this.sources.delete(file);
  }

  private source(anchor: Anchor): Set<Declaration> {
    const { file } = anchor.entry;
    let entries = this.sources.get(file);
    if (!entries) this.sources.set(file, (entries = new Set()));
    return entries;
  }

  /** All problems of the plan, whatever the date, in no order. */
  *allProblems(): Generator<Problem, void> {
    for (const root of this.index.files.values()) {
      const found: Problem[] = [];
      this.textProblemsBelow(root, found);
      yield* found;
    }
    for (const found of this.problems.values()) yield* found;
  }

  /** All problems with a place in a file, whatever the date, in no order. */
  problemsIn(file: string): readonly Problem[] {
    const root = this.index.files.get(file);
    const found: Problem[] = [];
    if (root) this.textProblemsBelow(root, found);
    for (const entry of this.sources.get(file) ?? []) {
      for (const problem of this.problems.get(entry) ?? []) if (problem.anchor.entry.file === file) found.push(problem);
    }
    return found;
  }

  private textProblemsBelow(root: Declaration, found: Problem[]): void {
    if (root.facts.problemCount === 0) return;
    const names = new ProposedNames((name) => this.index.named(name).size > 0);
    this.textProblems(root, found, names);
  }

  private textProblems(entry: Declaration, found: Problem[], names: ProposedNames): void {
    for (const { rule, message, span, args, fixes } of entry.facts.problems) {
      const known = this.textRules.get(rule);
      if (!known) continue;
      found.push(
        makeProblem(known, { entry, span }, message, args, { fixes: textFixes(entry, entry.facts, fixes, names) }),
      );
    }
    for (const child of entry.children) if (child.facts.problemCount > 0) this.textProblems(child, found, names);
  }
}
