/** Any text: it is read, laid out, analysed and described without a fault, and nothing of it is lost. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../../grammar/src/print/printer.ts';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { lex } from '../../../grammar/src/syntax/tokens.ts';
import { assertShowsFresh } from '../../analysis/shown.ts';
import { assertFresh, assertSound } from '../../analysis/sound.ts';
import { anyPlan } from '../../analysis/any-plan.ts';
import { ROOT, workspace } from '../../analysis/workspace.ts';
import { roughText } from '../../grammar/edits.ts';
import { assertPartition } from '../../grammar/partition.ts';
import { damaged } from '../damage.ts';
import { realPlans } from '../real-texts.ts';
import { defineTarget } from '../target.ts';

interface Input {
  readonly text: string;
  /** Where something is asked; fitted to the text. */
  readonly at: readonly number[];
  readonly asOf: string;
}

const texts = realPlans.flatMap((files) => Object.values(files));
const elsewhere = texts.slice(-20).join('\n');

const inputs: fc.Arbitrary<Input> = fc.record({
  text: fc.oneof(
    { weight: 6, arbitrary: damaged(fc.constantFrom(...texts), elsewhere) },
    { weight: 2, arbitrary: roughText },
    { weight: 1, arbitrary: anyPlan.map((files) => Object.values(files).join('')) },
  ),
  at: fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 4 }),
  asOf: fc.constantFrom('2026-01-15', '2030-01-01', '9999-12-31', '0000-01-01'),
});

function assertLaysOut(text: string): void {
  const once = format(text);
  const twice = format(once.text);
  assert.deepEqual(twice, once.withheld === undefined ? { text: once.text } : once);
}

export const textTarget = defineTarget('text', inputs, ({ text, at, asOf }) => {
  lex(text);
  const { tree, second } = parse(text);
  assert.equal(tree.length, text.length);
  assert.equal(second === undefined, !tree.conflicted);
  assertPartition(text);
  assertLaysOut(text);
  const host = workspace({ 'a.secplan': text }, { asOf });
  assertSound(host);
  // Opened and edited at its end, it says the same.
  host.edit(`${ROOT}/a.secplan`, [{ start: text.length, end: text.length, insert: '\n' }]);
  host.settle();
  assertFresh(host);
  assertShowsFresh(host, at);
});
