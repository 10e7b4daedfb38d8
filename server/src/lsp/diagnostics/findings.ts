/** What the analysis found in a file, as diagnostics. */

import type { Diagnostic } from 'vscode-languageserver';
import { folderOf } from '../../analysis/paths.ts';
import type { ClientFeatures } from '../client/features.ts';
import { diagnosticOf, overflowDiagnostic, settingsDiagnostic } from './diagnostic.ts';
import { isSettings } from '../workspace/workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** More problems of one file are counted, but not listed. */
const MOST_IN_FILE = 1000;

/** The diagnostics of a file; undefined where there is no such file any more. */
export function findDiagnostics(
  workspace: Workspace,
  path: string,
  client: ClientFeatures,
): readonly Diagnostic[] | undefined {
  const place = workspace.locate(path);
  if (!place) return undefined;
  const host = workspace.folders.hostOf(path);
  if (isSettings(path)) {
    return host.settingsProblems(folderOf(path)).map((problem) => settingsDiagnostic(problem, place.lines));
  }
  if (workspace.catalogs.has(path)) {
    return host.catalogProblems(path).map((problem) => settingsDiagnostic(problem, place.lines));
  }
  const problems = host.problems(path);
  const locate = (other: string): ReturnType<Workspace['locate']> => (other === path ? place : workspace.locate(other));
  const shown = problems.slice(0, MOST_IN_FILE);
  const found = shown.map((problem) => diagnosticOf(problem, place.lines, locate, client));
  const more = problems.length - shown.length;
  return more > 0 ? [...found, overflowDiagnostic(more)] : found;
}
