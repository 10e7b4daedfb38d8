/** What an outsourcing should have been prepared with by the time its plan is signed; each theme is told once. */

import {
  isOutsourcing,
  isStatementUnchecked,
  lacksConceptFor,
  lacksStrategy,
  leftOutOfEmergency,
  migrationsEnd,
  migrationsUnderEmergency,
  neverChecked,
  uncoordinated,
  withoutConcept,
  withoutOfficer,
  withoutOwnConcept,
  withUnreviewedBaseline,
} from '../../meaning/oversight/preparations.ts';
import type { Day } from '../../facts/dates.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

type Say = (message: string, args?: Parameters<Report>[2], until?: Day) => void;

function checkConcepts(plan: PlanView, say: Say): void {
  const providers = withoutConcept(plan);
  if (providers.length > 0) say('concept', { providers });
  const partners = withoutOwnConcept(plan);
  if (partners.length > 0) say('own', { providers: partners });
  const concepts = uncoordinated(plan);
  if (concepts.length > 0) say('coordination', { concepts });
  const unchecked = neverChecked(plan);
  if (unchecked.length > 0) say('unchecked', { concepts: unchecked });
  if (lacksConceptFor(plan, 'emergency')) say('emergency');
  const over = migrationsEnd(plan);
  if (over !== undefined && lacksConceptFor(plan, 'migration')) say('migration', {}, over);
  const leftOut = leftOutOfEmergency(plan);
  if (leftOut.length > 0) say('leftOut', { providers: leftOut });
  const astray = migrationsUnderEmergency(plan);
  if (astray.length > 0) say('astray', { phases: astray });
}

export const unprepared = defineRule({
  id: 'plan/unprepared',
  severity: 'warning',
  source: ['BSI A5', 'BSI A6', 'BSI A11', 'BSI A13', 'BSI A14', 'IBM 4.3', 'ORANGE the missing link'],
  needs: 'date',
  each: ['plan'],
  messages: {
    strategy:
      'The plan is signed, and nothing says what the organization may outsource at all, to what end, and at what risk. Have its management write that down, and add a “strategy” with “eligible”, “goal” and “names”.',
    concept:
      'No security concept of {providers:or} is part of this plan, so nobody has seen how {providers|it means|they mean} to keep the services secure. Ask for it, and add a “concept” of {providers:all}.',
    own: 'Other providers have handed in a security concept of their own, and {providers:all} only {providers|has|have} a share in what is written for emergencies or moves, so nobody has seen how {providers|it keeps its|they keep their} services secure from day to day. Ask for it, and add a “concept” of {providers:all} with “for service”.',
    coordination:
      '{concepts:all} {concepts|stands|stand} beside the concepts of the other party, and nothing says that they agree. Have both sides lay them side by side, and add a line “coordinated with”.',
    unchecked:
      'Nobody checks whether {concepts:all} {concepts|is|are} still true and still followed. Agree on how often that is done, and add a line “checked every”.',
    leftOut:
      'The concept for emergencies says nothing of {providers:or}: it is neither written with {providers:or}, nor does it agree with a concept that {providers|it has|they have} handed in. Settle with {providers:all} what {providers|it does|they do} in an emergency, and add {providers|it|them} to the line “of”, or {providers|its concept|their concepts} to “coordinated with”.',
    astray:
      '{phases:all} {phases|goes|go} on under a concept for emergencies, which does not say how things are kept secure while they move. Name the concept for the migration in the line “under”, or write one.',
    emergency:
      'No concept says what both sides do in an emergency. Write it together, with contacts and duties of each, and add a “concept” with “for emergency”.',
    migration:
      'A migration is planned or under way, and no concept says how things are kept secure meanwhile. Write one together, and add a “concept” with “for migration”.',
    officer:
      'Nobody at {providers:or} is named who answers security questions of this customer across all teams. Ask {providers:all} for that person, and add a role with “acts as provider-security-officer”.',
    statement:
      'No audit is held against the Statement of Applicability, so only the provider’s own measure is ever applied. Have the organization check against its own, and add the statement to a line “against” of an audit.',
    baseline:
      'Nothing shows that {providers:all} {providers|keeps its|keep their} own baseline: no audit of {providers:or} is held against it, and no certificate is there. Ask for an independent review, and add an “audit” with “against”, or the “certificate”.',
  },
  check(entity, plan, report) {
    if (stage(plan) !== 'signed' || !isOutsourcing(plan)) return;
    const say: Say = (message, args, until = Infinity) => report(atEntry(entity), message, args ?? {}, { until });
    if (lacksStrategy(plan)) say('strategy');
    checkConcepts(plan, say);
    const unofficered = withoutOfficer(plan);
    if (unofficered.length > 0) say('officer', { providers: unofficered });
    if (isStatementUnchecked(plan)) say('statement');
    const unreviewed = withUnreviewedBaseline(plan);
    if (unreviewed.length > 0) say('baseline', { providers: unreviewed });
  },
});
