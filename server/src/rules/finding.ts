/** The rules of group `finding`: who decides on what was found, who pays, and by when. */

import type { Rule } from './define.ts';
import { cameBack } from './finding/came-back.ts';
import { noCostBearer } from './finding/no-cost-bearer.ts';
import { overdue } from './finding/overdue.ts';
import { undecided } from './finding/undecided.ts';

export const findingRules: readonly Rule[] = [undecided, noCostBearer, overdue, cameBack];
