/** What holds for any analysis, whatever it was given. */

import assert from 'node:assert/strict';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { isoOf } from '../../server/src/facts/dates.ts';
import { plainArguments } from '../../server/src/rules/render.ts';
import { everything, ROOT, workspace } from './workspace.ts';

/** What no message of ours holds, unless it quotes a plan that holds it. */
const UNFILLED = /undefined|NaN|Infinity|\[object|\{\w+[:|}]|\+\d{6}/g;

function assertWords(message: string, texts: readonly string[], rule: string): void {
  const unfilled = (message.match(UNFILLED) ?? []).filter((each) => !texts.some((text) => text.includes(each)));
  assert.deepEqual(unfilled, [], `${rule}: ${message}`);
  assert.doesNotMatch(message.replace(/“.*”/gs, '“”'), / {2}/, `${rule}: ${message}`);
}

/** No rule failed; every problem has words and places that are there. */
export function assertSound(host: AnalysisHost): void {
  assert.deepEqual(host.faults(), []);
  const texts = host.paths().map((path) => host.file(path)?.text ?? '');
  for (const path of host.paths()) {
    for (const { message, start, end, related, rule, problem } of host.problems(path)) {
      assertWords(message, texts, rule);
      for (const place of [{ file: path, start, end }, ...related]) {
        const length = host.file(place.file)?.text.length ?? -1;
        assert.ok(0 <= place.start && place.start <= place.end && place.end <= length, `${rule} in ${place.file}`);
      }
      assert.doesNotMatch(JSON.stringify(plainArguments(problem.args)), /undefined|NaN|\+\d{6}/, rule);
    }
  }
}

/** A fresh start over the same texts, on the same day. */
export function freshOf(host: AnalysisHost): AnalysisHost {
  const texts: Record<string, string> = {};
  for (const path of host.paths()) texts[path.slice(ROOT.length + 1)] = host.file(path)?.text ?? '';
  return workspace(texts, { asOf: isoOf(host.asOf) });
}

/** It says what a fresh start over the same texts says. */
export function assertFresh(host: AnalysisHost): void {
  assert.deepEqual(everything(host), everything(freshOf(host)));
}
