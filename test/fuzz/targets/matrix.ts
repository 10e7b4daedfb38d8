/** Any matrix: it is imported or refused, each place is one of the input, and the plan reads, and is laid out, as it is. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format as layOut } from '../../../grammar/src/print/printer.ts';
import { describeImport } from '../../../server/src/imports/describe-import.ts';
import { importRaci } from '../../../server/src/imports/import-raci.ts';
import { assertSound } from '../../analysis/sound.ts';
import { ROOT, workspace } from '../../analysis/workspace.ts';
import { damaged } from '../damage.ts';
import { realMatrices } from '../real-texts.ts';
import { defineTarget } from '../target.ts';

type Format = 'markdown' | 'csv';

const marks = 'R|A|C|I|RACI;,\t"""```<!-- -->[x](y)\\|~~x~~**b**_i_¹²[^1]: x\n> - 1. # &amp;&#0;<br>';
const elsewhere = marks + realMatrices.map(({ text }) => text).join('\n');

const inputs = fc.constantFrom(...realMatrices).chain(({ text, format }) =>
  fc.record({
    text: fc.oneof(
      { weight: 4, arbitrary: damaged(fc.constant(text), elsewhere) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    ),
    format: fc.oneof(
      { weight: 9, arbitrary: fc.constant(format) },
      { weight: 1, arbitrary: fc.constantFrom<Format>('markdown', 'csv') },
    ),
  }),
);

export const matrixTarget = defineTarget('matrix', inputs, ({ text, format }) => {
  const result = importRaci({ text, format, name: 'm' }, { organization: [], provider: [] });
  for (const line of describeImport(result)) assert.doesNotMatch(line, /undefined|NaN|\[object/);
  if ('refused' in result) return;
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { line, column } of [...result.guesses, ...result.unread, ...result.passedOver]) {
    assert.ok(line >= 1 && line <= lines && column >= 1, `${String(line)}:${String(column)}`);
  }
  assert.deepEqual(layOut(result.plan), { text: result.plan });
  const host = workspace({ 'plan.secplan': result.plan });
  assertSound(host);
  const told = host.problems(`${ROOT}/plan.secplan`).map(({ rule }) => rule);
  assert.deepEqual(
    told.filter((rule) => rule.startsWith('syntax/')),
    [],
  );
});
