/** Every rule, by groups; a rule is run because it stands here. */

import type { Rule } from './define.ts';
import { dutyRules } from './duty.ts';
import { interfaceRules } from './interface.ts';
import { nameRules } from './name.ts';
import { raciRules } from './raci.ts';
import { syntaxRules } from './syntax.ts';

export const rules: readonly Rule[] = [...syntaxRules, ...nameRules, ...raciRules, ...dutyRules, ...interfaceRules];
