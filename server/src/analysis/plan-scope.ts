/** One plan under analysis: its index and its engine, and a second pair where Git conflicts are left in its files. */

import type { BaseRevision } from '../plan/base-revision.ts';
import type { Entry } from '../plan/entry.ts';
import type { Facts } from '../facts/facts.ts';
import { BUILT_IN, builtIn } from '../plan/built-in.ts';
import type { CatalogFiles } from '../plan/plan-view.ts';
import { PlanIndex } from '../plan/plan-index.ts';
import { PlanView } from '../plan/plan-view.ts';
import { Engine } from '../rules/engine.ts';
import type { RuleSet } from '../rules/engine.ts';
import { collect } from './collect.ts';
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

/** An index with the view and the rules that stand on it. */
class Side {
  readonly index = new PlanIndex();
  readonly view: PlanView;
  readonly engine: Engine;

  constructor({ set, catalogs, base }: Surroundings) {
    this.view = new PlanView(this.index, catalogs, base);
    this.engine = new Engine(this.index, this.view, set);
    this.index.setFile(BUILT_IN, builtIn());
  }

  takeChanged(): readonly string[] {
    const changed = [...this.engine.changed];
    this.engine.changed.clear();
    return changed;
  }

  found(file: string, circumstances: Omit<Circumstances, 'waivers'>): readonly FoundProblem[] {
    return collect(this.engine.problemsIn(file), { ...circumstances, waivers: waivers(this.view) });
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
    this.first.index.setFile(path, file?.facts);
    if (file?.second) this.conflicted.add(path);
    else this.conflicted.delete(path);
    if (this.conflicted.size === 0) this.second = undefined;
    else if (this.second) this.second.index.setFile(path, file && secondOf(file));
    else this.second = this.readSecond();
  }

  private readSecond(): Side {
    const side = new Side(this.surroundings);
    for (const [path, file] of this.files) side.index.setFile(path, secondOf(file));
    return side;
  }

  /** Runs the rules that have to run; the file named first before the others. Gives the file that comes next. */
  *update(first?: string): Generator<string, void> {
    yield* this.first.engine.update(first);
    if (this.second) yield* this.second.engine.update(first);
  }

  /** The problems of a file; with a conflict, those of either reading, each once. */
  problems(file: string, circumstances: Omit<Circumstances, 'waivers'>): readonly FoundProblem[] {
    const found = this.first.found(file, circumstances);
    if (!this.second) return found;
    const known = new Set(found.map(identity));
    const more = this.second.found(file, circumstances).filter((problem) => !known.has(identity(problem)));
    return [...found, ...more].sort(
      (a, b) => a.start - b.start || a.end - b.end || (identity(a) < identity(b) ? -1 : 1),
    );
  }

  /** Files whose problems may have changed since this was last asked, by their rules or by a waiver. */
  takeChanged(): readonly string[] {
    const changed = [this.first, this.second].flatMap((side) => side?.takeChanged() ?? []);
    const now = waivers(this.view);
    const waived = now !== this.lastWaivers && now.length + this.lastWaivers.length > 0;
    this.lastWaivers = now;
    return waived ? [...this.files.keys()] : changed;
  }

  root(file: string): Entry | undefined {
    return this.first.index.files.get(file);
  }
}

function secondOf(file: SourceFile): Facts {
  return file.second ?? file.facts;
}

function identity({ rule, start, end, message }: FoundProblem): string {
  return `${rule} ${String(start)} ${String(end)} ${message}`;
}
