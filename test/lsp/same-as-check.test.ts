/** The editor and the command line tell the same problems at the same places, on every sample. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import { clientOf, startProcess } from './stdio.ts';

const ROOT = new URL('../../', import.meta.url);
const AS_OF = '2026-01-15';

/** What both say of a problem. */
type Told = readonly [file: string, rule: unknown, severity: string, message: string, range: Range, waivedBy: boolean];

interface Checked {
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly range: Range;
    readonly waivedBy?: string;
  }[];
}

async function checked(folder: string): Promise<Told[]> {
  const command = fileURLToPath(new URL('server/src/main/cli.ts', ROOT));
  const args = [command, 'check', '--format', 'json', '--as-of', AS_OF, folder];
  const run = promisify(execFile)(process.execPath, args, { cwd: fileURLToPath(ROOT), maxBuffer: 1 << 26 });
  // Its status says that there are problems; what it prints is what counts.
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  const { problems } = JSON.parse(stdout) as Checked;
  return problems.map(({ rule, severity, message, file, range, waivedBy }) => {
    const waived = waivedBy === undefined ? '' : ` (waived by ${waivedBy})`;
    return [file, rule, waivedBy === undefined ? severity : 'hint', message + waived, range, waivedBy !== undefined];
  });
}

const severities: ReadonlyMap<number | undefined, string> = new Map([
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'information'],
  [DiagnosticSeverity.Hint, 'hint'],
]);

function toldOf(uri: string, { code, severity, message, range }: Diagnostic): Told {
  const hint = severity === DiagnosticSeverity.Hint;
  const file = uri.slice(ROOT.href.length);
  return [file, code, severities.get(severity) ?? '', typeof message === 'string' ? message : '', range, hint];
}

async function edited(folder: string): Promise<Told[]> {
  const client = clientOf(startProcess());
  const initializationOptions = { settings: { asOf: AS_OF } };
  await client.start(pathToFileURL(fileURLToPath(new URL(folder, ROOT))).href, { initializationOptions });
  await client.settled();
  const found = [...client.published].flatMap(([uri, all]) => all.map((each) => toldOf(uri, each)));
  await client.stop();
  return found;
}

function ordered(told: readonly Told[]): readonly string[] {
  return told.map((each) => JSON.stringify(each)).sort();
}

describe('editor and command line', () => {
  for (const sample of readdirSync(new URL('samples/', ROOT), { withFileTypes: true })) {
    if (!sample.isDirectory()) continue;
    for (const state of readdirSync(new URL(`samples/${sample.name}/`, ROOT))) {
      it(`agree on ${sample.name}/${state}`, async () => {
        const folder = `samples/${sample.name}/${state}`;
        const [check, editor] = await Promise.all([checked(folder), edited(folder)]);
        assert.deepEqual(ordered(editor), ordered(check));
        if (state === 'broken') assert.ok(check.length > 0);
      });
    }
  }
});
