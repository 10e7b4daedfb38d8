/** Every rule, by groups; a rule is run because it stands here. */

import { accessRules } from './access.ts';
import { agreementRules } from './agreement.ts';
import { auditRules } from './audit.ts';
import { boardRules } from './board.ts';
import { connectionRules } from './connection.ts';
import { coverageRules } from './coverage.ts';
import type { Rule } from './define.ts';
import { demarcationRules } from './demarcation.ts';
import { dutyRules } from './duty.ts';
import { exceptionRules } from './exception.ts';
import { exchangeRules } from './exchange.ts';
import { findingRules } from './finding.ts';
import { flowRules } from './flow.ts';
import { interfaceRules } from './interface.ts';
import { lifecycleRules } from './lifecycle.ts';
import { nameRules } from './name.ts';
import { planRules } from './plan.ts';
import { raciRules } from './raci.ts';
import { reportRules } from './report.ts';
import { riskRules } from './risk.ts';
import { scopeRules } from './scope.ts';
import { standardRules } from './standard.ts';
import { syntaxRules } from './syntax.ts';
import { zoneRules } from './zone.ts';

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
  ...boardRules,
  ...reportRules,
  ...auditRules,
  ...agreementRules,
  ...demarcationRules,
  ...scopeRules,
  ...flowRules,
  ...zoneRules,
  ...coverageRules,
  ...riskRules,
  ...findingRules,
  ...planRules,
  ...lifecycleRules,
];
