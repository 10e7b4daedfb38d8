/** Every rule, by groups; a rule is run because it stands here. */

import { accessRules } from './access.ts';
import { connectionRules } from './connection.ts';
import type { Rule } from './define.ts';
import { dutyRules } from './duty.ts';
import { exceptionRules } from './exception.ts';
import { exchangeRules } from './exchange.ts';
import { interfaceRules } from './interface.ts';
import { nameRules } from './name.ts';
import { raciRules } from './raci.ts';
import { standardRules } from './standard.ts';
import { syntaxRules } from './syntax.ts';

export const rules: readonly Rule[] = [
  ...syntaxRules,
  ...nameRules,
  ...raciRules,
  ...dutyRules,
  ...interfaceRules,
  ...standardRules,
  ...exceptionRules,
  ...connectionRules,
  ...exchangeRules,
  ...accessRules,
];
