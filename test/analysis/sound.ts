/** What holds for any analysis, whatever it was given. */

import assert from 'node:assert/strict';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { isoOf } from '../../server/src/facts/dates.ts';
import { plainArguments } from '../../server/src/rules/render.ts';
import { everything, ROOT, workspace } from './workspace.ts';

/** No rule failed; every problem has words and places that are there. */
export function assertSound(host: AnalysisHost): void {
  assert.deepEqual(host.faults(), []);
  for (const path of host.paths()) {
    for (const { message, start, end, related, rule, problem } of host.problems(path)) {
      assert.doesNotMatch(message, /undefined|NaN|Infinity|\[object|\{\w+[:|}]|\+\d{6}|  /, rule);
      for (const place of [{ file: path, start, end }, ...related]) {
        const length = host.file(place.file)?.text.length ?? -1;
        assert.ok(0 <= place.start && place.start <= place.end && place.end <= length, `${rule} in ${place.file}`);
      }
      assert.doesNotMatch(JSON.stringify(plainArguments(problem.args)), /undefined|NaN|\+\d{6}/, rule);
    }
  }
}

/** It says what a fresh start over the same texts says. */
export function assertFresh(host: AnalysisHost): void {
  const texts: Record<string, string> = {};
  for (const path of host.paths()) texts[path.slice(ROOT.length + 1)] = host.file(path)?.text ?? '';
  assert.deepEqual(everything(host), everything(workspace(texts, { asOf: isoOf(host.asOf) })));
}
