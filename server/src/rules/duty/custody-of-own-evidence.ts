/** Those whom the logs are about are the only ones who have them. */

import { atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { evidenceHolders } from '../../meaning/line/evidence.ts';
import { qualifier } from '../../facts/facts.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOfOrganization, isOutsider, sameSide, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** The roles and parties that the evidence is about; of devices it is no matter of custody. */
function watched(plan: PlanView, { entry, line }: LineRef): readonly Entry[] {
  return plan.meanings(entry, qualifier(line, 'about')).filter(({ kind }) => kind !== 'asset');
}

/**
 * An outsider holds all there is, or a role of the organization alone administers the only copy. An outsider may
 * administer what stands on the organization's side of the line: there the organization can look at it any time.
 */
function checkLine(plan: PlanView, asset: Entry, ref: LineRef, report: Report): void {
  const holders = evidenceHolders(plan, asset);
  if (holders.length === 0) return;
  const keepers = namedOn(plan, asset, 'administered by');
  for (const subject of watched(plan, ref)) {
    const related = keepers.at ? [keepers.at] : [];
    const party = sideOf(plan, subject);
    if (party && isOutsider(plan, subject) && holders.every((each) => sameSide(plan, each, subject))) {
      report(atLine(ref), 'party', { party, entity: asset }, { related });
      return;
    }
    const alone = !keepers.unknown && keepers.entries.length === 1 && keepers.entries[0] === subject;
    if (alone && isOfOrganization(plan, subject) && !plan.has(asset, 'copied to')) {
      report(atLine(ref), 'role', { role: subject, entity: asset }, { related });
    }
  }
}

export const custodyOfOwnEvidence = defineRule({
  id: 'duty/custody-of-own-evidence',
  severity: 'error',
  source: ['SANS Device Ownership', 'ORANGE'],
  each: ['asset'],
  across: ['entity'],
  messages: {
    party:
      'The evidence about {party} on {entity} is in the hands of {party} alone. Have it copied to the organization, or let another party hold it.',
    role: 'The evidence about {role} on {entity} is administered by {role} alone, and there is no copy. Have it copied elsewhere, or let another role administer it.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const unknown = namedOn(plan, entity, 'copied to').unknown || namedOn(plan, entity, 'in').unknown;
    if (unknown) return;
    for (const ref of plan.lines(entity, 'holds')) checkLine(plan, entity, ref, report);
  },
});
