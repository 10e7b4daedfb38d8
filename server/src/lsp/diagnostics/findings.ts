/** What the analysis found, as diagnostics: of each file, and no more in all than a client bears. */

import type { Diagnostic } from 'vscode-languageserver';
import type { FoundProblem } from '../../analysis/collect.ts';
import { folderOf } from '../../analysis/paths.ts';
import type { SettingsProblem } from '../../analysis/settings.ts';
import {
  countListed,
  listedOf,
  MOST_IN_ALL,
  MOST_IN_FILE,
  sharesOf,
  totalOf,
  UNLIMITED,
} from '../../analysis/shown-problems.ts';
import type { Counts } from '../../analysis/shown-problems.ts';
import type { ClientFeatures } from '../client/features.ts';
import type { Lines } from '../convert/positions.ts';
import { diagnosticOf, overflowDiagnostic, settingsDiagnostic } from './diagnostic.ts';
import { isSettings } from '../workspace/workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';

function settingsDiagnostics(problems: readonly SettingsProblem[], lines: Lines): readonly Diagnostic[] {
  const shown = problems.slice(0, MOST_IN_FILE).map((problem) => settingsDiagnostic(problem, lines));
  return problems.length > shown.length ? [...shown, overflowDiagnostic(problems.length - shown.length)] : shown;
}

/** Finds the diagnostics of files; knows of every file how much it wants to list. */
export class Findings {
  private readonly workspace: Workspace;
  private readonly client: ClientFeatures;
  private readonly wanted = new Map<string, Counts>();
  private total = 0;
  private shares = UNLIMITED;
  /** Problems that were just counted, so that nobody asks for them twice. */
  private counted = new Map<string, readonly FoundProblem[]>();

  constructor(workspace: Workspace, client: ClientFeatures) {
    this.workspace = workspace;
    this.client = client;
  }

  /** Whether more was found than is listed in all. */
  get isCut(): boolean {
    return this.total > MOST_IN_ALL;
  }

  /** How many problems the files want to list, at most `MOST_IN_FILE` each. */
  get found(): number {
    return this.total;
  }

  /** Takes what these files want to list; returns them, and those that list more or less because of it. */
  count(paths: ReadonlySet<string>): ReadonlySet<string> {
    this.counted = new Map();
    for (const path of paths) this.countFile(path);
    const before = this.shares;
    this.shares = this.isCut ? sharesOf([...this.wanted.values()]) : UNLIMITED;
    const concerned = [...this.wanted].filter(([, wanted]) =>
      wanted.some((count, rank) => Math.min(count, before[rank] ?? 0) !== Math.min(count, this.shares[rank] ?? 0)),
    );
    return new Set([...paths, ...concerned.map(([path]) => path)]);
  }

  private countFile(path: string): void {
    this.total -= totalOf(this.wanted.get(path) ?? []);
    this.wanted.delete(path);
    const host = this.workspace.folders.hostOf(path);
    if (!host.file(path)) return;
    const problems = host.problems(path);
    this.counted.set(path, problems);
    if (problems.length === 0) return;
    const wanted = countListed(problems);
    this.wanted.set(path, wanted);
    this.total += totalOf(wanted);
  }

  /** The diagnostics of a file; undefined where there is no such file any more. */
  diagnosticsOf(path: string): readonly Diagnostic[] | undefined {
    const { workspace } = this;
    const place = workspace.locate(path);
    if (!place) return undefined;
    const host = workspace.folders.hostOf(path);
    if (isSettings(path)) return settingsDiagnostics(host.settingsProblems(folderOf(path)), place.lines);
    if (workspace.catalogs.has(path)) return settingsDiagnostics(host.catalogProblems(path), place.lines);
    const problems = this.counted.get(path) ?? host.problems(path);
    const locate = (other: string): typeof place | undefined => (other === path ? place : workspace.locate(other));
    const shown = listedOf(problems, this.shares);
    const found = shown.map((problem) => diagnosticOf(problem, place.lines, locate, this.client));
    const more = problems.length - shown.length;
    return more > 0 ? [...found, overflowDiagnostic(more)] : found;
  }
}
