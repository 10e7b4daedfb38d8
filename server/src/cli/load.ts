/** Loads what a check needs: the files named, the plans around them, what these use, and the configuration. */

import { AnalysisHost } from '../analysis/host.ts';
import { folderOf, isBelow, resolveUse } from '../analysis/paths.ts';
import { membershipOf } from '../analysis/scopes.ts';
import type { SettingsProblem } from '../analysis/settings.ts';
import { readSource } from '../analysis/source-file.ts';
import { dayOf } from '../facts/dates.ts';
import { rules } from '../rules/registry.ts';
import type { Given } from './given-paths.ts';
import { cannotRead, filesBelow, namedText } from './input.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { absolute, relative } from './written-paths.ts';

/** A configuration with its mistakes. */
export interface Configuration {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly SettingsProblem[];
}

export interface Loaded {
  readonly host: AnalysisHost;
  /** The files asked for, in code unit order; others are loaded only because these belong to a plan with them. */
  readonly asked: readonly string[];
  readonly configurations: readonly Configuration[];
}

/** Catalogs are larger than plans: in bytes. */
const LARGEST_CATALOG = 64 * 1024 * 1024;

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'));
  const same = (_: string, i: number, parts: string[]): boolean =>
    others.every((other) => parts.slice(0, i + 1).every((part, j) => other[j] === part));
  return first.filter(same).join('/');
}

class Loader {
  private readonly io: Io;
  readonly host: AnalysisHost;
  private readonly root: string;
  readonly configurations: Configuration[] = [];
  readonly asked = new Set<string>();
  private readonly uses: (readonly [string, string])[] = [];
  private count = 0;

  constructor(io: Io, root: string, asOf: string) {
    this.io = io;
    this.root = root;
    this.host = new AnalysisHost({ rules, root, asOf: dayOf(asOf) ?? 0 });
  }

  configure(path: string): void {
    const read = this.io.files.read(path, this.root);
    if ('unreadable' in read) throw new UsageError(cannotRead(relative(this.io, path), read.unreadable));
    this.settings(path, read.text, folderOf(path));
  }

  settings(path: string, text: string, folder: string): void {
    if (this.configurations.some((each) => each.path === path)) return;
    this.host.setSettings(folder, text);
    this.configurations.push({ path, text, problems: this.host.settingsProblems(folder) });
  }

  add(path: string): void {
    if (this.host.file(path)) return;
    this.count += 1;
    this.io.progress(`Reading plans: ${String(this.count)} files`);
    const read = this.io.files.read(path, this.root);
    if ('unreadable' in read) {
      this.host.setUnreadable(path, read.unreadable);
      // Asked for or not: what is found without it is not all there is.
      this.asked.add(path);
      return;
    }
    const source = readSource(path, read.text, false);
    this.host.setSource(source);
    for (const use of membershipOf(source.facts).uses) this.uses.push([folderOf(path), use]);
  }

  /** Everything below a folder; returns the plan files there. */
  below(folder: string, configured: boolean): readonly string[] {
    const paths = filesBelow(this.io, folder);
    for (const path of paths) {
      if (path.endsWith('.secplan')) this.add(path);
      else if (configured) this.configure(path);
    }
    return paths.filter((path) => path.endsWith('.secplan'));
  }

  /** The plan that a folder stands in may begin further up: then all of it is needed. */
  around(folder: string, configured: boolean): void {
    for (let at = folder; ; at = folderOf(at)) {
      const here = this.io.files.listIn(at);
      for (const path of here) if (configured && path.endsWith('secplan.json')) this.configure(path);
      const plan = here.filter((path) => path.endsWith('.secplan')).some((path) => this.declaresPlan(path));
      if (plan) this.below(at, configured);
      if (at === this.root || !isBelow(at, this.root)) return;
    }
  }

  private declaresPlan(path: string): boolean {
    const known = this.host.file(path);
    if (known) return membershipOf(known.facts).declaresPlan;
    const read = this.io.files.read(path, this.root);
    if ('text' in read) return membershipOf(readSource(path, read.text, false).facts).declaresPlan;
    // It may be the plan that all others belong to: that is told, and what is found without it is not all there is.
    this.add(path);
    return false;
  }

  /** The catalog files that the configurations name. */
  catalogs(): void {
    for (const path of this.host.catalogPaths()) {
      const read = this.io.files.read(path, this.root, LARGEST_CATALOG);
      this.host.setCatalog(path, 'text' in read ? read.text : undefined);
      const problems = this.host.catalogProblems(path);
      if ('text' in read) this.configurations.push({ path, text: read.text, problems });
    }
    for (const [i, each] of this.configurations.entries()) {
      if (!this.host.catalogPaths().includes(each.path)) {
        this.configurations[i] = { ...each, problems: this.host.settingsProblems(folderOf(each.path)) };
      }
    }
  }

  /** What the files use, and what that uses. */
  used(): void {
    for (let next = this.uses.pop(); next; next = this.uses.pop()) {
      const folder = resolveUse(...next, this.root);
      if (typeof folder === 'string') this.below(folder, false);
    }
  }
}

function rootOf(io: Io, paths: readonly string[]): string {
  return commonFolder(
    paths.map((path) => {
      const folder = io.isFolder(path) ? path : folderOf(path);
      return io.repositoryOf(folder) ?? folder;
    }),
  );
}

/** Loads files and folders. Throws `UsageError` where there is no plan. */
export function load({ io, paths, alone }: Given, asOf: string, configuration: string | undefined): Loaded {
  const root = rootOf(io, paths);
  const loader = new Loader(io, root, asOf);
  const configured = configuration === undefined;
  if (!configured) loadConfiguration(io, loader, configuration, root);
  for (const path of paths) {
    const folder = io.isFolder(path) ? path : folderOf(path);
    if (path !== alone) loader.around(folder, configured);
    if (folder === path) for (const file of loader.below(path, configured)) loader.asked.add(file);
    else loader.asked.add(path);
    if (folder !== path) loader.add(path);
  }
  loader.used();
  loader.catalogs();
  const { host, asked, configurations } = loader;
  if (asked.size === 0) {
    const names = paths.map((path) => relative(io, path)).join(', ');
    throw new UsageError(`No plan was found: ${names} holds no file that ends in .secplan.`);
  }
  return { host, asked: [...asked].sort(), configurations };
}

function loadConfiguration(io: Io, loader: Loader, written: string, root: string): void {
  const text = namedText(io, written, `The configuration ${written}`);
  loader.settings(absolute(io, written), text, root);
}
