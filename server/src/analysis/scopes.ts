/** Which files make up which plan: the folder with a `plan` declaration, what is below it, and what it uses. */

import type { Facts } from '../facts/facts.ts';
import { folderOf, isBelow, resolveUse } from './paths.ts';
import type { UseRefusal } from './paths.ts';

/** What of a file decides to which plan files belong. */
export interface Membership {
  readonly declaresPlan: boolean;
  /** The texts behind `use`, in order. */
  readonly uses: readonly string[];
}

/** A `use` that brings in nothing, and why. */
export interface BadUse {
  readonly file: string;
  readonly written: string;
  readonly why: UseRefusal | 'empty' | 'plan';
}

/** The files that a `use` brings in and that use others in turn: by them it may come back to where it began. */
export interface Use {
  readonly file: string;
  readonly written: string;
  readonly files: readonly string[];
}

/** The files of one plan, or one file outside any plan. `key` is the plan's folder or the file's path. */
export interface Scope {
  readonly key: string;
  readonly files: ReadonlySet<string>;
  readonly badUses: readonly BadUse[];
  readonly uses: readonly Use[];
}

/** Reads off a file's facts what decides about membership. */
export function membershipOf(facts: Facts): Membership {
  return {
    declaresPlan: facts.children.some((child) => child.shape.kind === 'plan'),
    uses: facts.shape.lines.flatMap((line) =>
      line.property.head === 'use' ? line.values.map((value) => value.text) : [],
    ),
  };
}

export function sameMembership(a: Membership, b: Membership): boolean {
  return (
    a.declaresPlan === b.declaresPlan && a.uses.length === b.uses.length && a.uses.every((use, i) => use === b.uses[i])
  );
}

function homeOf(path: string, plans: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (plans.has(folder)) return folder;
    if (!folder.includes('/')) return undefined;
  }
}

/** Adds to a plan's files what they use, and what that uses in turn. */
function follow(
  files: Set<string>,
  all: ReadonlyMap<string, Membership>,
  loose: readonly string[],
  root: string,
): Pick<Scope, 'badUses' | 'uses'> {
  const bad: BadUse[] = [];
  const uses: Use[] = [];
  for (const file of files) {
    for (const written of all.get(file)?.uses ?? []) {
      const folder = resolveUse(folderOf(file), written, root);
      if (typeof folder !== 'string') {
        bad.push({ file, written, why: folder.refused });
        continue;
      }
      const found = loose.filter((path) => isBelow(path, folder));
      if (found.length === 0) {
        const isPlan = [...all.keys()].some((path) => isBelow(path, folder));
        bad.push({ file, written, why: isPlan ? 'plan' : 'empty' });
      }
      for (const path of found) files.add(path);
      uses.push({ file, written, files: found.filter((path) => all.get(path)?.uses.length !== 0) });
    }
  }
  return { badUses: bad, uses };
}

/** Divides files into plans and files that stand alone. `root` is the workspace, which no `use` leaves. */
export function scopesOf(all: ReadonlyMap<string, Membership>, root: string): readonly Scope[] {
  const paths = [...all.keys()].sort();
  const plans = new Set(paths.filter((path) => all.get(path)?.declaresPlan).map(folderOf));
  const byPlan = new Map<string, Set<string>>([...plans].map((folder) => [folder, new Set()]));
  const loose: string[] = [];
  for (const path of paths) {
    const home = homeOf(path, plans);
    if (home === undefined) loose.push(path);
    else byPlan.get(home)?.add(path);
  }
  const used = new Set<string>();
  const scopes = [...byPlan].map(([key, files]): Scope => {
    const followed = follow(files, all, loose, root);
    for (const file of files) used.add(file);
    return { key, files, ...followed };
  });
  const alone = loose.filter((path) => !used.has(path));
  return [...scopes, ...alone.map((path): Scope => aloneScope(path, all, loose, root))];
}

function aloneScope(path: string, all: ReadonlyMap<string, Membership>, loose: readonly string[], root: string): Scope {
  const files = new Set([path]);
  return { key: path, files, ...follow(files, all, loose, root) };
}
