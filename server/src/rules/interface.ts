/** The rules of group `interface`: the points at which work passes from one party to another. */

import type { Rule } from './define.ts';
import { changeIncomplete } from './interface/change-incomplete.ts';
import { escalatesNowhere } from './interface/escalates-nowhere.ts';
import { incidentIncomplete } from './interface/incident-incomplete.ts';
import { leaversNotPassedOn } from './interface/leavers-not-passed-on.ts';
import { missing } from './interface/missing.ts';
import { noContact } from './interface/no-contact.ts';
import { noEscalation } from './interface/no-escalation.ts';
import { noProcess } from './interface/no-process.ts';
import { noTimeLimit } from './interface/no-time-limit.ts';
import { oneSided } from './interface/one-sided.ts';
import { slowerThanOwnDuty } from './interface/slower-than-own-duty.ts';

export const interfaceRules: readonly Rule[] = [
  missing,
  noProcess,
  noContact,
  noTimeLimit,
  noEscalation,
  escalatesNowhere,
  oneSided,
  incidentIncomplete,
  changeIncomplete,
  leaversNotPassedOn,
  slowerThanOwnDuty,
];
