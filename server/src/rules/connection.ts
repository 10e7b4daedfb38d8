/** The rules of group `connection`: links between the networks of two parties. */

import { beforeAgreement } from './connection/before-agreement.ts';
import { contactsIncomplete } from './connection/contacts-incomplete.ts';
import { unbounded } from './connection/unbounded.ts';
import { unverified } from './connection/unverified.ts';
import type { Rule } from './define.ts';
import { noIncidentPath } from './connection/no-incident-path.ts';

export const connectionRules: readonly Rule[] = [
  beforeAgreement,
  unbounded,
  contactsIncomplete,
  unverified,
  noIncidentPath,
];
