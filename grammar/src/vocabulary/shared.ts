/** Properties that stand in more than one kind, each written down once. */

import { date, duration, property, ref, role, roleOrParty, several, text, then, version, openWord } from './define.ts';
import type { Property } from './define.ts';

/** Every declaration takes these. */
export const everywhere: readonly Property[] = [
  property('text', text, 'A longer description, in Markdown.', 'secplan'),
  property('document', text, 'A path or an address of a document that says more.', 'IBM 5', { many: true }),
  property('formerly', several(openWord()), 'Earlier names, so that history can be followed.', 'secplan', { many: true }),
];

const letterQualifiers = [
  then('from', date),
  then('until', date),
  then('before', date),
  then('for', text),
  then('when', ref('condition')),
];

/** The letters of a responsibility matrix. `informed nobody` and `consulted nobody` clear what is inherited. */
export const raci: readonly Property[] = [
  property('accountable', several(roleOrParty), 'Who answers for it, and cannot pass that on.', 'IBM 4.2', {
    many: true,
    then: letterQualifiers,
  }),
  property('responsible', several(roleOrParty), 'Who does it.', 'IBM 5.1', { many: true, then: letterQualifiers }),
  property(
    'consulted',
    several({ oneOf: [{ type: 'word', words: ['nobody'] }, ...roleOrParty.oneOf] }),
    'Who is asked before.',
    'IBM 5.1',
    { many: true, then: letterQualifiers },
  ),
  property(
    'informed',
    several({ oneOf: [{ type: 'word', words: ['nobody'] }, ...roleOrParty.oneOf] }),
    'Who is told after.',
    'IBM 5.1',
    { many: true, then: letterQualifiers },
  ),
  property('supports', several(roleOrParty), 'Who helps those responsible.', 'IBM 5.1', {
    many: true,
    then: letterQualifiers,
  }),
];

/** Qualifiers of `every D`: when it was last done. */
export const every = [then('every', duration), then('last on', date)];

export const agreedBy = property('agreed by', several(role), 'Which roles of the parties agreed to it, and when.', 'IBM 6.1', {
  many: true,
  then: [then('on', date)],
});
export const approvedBy = property('approved by', several(role), 'Who approved it, and when.', 'IBM 5', {
  many: true,
  then: [then('on', date), then('for', version)],
});
export const assessedBy = property('assessed by', several(role), 'Who assessed the risk, and when.', 'IBM 5.5', {
  then: [then('on', date)],
});

