/** Matrices that nobody drew by hand: refused or read in time, and what comes out checks. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describeImport } from '../../server/src/imports/describe-import.ts';
import { importRaci } from '../../server/src/imports/import-raci.ts';
import { found, workspace } from '../analysis/workspace.ts';
import { imported } from './imported-matrix.ts';

/** Rules that tell of a plan that says something else than its author meant. */
function mistakes(plan: string): readonly string[] {
  const problems = found(workspace({ 'plan.secplan': plan }), 'plan.secplan');
  return problems.filter((rule) => /^(syntax|name)\/(?!unused|missing)/.test(rule));
}

function refusal(text: string, format: 'markdown' | 'csv'): string {
  const result = importRaci({ text, format, name: 'x' }, { organization: [], provider: [] });
  ok('refused' in result);
  return describeImport(result).join('\n');
}

describe('a hostile matrix', () => {
  it('whose quotations or lists stand too deep is refused, not read for minutes', () => {
    match(refusal('>'.repeat(300_000), 'markdown'), /too deep/);
    match(refusal('> '.repeat(100_000), 'markdown'), /too deep/);
    match(refusal(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n'), 'markdown'), /too deep/);
  });

  it('with endless runs of one character is read once over, not again from each of them', () => {
    for (const run of [' ', '*', '†', '-', '(', '[', 'A(', ':', '⁰'].map((each) => each.repeat(20_000))) {
      const { rows } = imported(`Task;CISO;MSP\nx${run}y;A;x${run}y\n[${run};A;[${run}\nBackups;A;R\n`);
      ok(rows > 0);
    }
  });

  it('with hundreds of thousands of columns is passed over', () => {
    match(refusal(`Task,CISO\nx,${'R,'.repeat(200_000)}`, 'csv'), /more than 1,000 columns/);
  });

  it('names parties, roles and controls after words of the language and of any program', () => {
    const odd = ['__proto__', 'constructor', 'internet', 'nobody', 'plan', 'organization', 'from', '1', '{', '"'];
    const table = [
      `| Task | ${odd.join(' | ')} | MSP |`,
      `|---|${odd.map(() => '---|').join('')}---|`,
      ...odd.map((name, i) => `| ${name} | ${odd.map((_, j) => (i === j ? 'A' : 'R')).join(' | ')} | C |`),
    ];
    const { plan, unread } = imported(table.join('\n'));
    deepEqual(mistakes(plan), []);
    equal(plan.match(/^control /gm)?.length, odd.length);
    equal(plan.match(/^ {2}accountable /gm)?.length, odd.length);
    deepEqual(unread, []);
  });

  it('in which a whole party verifies gives a plan that checks', () => {
    deepEqual(mistakes(imported('| Task | CISO | MSP |\n|---|---|---|\n| x | A R | V |').plan), []);
  });
});
