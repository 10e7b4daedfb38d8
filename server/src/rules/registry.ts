/** Every rule, by groups; a rule is run because it stands here. */

import type { Rule } from './define.ts';
import { nameRules } from './name.ts';
import { raciRules } from './raci.ts';
import { syntaxRules } from './syntax.ts';

export const rules: readonly Rule[] = [...syntaxRules, ...nameRules, ...raciRules];
