/** The rules of group `risk`: what may go wrong, and what is done about it. */

import type { Rule } from './define.ts';
import { noOwner } from './risk/no-owner.ts';
import { outsourcingRisksMissing } from './risk/outsourcing-risks-missing.ts';
import { unassessed } from './risk/unassessed.ts';
import { untreated } from './risk/untreated.ts';

export const riskRules: readonly Rule[] = [unassessed, untreated, outsourcingRisksMissing, noOwner];
