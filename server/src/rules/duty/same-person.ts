/** One person holds two roles that are kept apart. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import { atDoer } from '../../meaning/duties/doers.ts';
import type { Entry } from '../../plan/entry.ts';
import { wordsOfPairs } from '../../meaning/duties/one-hand.ts';
import type { Pair } from '../../meaning/duties/one-hand.ts';
import { conflictsOf, personsInTwoRoles } from '../../meaning/duties/two-roles.ts';
import { defineRule } from '../define.ts';

/** The two roles, in an order that does not depend on which of them checks. */
function rolesOf({ check, work }: Pair): readonly Entry[] {
  const roles = [check.holder, work.holder].filter((role) => role !== undefined);
  return roles.sort((a, b) => (a.key < b.key ? -1 : 1));
}

export const samePerson = defineRule({
  id: 'duty/same-person',
  severity: 'error',
  source: ['SANS business partner route'],
  // Found where the work is, told at the person: the same words for several controls are one problem.
  each: ['control', 'process'],
  messages: {
    both: 'What {first} and {second} do has to lie in different hands, but {person} holds or stands in for both roles. Give one of them to somebody else.',
    // What rests on the words of a text is never more than a warning: they may be meant otherwise.
    bothSaid: {
      severity: 'warning',
      text: 'Going by the words {words}, what {first} and {second} do has to lie in different hands, but {person} holds or stands in for both roles. Give one of them to somebody else.',
    },
  },
  check(entity, plan, report) {
    const persons = personsInTwoRoles(plan);
    if (persons.length === 0 || isRetired(plan, entity)) return;
    for (const each of persons) {
      const pairs = Map.groupBy(conflictsOf(plan, entity, each), (pair) =>
        rolesOf(pair)
          .map(({ key }) => key)
          .join(' '),
      );
      for (const found of pairs.values()) {
        const [pair] = found;
        const [first, second] = pair ? rolesOf(pair) : [];
        if (!pair || !first || !second) continue;
        const words = wordsOfPairs(found);
        report(
          atEntry(each.person),
          words.length > 0 ? 'bothSaid' : 'both',
          { person: each.person, first, second, words },
          { related: [atDoer(pair.check), atDoer(pair.work)], until: Math.max(...found.map(({ until }) => until)) },
        );
      }
    }
  },
});
