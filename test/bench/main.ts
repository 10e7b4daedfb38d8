/** Measures the checker on generated plans beside chevrotain's lexer alone over the same bytes: `npm run bench`. */

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { lex } from '../../grammar/src/syntax/tokens.ts';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import type { Rule } from '../../server/src/rules/define.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { generatedPlan } from './generated-plan.ts';
import { cleanSamples, mishaps, mistakes, spreadOf } from './mistakes.ts';
import { keystrokes } from './keystrokes.ts';
import { besides, median } from './timing.ts';

const SIZES = [1000, 10_000];
const asOf = dayOf('2026-01-15') ?? 0;
const basic = rules.filter(({ id }) => /^(syntax|name)\//.test(id));

function cold(files: ReadonlyMap<string, string>, which: readonly Rule[]): number {
  const host = new AnalysisHost({ rules: which, root: '/plan', asOf });
  for (const [name, text] of files) host.setText(`/plan/${name}`, text);
  host.settle();
  return host.paths().reduce((sum, path) => sum + host.problems(path).length, 0);
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Heap in use with a plan loaded and checked, in bytes, measured in a process of its own. */
function heap(controls: number): number {
  const script = new URL('./heap.ts', import.meta.url).pathname;
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', script, String(controls)], { encoding: 'utf8' });
  return Number(stdout);
}

async function measure(controls: number): Promise<void> {
  const files = generatedPlan(controls);
  const bytes = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  const lexer = (): void => {
    for (const text of files.values()) lex(text);
  };
  const [lexed, checked, checkedBasic] = besides(
    9,
    lexer,
    () => cold(files, rules),
    () => cold(files, basic),
  );
  console.log(`\n${String(controls)} controls, ${String(files.size)} files, ${(bytes / 1000).toFixed(0)} kB`);
  console.log(`  lexer alone                        ${ms(lexed)}`);
  console.log(
    `  cold check, all ${String(rules.length)} rules          ${ms(checked)}  = ${(checked / lexed).toFixed(1)} × the lexer`,
  );
  console.log(
    `  cold check, syntax and name only   ${ms(checkedBasic)}  = ${(checkedBasic / lexed).toFixed(1)} × the lexer`,
  );
  console.log(`  all rules beside syntax and name   ${(checked / checkedBasic).toFixed(2)} ×`);
  const used = heap(controls);
  console.log(
    `  memory                             ${(used / 1e6).toFixed(1)} MB = ${(used / bytes).toFixed(1)} × the text`,
  );
  const typed = await keystrokes(files);
  console.log(`  a keystroke through the server, its own file      ${ms(median(typed.own))}`);
  console.log(`  a keystroke through the server, every file        ${ms(median(typed.every))}`);
  console.log(`  a request through the server that does nothing    ${ms(median(typed.nothing))}`);
}

/** How many problems one mistake brings to the clean samples; so many mistakes of each sort are made in each. */
function tellMistakes(rounds: number): void {
  const all = cleanSamples().flatMap((files) => mishaps(files, rounds, 42));
  console.log(`\nProblems that one mistake brings to a clean sample, over ${String(all.length)} mistakes`);
  for (const mistake of mistakes) {
    const { mean, half, most, max } = spreadOf(all, mistake);
    const spread = `mean ${mean.toFixed(2)}, half at most ${String(half)}, 95 % at most ${String(most)}, most ${String(max)}`;
    console.log(`  ${mistake.padEnd(34)} ${spread}`);
  }
}

console.log('Medians, each measured in turn with the others. Compare ratios; times differ from machine to machine.');
for (const size of SIZES) await measure(size);
tellMistakes(80);
process.exit(0);
