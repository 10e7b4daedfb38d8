/** The folders of the workspace, each with its analysis, and one more for documents that belong to none. */

import { isBelow } from '../../analysis/paths.ts';
import { AnalysisHost } from '../../analysis/host.ts';
import type { Day } from '../../facts/dates.ts';
import { rules } from '../../rules/registry.ts';
import type { WorkspaceFiles } from '../environment.ts';

export interface Folder {
  readonly root: string;
  readonly host: AnalysisHost;
  /** Undefined: nobody can read there; only open documents count. */
  readonly files: WorkspaceFiles | undefined;
}

/** The root of documents outside any folder: no path lies below it, so that they join no plan. */
const NOWHERE = 'nowhere:';

function makeHost(root: string, asOf: Day): AnalysisHost {
  return new AnalysisHost({ rules, root, asOf });
}

/** Keeps one analysis for each folder; the outermost folder that holds a path is the one it belongs to. */
export class Folders {
  private readonly byRoot = new Map<string, Folder>();
  private readonly filesFor: (root: string) => WorkspaceFiles | undefined;
  private asOf: Day;
  readonly outside: AnalysisHost;

  constructor(asOf: Day, filesFor: (root: string) => WorkspaceFiles | undefined) {
    this.asOf = asOf;
    this.filesFor = filesFor;
    this.outside = makeHost(NOWHERE, asOf);
  }

  /** Undefined where the folder is known, or lies in one that is. */
  add(root: string): Folder | undefined {
    if (this.holding(root) ?? this.byRoot.get(root)) return undefined;
    const folder = { root, host: makeHost(root, this.asOf), files: this.filesFor(root) };
    this.byRoot.set(root, folder);
    return folder;
  }

  remove(root: string): Folder | undefined {
    const folder = this.byRoot.get(root);
    this.byRoot.delete(root);
    return folder;
  }

  /** The folder that holds a path, if one does. */
  holding(path: string): Folder | undefined {
    for (const folder of this.byRoot.values()) if (isBelow(path, folder.root)) return folder;
    return undefined;
  }

  /** The folder that a path is in, or is. */
  containing(path: string): Folder | undefined {
    return this.byRoot.get(path) ?? this.holding(path);
  }

  hostOf(path: string): AnalysisHost {
    return this.holding(path)?.host ?? this.outside;
  }

  all(): Iterable<Folder> {
    return this.byRoot.values();
  }

  hosts(): readonly AnalysisHost[] {
    return [...Array.from(this.byRoot.values(), ({ host }) => host), this.outside];
  }

  setAsOf(day: Day): void {
    this.asOf = day;
    for (const host of this.hosts()) host.setAsOf(day);
  }

  get today(): Day {
    return this.asOf;
  }
}
