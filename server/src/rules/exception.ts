/** The rules of group `exception`: approved deviations. */

import type { Rule } from './define.ts';
import { expired } from './exception/expired.ts';
import { needless } from './exception/needless.ts';
import { noAssessment } from './exception/no-assessment.ts';
import { outlivesMigration } from './exception/outlives-migration.ts';
import { unapproved } from './exception/unapproved.ts';
import { unusedWaiver } from './exception/unused-waiver.ts';

export const exceptionRules: readonly Rule[] = [
  noAssessment,
  unapproved,
  expired,
  outlivesMigration,
  needless,
  unusedWaiver,
];
