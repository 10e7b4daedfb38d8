/** The rules of group `raci`: who does what. */

import type { Rule } from './define.ts';
import { accountableAtProvider } from './raci/accountable-at-provider.ts';
import { accountableBelowResponsible } from './raci/accountable-below-responsible.ts';
import { conflictingLetters } from './raci/conflicting-letters.ts';
import { dutyInText } from './raci/duty-in-text.ts';
import { gapInTime } from './raci/gap-in-time.ts';
import { idleRole } from './raci/idle-role.ts';
import { movedWithoutHandover } from './raci/moved-without-handover.ts';
import { noAccountable } from './raci/no-accountable.ts';
import { noDeputy } from './raci/no-deputy.ts';
import { noHolder } from './raci/no-holder.ts';
import { noResponsible } from './raci/no-responsible.ts';
import { nobodyInformed } from './raci/nobody-informed.ts';
import { nothingRetained } from './raci/nothing-retained.ts';
import { officerNotInvolved } from './raci/officer-not-involved.ts';
import { onlyUnderCondition } from './raci/only-under-condition.ts';
import { outsideScope } from './raci/outside-scope.ts';
import { ownerOutside } from './raci/owner-outside.ts';
import { overloadedRole } from './raci/overloaded-role.ts';
import { partyForRole } from './raci/party-for-role.ts';
import { severalAccountable } from './raci/several-accountable.ts';
import { sharedWithoutSplit } from './raci/shared-without-split.ts';
import { strategicOutsourced } from './raci/strategic-outsourced.ts';
import { tooManyConsulted } from './raci/too-many-consulted.ts';
import { tooManyResponsible } from './raci/too-many-responsible.ts';
import { uncoveredDomain } from './raci/uncovered-domain.ts';

export const raciRules: readonly Rule[] = [
  noResponsible,
  noAccountable,
  severalAccountable,
  strategicOutsourced,
  accountableAtProvider,
  ownerOutside,
  sharedWithoutSplit,
  conflictingLetters,
  nobodyInformed,
  tooManyResponsible,
  tooManyConsulted,
  overloadedRole,
  idleRole,
  accountableBelowResponsible,
  partyForRole,
  dutyInText,
  gapInTime,
  onlyUnderCondition,
  movedWithoutHandover,
  outsideScope,
  nothingRetained,
  uncoveredDomain,
  noHolder,
  noDeputy,
  officerNotInvolved,
];
