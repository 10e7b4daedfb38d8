/** The rules of group `name`: what names mean. */

import type { Rule } from './define.ts';
import { circular } from './name/circular.ts';
import { duplicate } from './name/duplicate.ts';
import { misspelt } from './name/misspelt.ts';
import { unresolved } from './name/unresolved.ts';
import { unused } from './name/unused.ts';
import { wrongKind } from './name/wrong-kind.ts';

export const nameRules: readonly Rule[] = [circular, duplicate, misspelt, unresolved, unused, wrongKind];
