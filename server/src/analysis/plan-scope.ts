/** One plan under analysis: its index and its engine, and a second pair where Git conflicts are left in its files. */

import type { Day } from '../facts/dates.ts';
import type { BaseRevision } from '../plan/base-revision.ts';
import type { Declaration } from '../plan/declaration.ts';
import type { Facts } from '../facts/facts.ts';
import { BUILT_IN, builtIn } from '../plan/built-in.ts';
import { sameItems } from '../query/memo.ts';
import type { Problem, Rule } from '../rules/define.ts';
import { unusedWaivers } from './unused-waivers.ts';
import type { CatalogFiles } from '../plan/plan-view.ts';
import { PlanIndex } from '../plan/plan-index.ts';
import { PlanView } from '../plan/plan-view.ts';
import { Engine } from '../rules/engine.ts';
import type { RuleSet } from '../rules/engine.ts';
import { groupOf } from '../rules/groups.ts';
import { Collector } from './collect.ts';
import type { Circumstances, FoundProblem } from './collect.ts';
import type { SourceFile } from './source-file.ts';
import { waivers } from './waivers.ts';
import type { Waiver } from './waivers.ts';

/** What a plan is judged by, besides its own files; fixed for the life of its analysis. */
export interface Surroundings {
  readonly set: RuleSet;
  readonly catalogs: CatalogFiles;
  readonly base: BaseRevision | undefined;
}

/** What the problems of a file are collected with, besides what the plan itself says. */
export type Given = Pick<Circumstances, 'asOf' | 'settingsFor'>;

/** An index with the view and the rules that stand on it. */
class Side {
  readonly index = new PlanIndex();
  readonly view: PlanView;
  readonly engine: Engine;
  /** As long as the plan, the day and the waivers stay. */
  private collector: Collector | undefined = undefined;
  private collected: readonly unknown[] = [];
  private readonly rules: readonly Rule[];
  private edits = 0;
  private unused: { readonly state: readonly unknown[]; readonly found: readonly Problem[] } | undefined = undefined;

  constructor({ set, catalogs, base }: Surroundings) {
    this.rules = set.rules;
    this.view = new PlanView(this.index, catalogs, base);
    this.engine = new Engine(this.index, this.view, set);
    this.index.setFile(BUILT_IN, builtIn());
  }

  takeChanged(): readonly string[] {
    const changed = [...this.engine.changed];
    this.engine.changed.clear();
    return changed;
  }

  setFile(path: string, facts: Facts | undefined): void {
    this.edits++;
    this.collector = undefined;
    this.index.setFile(path, facts);
  }

  *update(first?: string): Generator<string, void> {
    this.collector = undefined;
    for (const step of this.engine.update(first)) {
      this.collector = undefined;
      yield step;
    }
  }

  /** The waivers of the plan that put nothing aside on a day; looked for again only when some problem changed. */
  unusedWaivers(asOf: Day): readonly Problem[] {
    const all = waivers(this.view);
    const state = [asOf, this.edits, this.engine.changes, all];
    if (!sameItems(state, this.unused?.state)) {
      const { view, rules } = this;
      const problems = this.engine.allProblems();
      this.unused = { state, found: unusedWaivers({ view, rules, waivers: all, asOf, problems }) };
    }
    return this.unused?.found ?? [];
  }

  found(file: string, { asOf, settingsFor }: Given): readonly FoundProblem[] {
    const [granted, unused] = [waivers(this.view), this.unusedWaivers(asOf)];
    const state = [asOf, granted, unused];
    if (!this.collector || !sameItems(state, this.collected)) {
      const source = {
        problemsIn: (path: string) => [
          ...this.engine.problemsIn(path),
          ...unused.filter(({ anchor }) => anchor.entry.file === path),
        ],
        filesWith: (group: string) => this.engine.filesWith(group),
      };
      this.collector = new Collector(source, { asOf, settingsFor, view: this.view, waivers: granted });
      this.collected = state;
    }
    return this.collector.collect(file);
  }
}

/** The analysis of the files of one plan, or of one file that stands alone. */
export class PlanScope {
  readonly files = new Map<string, SourceFile>();
  private readonly surroundings: Surroundings;
  private readonly first: Side;
  /** Reads the second side of every conflict; only where there is one. */
  private second: Side | undefined;
  private readonly conflicted = new Set<string>();
  private lastWaivers: readonly Waiver[] = [];
  private lastUnused: readonly Problem[] = [];

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.first = new Side(surroundings);
  }

  get index(): PlanIndex {
    return this.first.index;
  }

  get view(): PlanView {
    return this.first.view;
  }

  get engine(): Engine {
    return this.first.engine;
  }

  /** Adds or replaces a file, or takes it out. */
  setFile(path: string, file: SourceFile | undefined): void {
    if (file) this.files.set(path, file);
    else this.files.delete(path);
    this.first.setFile(path, file?.facts);
    if (file?.second) this.conflicted.add(path);
    else this.conflicted.delete(path);
    if (this.conflicted.size === 0) this.second = undefined;
    else if (this.second) this.second.setFile(path, file && secondOf(file));
    else this.second = this.readSecond();
  }

  private readSecond(): Side {
    const side = new Side(this.surroundings);
    for (const [path, file] of this.files) side.setFile(path, secondOf(file));
    return side;
  }

  /** Runs the rules that have to run; the file named first before the others. Gives the file that comes next. */
  *update(first?: string): Generator<string, void> {
    yield* this.first.update(first);
    if (this.second) yield* this.second.update(first);
  }

  /** The problems of a file; with a conflict, those of either reading, each once. */
  problems(file: string, circumstances: Given): readonly FoundProblem[] {
    const found = this.first.found(file, circumstances);
    if (!this.second) return found;
    const known = new Set(found.map(identity));
    const more = this.second.found(file, circumstances).filter((problem) => !known.has(identity(problem)));
    return [...found, ...more].sort(
      (a, b) => a.start - b.start || a.end - b.end || (identity(a) < identity(b) ? -1 : 1),
    );
  }

  /** Files whose problems may have changed since this was last asked, by their rules or by a waiver. */
  takeChanged(asOf: Day): readonly string[] {
    const changed = [this.first, this.second].flatMap((side) => side?.takeChanged() ?? []);
    const now = waivers(this.view);
    const waived = now !== this.lastWaivers && now.length + this.lastWaivers.length > 0;
    this.lastWaivers = now;
    if (waived) return [...this.files.keys()];
    const unused = [this.first, this.second].flatMap((side) => side?.unusedWaivers(asOf) ?? []);
    if (sameItems(unused, this.lastUnused)) return changed;
    const both = [...unused, ...this.lastUnused].map(({ anchor }) => anchor.entry.file);
    this.lastUnused = unused;
    return [...changed, ...both];
  }

  root(file: string): Declaration | undefined {
    return this.first.index.files.get(file);
  }
}

function secondOf(file: SourceFile): Facts {
  return file.second ?? file.facts;
}

/** One reading may count more places than the other: the problem is the same. */
function identity({ rule, start, end, message, problem, fingerprint }: FoundProblem): string {
  const words = (groupOf(problem) ?? problem.alike) ? fingerprint : message;
  return `${rule} ${String(start)} ${String(end)} ${words}`;
}
