/** Runs the tests, outside and inside VS Code, and ends with one line that counts them all: `npm test`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, sum, type Totals } from './totals.ts';
import { project } from './vscode/host/paths.ts';
import { runVsCodeSuites } from './vscode/run.ts';

function node(args: readonly string[], env: NodeJS.ProcessEnv): number | null {
  return spawnSync(process.execPath, args, { cwd: project, env, stdio: 'inherit' }).status;
}

/** Runs mocha in a process of its own, so that a test that kills it does not take the other counts along. */
function runUnit(): readonly Totals[] {
  const file = join(mkdtempSync(join(tmpdir(), 'secplan-totals-')), 'totals.json');
  const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', './test/totals-reporter.ts'];
  const status = node(mocha, { ...process.env, SECPLAN_TOTALS: file });
  const totals = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Totals) : { passed: 0, failed: 0 };
  // Mocha that dies, or fails before or after the tests, is a failure too.
  return [status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals];
}

async function runInVsCode(): Promise<readonly Totals[]> {
  try {
    return await runVsCodeSuites();
  } catch (error) {
    console.error(error);
    return [{ passed: 0, failed: 1 }];
  }
}

const suites = { unit: runUnit, vscode: runInVsCode };
const names = process.argv.slice(2).length === 0 ? Object.keys(suites) : process.argv.slice(2);

if (node(['scripts/build.ts'], process.env) !== 0) {
  throw new Error('The product could not be built.');
}
const totals: Totals[] = [];
for (const name of names) {
  if (name !== 'unit' && name !== 'vscode') {
    throw new Error(`There is no suite ${name}, only ${Object.keys(suites).join(' and ')}.`);
  }
  const results = await suites[name]();
  // A suite in which nothing ran has not passed.
  totals.push(...results.map((result) => (result.passed + result.failed === 0 ? { passed: 0, failed: 1 } : result)));
}
const all = sum(totals);
console.log(`\n${line(all)}`);
process.exitCode = all.failed === 0 ? 0 : 1;
