/** The one place with state: takes changes to files, settings and date, and answers with problems. */

import type { TextEdit } from '../../../grammar/src/syntax/tree.ts';
import { loadOscalCatalog } from '../catalogs/oscal.ts';
import type { LoadedCatalog } from '../catalogs/oscal.ts';
import { baseRevision } from '../plan/base-revision.ts';
import type { BaseRevision } from '../plan/base-revision.ts';
import type { Facts } from '../facts/facts.ts';
import type { Day } from '../facts/dates.ts';
import type { Rule } from '../rules/define.ts';
import type { Fault } from '../rules/engine.ts';
import { unusedWaiver } from '../rules/exception/unused-waiver.ts';
import { inOrder } from './collect.ts';
import type { FoundProblem } from './collect.ts';
import { folderOf, isBelow } from './paths.ts';
import { PlanScope } from './plan-scope.ts';
import { membershipOf, sameMembership, scopesOf } from './scopes.ts';
import type { Membership, Scope } from './scopes.ts';
import { defaultSettings, readSettings, unreadableSettings } from './settings.ts';
import type { Settings, SettingsProblem } from './settings.ts';
import { editSource, readSource, unreadableFile } from './source-file.ts';
import type { SourceFile, Unreadable } from './source-file.ts';

export interface HostOptions {
  readonly rules: readonly Rule[];
  /** The workspace folder, without a slash at its end; no `use` leaves it. */
  readonly root: string;
  /** What "today" is. */
  readonly asOf: Day;
}

/** Keeps the files of a workspace analysed. Paths are plain strings with `/`; everything is synchronous. */
export class AnalysisHost {
  private readonly options: HostOptions;
  private readonly files = new Map<string, SourceFile>();
  private readonly memberships = new Map<string, Membership>();
  private readonly settings = new Map<string, ReturnType<typeof readSettings>>();
  private readonly catalogs = new Map<string, LoadedCatalog & { readonly text: string | undefined }>();
  private base: ReadonlyMap<string, Facts> = new Map();
  private scopes = new Map<string, PlanScope>();
  private scopesByFile = new Map<string, readonly PlanScope[]>();
  private dividedAnew = false;
  /** Files whose problems may have changed since they were last taken. */
  private changed = new Set<string>();
  private today: Day;

  constructor(options: HostOptions) {
    this.options = options;
    this.today = options.asOf;
  }

  /** Only the last filter depends on it: no rule runs again. */
  setAsOf(day: Day): void {
    if (day !== this.today) this.allChanged();
    this.today = day;
  }

  get asOf(): Day {
    return this.today;
  }

  /** Sets a file from its whole text. `open`: its tree is kept for edits. */
  setText(path: string, text: string, open = false): void {
    this.set(path, readSource(path, text, open));
  }

  /** Sets a file that was read already. */
  setSource(source: SourceFile): void {
    this.set(source.path, source);
  }

  /** Edits an open file; offsets of each edit count in the text that the one before left. */
  edit(path: string, edits: readonly TextEdit[]): void {
    const file = this.files.get(path);
    if (file) this.set(path, editSource(file, edits));
  }

  /** A file that is there and is not read: one problem says why. Its text is kept for edits. */
  setUnreadable(path: string, why: Unreadable, text = ''): void {
    this.set(path, unreadableFile(path, why, text));
  }

  remove(path: string): void {
    if (!this.files.delete(path)) return;
    this.memberships.delete(path);
    this.changed.add(path);
    this.dividedAnew = true;
  }

  private allChanged(): void {
    for (const path of this.files.keys()) this.changed.add(path);
  }

  /** Files whose problems or their places may have changed since this was last asked. Call `update` first. */
  takeChanged(): ReadonlySet<string> {
    for (const scope of this.scopes.values()) for (const path of scope.takeChanged(this.today)) this.changed.add(path);
    const taken = this.changed;
    this.changed = new Set();
    return taken;
  }

  /**
   * The `secplan.json` of a folder, or why it has no text; it holds for the plans there and below. Undefined: there is none
   * any more.
   */
  setSettings(folder: string, text: string | { readonly unreadable: Unreadable } | undefined): void {
    const { rules, root } = this.options;
    if (text === undefined) this.settings.delete(folder);
    else if (typeof text === 'string') this.settings.set(folder, readSettings(text, { rules, folder, root }));
    else this.settings.set(folder, unreadableSettings(text.unreadable));
    this.scopes = new Map();
    this.dividedAnew = true;
  }

  /** Mistakes in a configuration, and the catalog files that it names and that cannot be read. */
  settingsProblems(folder: string): readonly SettingsProblem[] {
    const found = this.settings.get(folder);
    if (!found) return [];
    const missing = [...found.settings.catalogs.values()].filter(({ path }) => {
      const given = this.catalogs.get(path);
      return given !== undefined && given.text === undefined;
    });
    const message =
      'This catalog file cannot be read. Check its path, which is read from the folder of this file, and that it is saved as UTF-8.';
    return [...found.problems, ...missing.map(({ start, end }) => ({ message, start, end }))];
  }

  /** Another host with the same files and settings, to try changes out; only these rules run in it. */
  draft(rules: readonly Rule[]): AnalysisHost {
    const draft = new AnalysisHost({ ...this.options, rules, asOf: this.today });
    for (const file of this.files.values()) draft.setSource(file);
    for (const [folder, settings] of this.settings) draft.settings.set(folder, settings);
    return draft;
  }

  private set(path: string, file: SourceFile): void {
    const membership = membershipOf(file.facts);
    const before = this.memberships.get(path);
    this.files.set(path, file);
    this.changed.add(path);
    if (!before || !sameMembership(before, membership)) {
      this.memberships.set(path, membership);
      this.dividedAnew = true;
    }
    for (const scope of this.scopesByFile.get(path) ?? []) scope.setFile(path, file);
  }

  private settingsFor(path: string): Settings {
    for (let folder = path; ; folder = folderOf(folder)) {
      const found = this.settings.get(folder);
      if (found) return found.settings;
      if (folder === '') return defaultSettings;
    }
  }

  /** Puts every file into the plan it belongs to; plans whose files stay are kept with all they know. */
  private divide(): void {
    if (!this.dividedAnew) return;
    this.dividedAnew = false;
    this.allChanged();
    const scopes = new Map<string, PlanScope>();
    const byFile = new Map<string, PlanScope[]>();
    for (const wanted of scopesOf(this.memberships, this.options.root)) {
      const scope = this.scopes.get(wanted.key) ?? this.newScope(wanted.key);
      scopes.set(wanted.key, scope);
      this.fill(scope, wanted);
      for (const path of wanted.files) byFile.set(path, [...(byFile.get(path) ?? []), scope]);
    }
    this.scopes = scopes;
    this.scopesByFile = byFile;
  }

  private newScope(key: string): PlanScope {
    const { options, catalogs } = this.settingsFor(key);
    const loaded = [...catalogs].flatMap(([alias, { path }]) => {
      const catalog = this.catalogs.get(path)?.catalog;
      return catalog ? [[alias, catalog] as const] : [];
    });
    return new PlanScope({
      set: { rules: this.options.rules, options },
      catalogs: new Map(loaded),
      base: this.baseOf(key),
    });
  }

  private baseOf(key: string): BaseRevision | undefined {
    const files = [...this.base].filter(([path]) => path === key || isBelow(path, key));
    return files.length > 0 ? baseRevision(new Map(files)) : undefined;
  }

  /** An earlier revision of the files, by their present paths, for rules that tell what has changed since. */
  setBase(texts: ReadonlyMap<string, string>): void {
    this.base = new Map([...texts].map(([path, text]) => [path, readSource(path, text, false).facts]));
    this.scopes = new Map();
    this.dividedAnew = true;
  }

  /** Paths of the catalog files that the settings name, in code unit order; each is to be given by `setCatalog`. */
  catalogPaths(): readonly string[] {
    const all = [...this.settings.values()].flatMap(({ settings }) => [...settings.catalogs.values()]);
    return [...new Set(all.map(({ path }) => path))].sort();
  }

  /** The text of a catalog file that the settings name; undefined where it cannot be read. */
  setCatalog(path: string, text: string | undefined): void {
    const before = this.catalogs.get(path);
    if (before && before.text === text) return;
    const read = text === undefined ? { catalog: undefined, problems: [] } : loadOscalCatalog(text);
    this.catalogs.set(path, { text, ...read });
    this.scopes = new Map();
    this.dividedAnew = true;
  }

  /** Mistakes in a catalog file. */
  catalogProblems(path: string): readonly SettingsProblem[] {
    return this.catalogs.get(path)?.problems ?? [];
  }

  private fill(scope: PlanScope, wanted: Scope): void {
    for (const path of [...scope.files.keys()]) if (!wanted.files.has(path)) scope.setFile(path, undefined);
    const badUses = Map.groupBy(wanted.badUses, ({ file }) => file);
    const usesOf = Map.groupBy(wanted.uses, ({ file }) => file);
    for (const path of wanted.files) {
      const file = this.files.get(path);
      if (file && scope.files.get(path) !== file) scope.setFile(path, file);
      const bad = badUses.get(path) ?? [];
      scope.index.setBadUses(path, new Map(bad.map(({ written, why }) => [written, why])));
      const uses = usesOf.get(path) ?? [];
      scope.index.setUsed(path, new Map(uses.map(({ written, files }) => [written, files])));
    }
  }

  /**
   * Brings all problems up to date in small steps, the file named first before the others. Each step gives the file that the
   * next one works on. Drop it when text changes.
   */
  *update(first?: string): Generator<string, void> {
    this.divide();
    const own = first === undefined ? [] : (this.scopesByFile.get(first) ?? []);
    for (const scope of own) yield* scope.update(first);
    for (const scope of this.scopes.values()) if (!own.includes(scope)) yield* scope.update();
  }

  /** Runs `update` to its end. */
  settle(): void {
    const steps = this.update();
    while (!steps.next().done);
  }

  /** The problems of one file as of today, in order of place. Call `update` first. */
  problems(path: string): readonly FoundProblem[] {
    const scopes = this.scopesByFile.get(path) ?? [];
    const circumstances = { asOf: this.today, settingsFor: (file: string): Settings => this.settingsFor(file) };
    const [first, ...others] = scopes.map((scope) => scope.problems(path, circumstances));
    if (!first || others.length === 0) return first ?? [];
    const known = Map.groupBy([...first, ...others.flat()], ({ rule, fingerprint, start }) =>
      // What a waiver says elsewhere may differ from plan to plan.
      rule === unusedWaiver.id ? `${rule} ${String(start)}` : `${fingerprint} ${String(start)}`,
    );
    // A waiver that one of the plans needs is no idle one.
    const told = [...known.values()].filter(
      ([each, ...more]) => each?.rule !== unusedWaiver.id || more.length >= others.length,
    );
    return told.flatMap(([each]) => each ?? []).sort(inOrder);
  }

  /** All files, in code unit order of their paths. */
  paths(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  file(path: string): SourceFile | undefined {
    return this.files.get(path);
  }

  /** The plans a file belongs to: one, unless it is used by several. */
  scopesOf(path: string): readonly PlanScope[] {
    this.divide();
    return this.scopesByFile.get(path) ?? [];
  }

  allScopes(): readonly PlanScope[] {
    this.divide();
    return [...this.scopes.values()];
  }

  /** Rules that threw, since the start. */
  faults(): readonly Fault[] {
    return this.allScopes().flatMap((scope) => scope.engine.faults);
  }
}
