/** A workspace for tests: files by name, problems as short lines. */

import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import type { Rule } from '../../server/src/rules/define.ts';
import { rules as allRules } from '../../server/src/rules/registry.ts';

export const ROOT = '/workspace';

/** Analyses files given by their path below the workspace. */
export function workspace(
  files: Readonly<Record<string, string>>,
  { asOf = '2026-01-15', rules = allRules }: { asOf?: string; rules?: readonly Rule[] } = {},
): AnalysisHost {
  const host = new AnalysisHost({ rules, root: ROOT, asOf: dayOf(asOf) ?? 0 });
  for (const [name, text] of Object.entries(files)) {
    const path = `${ROOT}/${name}`;
    if (name.endsWith('secplan.json')) host.setSettings(path.slice(0, path.lastIndexOf('/')), text);
    else host.setText(path, text, true);
  }
  host.settle();
  return host;
}

/** `file:offset rule message`, of all files, for comparing two analyses. */
export function everything(host: AnalysisHost): readonly string[] {
  host.settle();
  return host.paths().flatMap((path) =>
    host.problems(path).map(({ rule, start, end, severity, message, related, waivedBy }) => {
      const places = related.map((each) => `${each.file}:${String(each.start)}`).join(' ');
      return `${path}:${String(start)}-${String(end)} ${severity} ${rule} ${message} ${waivedBy ?? ''} ${places}`;
    }),
  );
}

/** Rule ids of the problems of one file. */
export function found(host: AnalysisHost, name: string): readonly string[] {
  return host.problems(`${ROOT}/${name}`).map(({ rule }) => rule);
}

/** How often rules were run for an entity so far, in all plans together. */
export function runs(host: AnalysisHost): number {
  return host.allScopes().reduce((sum, scope) => sum + scope.engine.runs, 0);
}
