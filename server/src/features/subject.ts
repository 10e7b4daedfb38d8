/** What a question is about: one file with the plan it belongs to, as the analysis has them now. */

import type { AnalysisHost } from '../analysis/host.ts';
import type { PlanScope } from '../analysis/plan-scope.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import type { Catalog } from '../catalogs/types.ts';
import type { Declaration } from '../plan/declaration.ts';
import { catalogOf } from '../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../plan/plan-view.ts';

export interface Subject {
  readonly file: SourceFile;
  readonly scope: PlanScope;
  readonly view: PlanView;
  /** The file itself as a declaration that holds all others. */
  readonly root: Declaration;
  /** The catalog behind an alias, if there is one. */
  readonly catalog: (alias: string) => Catalog | undefined;
}

/** Answers a question about a file; undefined where the analysis does not have it. Nothing of it is remembered. */
export function ask<T>(host: AnalysisHost, path: string, answer: (subject: Subject) => T): T | undefined {
  const file = host.file(path);
  const [scope] = host.scopesOf(path);
  const root = scope?.root(path);
  if (!file || !scope || !root) return undefined;
  const { view } = scope;
  return view.during(undefined, () => answer({ file, scope, view, root, catalog: (alias) => catalogOf(view, alias) }));
}
