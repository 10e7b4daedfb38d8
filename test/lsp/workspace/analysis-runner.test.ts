/** How the analysis shares the process with the client: in slices, and what somebody works on before the rest. */

import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { AnalysisRunner } from '../../../server/src/lsp/workspace/analysis-runner.ts';
import { rules } from '../../../server/src/rules/registry.ts';

const FILES = 8;

function host(): AnalysisHost {
  const made = new AnalysisHost({ rules, root: '/ws', asOf: 20000 });
  made.setText('/ws/plan.secplan', 'plan p "P"\norganization o "O" { role r "R" }\n');
  for (let i = 0; i < FILES; i++) {
    const controls = Array.from(
      { length: 10 },
      (_, j) => `control C${String(i)}-${String(j)} "c" { accountable o.r }\n`,
    );
    made.setText(`/ws/f${String(i)}.secplan`, controls.join(''));
  }
  return made;
}

/** A runner whose clock goes on by a millisecond with every look, and what it does in order. */
function watched(analysis: AnalysisHost): { runner: AnalysisRunner; log: string[]; settle: () => Promise<void> } {
  const log: string[] = [];
  let clock = 0;
  const runner = new AnalysisRunner(
    {
      hosts: () => [analysis],
      next: (_, path) => log.push(path),
      settled: () => log.push('settled'),
      failed: (error) => assert.fail(String(error)),
    },
    {
      disk: undefined,
      today: () => '2026-01-15',
      pause: () => {
        log.push('pause');
        return Promise.resolve();
      },
      now: () => ++clock,
      watchProcess: () => undefined,
      exit: () => undefined,
    },
  );
  return { runner, log, settle: () => runner.settled(new CancellationTokenSource().token) };
}

describe('the analysis', () => {
  it('is cut in slices, and messages are let in between any two', async () => {
    const { runner, log, settle } = watched(host());
    runner.touch();
    await settle();
    const slices = log
      .join('\n')
      .split('pause')
      .map((slice) => slice.split('\n').filter((line) => line.startsWith('/ws/')).length);
    assert.ok(slices.reduce((sum, steps) => sum + steps, 0) > FILES * 10);
    assert.ok(Math.max(...slices) <= 5, `a slice of ${String(Math.max(...slices))} steps`);
    assert.equal(log.at(-1), 'settled');
  });

  it('takes what somebody works on before all others', async () => {
    const analysis = host();
    const { runner, log, settle } = watched(analysis);
    runner.touch('/ws/f5.secplan');
    await settle();
    const files = log.filter((line) => line.startsWith('/ws/'));
    const own = files.filter((path) => path === '/ws/f5.secplan').length;
    assert.ok(own >= 10);
    assert.deepEqual(new Set(files.slice(0, own)), new Set(['/ws/f5.secplan']));
  });

  it('begins again where something changes between two slices, and settles once', async () => {
    const analysis = host();
    const { runner, log, settle } = watched(analysis);
    runner.touch('/ws/f1.secplan');
    await Promise.resolve();
    analysis.setText('/ws/f7.secplan', 'control Z "z" { accountable o.r }\n');
    runner.touch('/ws/f7.secplan');
    await settle();
    assert.equal(log.filter((line) => line === 'settled').length, 1);
    assert.ok(log.lastIndexOf('/ws/f7.secplan') < log.lastIndexOf('/ws/f3.secplan'));
  });
});
