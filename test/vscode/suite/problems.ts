/** Problems as the editor shows them and as the command line prints them, in one form that can be compared. */
import * as vscode from 'vscode';
import { fileUri, pathOf } from './editor.ts';

type Place = Record<'line' | 'character', number>;

/** What the runner wrote of the command line's JSON. */
interface Checked {
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly range: { readonly start: Place; readonly end: Place };
  }[];
}

function written({ line, character }: Place): string {
  return `${line}:${character}`;
}

/** The problems of a file, or of all files, that `secplan` shows: file, place, severity, rule and message, in order. */
export function shownProblems(path = ''): readonly string[] {
  const all = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => {
    const file = pathOf(uri);
    if (!file.startsWith(path)) {
      return [];
    }
    const own = diagnostics.filter(({ source }) => source === 'secplan');
    return own.map(({ range, severity, code, message }) => {
      const rule = typeof code === 'object' ? code.value : (code ?? '');
      const place = `${file} ${written(range.start)}-${written(range.end)}`;
      return `${place} ${vscode.DiagnosticSeverity[severity].toLowerCase()} ${rule} ${message}`;
    });
  });
  return all.sort();
}

/** The problems that `secplan check` finds in a file or folder of the workspace, in the form of `shownProblems`. */
export async function checkedProblems(path = ''): Promise<readonly string[]> {
  const json = await vscode.workspace.fs.readFile(fileUri('.test/check.json'));
  const { problems } = JSON.parse(new TextDecoder().decode(json)) as Checked;
  const own = problems.filter(({ file }) => file.startsWith(path));
  const all = own.map(({ file, range, severity, rule, message }) => {
    return `${file} ${written(range.start)}-${written(range.end)} ${severity} ${rule} ${message}`;
  });
  return all.sort();
}
