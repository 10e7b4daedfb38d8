/** The rules of group `demarcation`: the line between the parties. */

import type { Rule } from './define.ts';
import { retentionTooShort } from './demarcation/retention-too-short.ts';
import { contradicted } from './demarcation/contradicted.ts';
import { evidenceOutOfReach } from './demarcation/evidence-out-of-reach.ts';
import { flowStandard } from './demarcation/flow-standard.ts';
import { incomplete } from './demarcation/incomplete.ts';
import { inconsistent } from './demarcation/inconsistent.ts';
import { missing } from './demarcation/missing.ts';
import { oneSided } from './demarcation/one-sided.ts';

export const demarcationRules: readonly Rule[] = [
  missing,
  incomplete,
  contradicted,
  inconsistent,
  evidenceOutOfReach,
  flowStandard,
  oneSided,
  retentionTooShort,
];
