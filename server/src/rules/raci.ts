/** The rules of group `raci`: who does what. */

import type { Rule } from './define.ts';
import { noAccountable } from './raci/no-accountable.ts';

export const raciRules: readonly Rule[] = [noAccountable];
