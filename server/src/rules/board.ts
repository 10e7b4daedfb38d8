/** The rules of group `board`: the meetings at which the parties decide together. */

import { localUnconnected } from './board/local-unconnected.ts';
import { missing } from './board/missing.ts';
import { providerAbsent } from './board/provider-absent.ts';
import { unequalMandates } from './board/unequal-mandates.ts';
import type { Rule } from './define.ts';

export const boardRules: readonly Rule[] = [missing, providerAbsent, unequalMandates, localUnconnected];
