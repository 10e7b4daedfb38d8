/** One role holds two letters of which the first includes the second: who does a thing need not be told of it. */

import { atLine } from '../../plan/anchor.ts';
import { atLetter, ownLetters } from '../../meaning/letters/letters.ts';
import type { Letter, LetterName } from '../../meaning/letters/letters.ts';
import { defineRule } from '../define.ts';
import type { Change } from '../define.ts';

/** For each letter those that it includes. Responsible and accountable go together, supporting excludes nothing. */
const includes: Readonly<Record<LetterName, readonly LetterName[]>> = {
  accountable: ['consulted', 'informed'],
  responsible: ['consulted', 'informed'],
  consulted: ['informed'],
  informed: [],
  supports: [],
};

function isIncluded(more: Letter, less: Letter): boolean {
  if (more.holder === undefined || more.holder !== less.holder || more.vague || less.vague) return false;
  if (more.part !== less.part || more.condition !== less.condition) return false;
  return includes[more.letter].includes(less.letter) && more.from < less.until && less.from < more.until;
}

/** How to take a letter away: with its line, or out of the list on it. */
function removal({ ref, value }: Letter): Change | undefined {
  const { property, values, qualifiers } = ref.line;
  if (values.length === 1) return { type: 'remove', anchor: atLine(ref) };
  if (qualifiers.length > 0) return undefined;
  const others = values.filter((_, i) => i !== value).map(({ text }) => text);
  return { type: 'replace', anchor: atLine(ref), text: `${property.head} ${others.join(', ')}` };
}

export const conflictingLetters = defineRule({
  id: 'raci/conflicting-letters',
  severity: 'warning',
  source: ['secplan'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    both: '{role} is “{more}” and “{less}” for {entity} at the same time, and the one includes the other. Keep “{more}”, or say with “for” which part each line means.',
    // Many authors write both, as a habit: no conflict, but one of the two lines is superfluous.
    asked: {
      severity: 'information',
      text: '{role} is “{more}” and “{less}” for {entity}: who is asked learns of it anyway. Keep “{more}”, or say with “for” which part each line means.',
    },
  },
  fixes: { drop: 'Take {role} out of “{less}”{places|| at # places}' },
  check(entity, plan, report) {
    const letters = ownLetters(plan, entity);
    for (const less of letters) {
      const more = letters.find((each) => isIncluded(each, less));
      if (!more?.holder) continue;
      const args = { role: more.holder, more: more.letter, less: less.letter, entity };
      const change = removal(less);
      const fixes = change ? [{ title: 'drop', args, changes: [change] }] : [];
      const until = Math.min(more.until, less.until);
      report(atLetter(less), more.letter === 'consulted' ? 'asked' : 'both', args, {
        related: [atLetter(more)],
        until,
        fixes,
      });
    }
  },
});
