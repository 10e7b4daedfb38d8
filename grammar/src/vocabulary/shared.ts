/** Properties that stand in more than one kind, each written down once. */

import {
  date,
  duration,
  either,
  openWord,
  partyKinds,
  property,
  ref,
  role,
  roleOrParty,
  several,
  text,
  then,
  version,
  word,
} from './define.ts';
import type { Marks, Property } from './define.ts';
import { domains, layers, protectionGoals, protectionLevels } from './words.ts';

/** Every declaration takes these. */
export const everywhere: readonly Property[] = [
  property('text', text, 'A longer description, in Markdown.', 'secplan'),
  property('document', text, 'A path or an address of a document that says more.', 'IBM 5', { many: true }),
  property('formerly', several(openWord()), 'Earlier names, so that history can be followed.', 'secplan', {
    many: true,
  }),
];

const letterQualifiers = [
  then('from', date),
  then('until', date),
  then('before', date),
  then('for', text),
  then('when', ref('condition')),
];

/** `informed nobody` and `consulted nobody` clear what is inherited. */
const rolesOrNobody = several(either(word('nobody'), roleOrParty));

/** The letters of a responsibility matrix. */
export const raci: readonly Property[] = [
  property('accountable', several(roleOrParty), 'Who answers for it, and cannot pass that on.', 'IBM 4.2', {
    many: true,
    then: letterQualifiers,
  }),
  property('responsible', several(roleOrParty), 'Who does it.', 'IBM 5.1', { many: true, then: letterQualifiers }),
  property('consulted', rolesOrNobody, 'Who is asked before.', 'IBM 5.1', { many: true, then: letterQualifiers }),
  property('informed', rolesOrNobody, 'Who is told after.', 'IBM 5.1', { many: true, then: letterQualifiers }),
  property('supports', several(roleOrParty), 'Who helps those responsible.', 'IBM 5.1', {
    many: true,
    then: letterQualifiers,
  }),
];

/** When what recurs was last done. */
export const lastOn = then('last on', date);

/** Qualifiers of `every D`: when it was last done. */
export const every = [then('every', duration), lastOn];

/** `every 3 months last on 2026-01-10`, as a line of its own. */
export const rhythm = (meaning: string, source: string, marks: Marks = {}): Property =>
  property('every', duration, meaning, source, { then: [lastOn], marks });

export const on = then('on', date);

export const agreedBy = property(
  'agreed by',
  several(role),
  'Which roles of the parties agreed to it, and when.',
  'IBM 6.1',
  { many: true, then: [on] },
);
export const approvedBy = property('approved by', several(role), 'Who approved it, and when.', 'IBM 5', {
  many: true,
  then: [on, then('for', version)],
});
export const assessedBy = property('assessed by', several(role), 'Who assessed the risk, and when.', 'IBM 5.5', {
  then: [on],
  marks: { reserved: 'assessed' },
});
export const acceptedBy = (meaning: string, source: string): Property =>
  property('accepted by', several(role), meaning, source, { many: true, then: [on] });
export const verifiedBy = (meaning: string, source: string): Property =>
  property('verified by', several(roleOrParty), meaning, source, {
    many: true,
    then: every,
    marks: { due: 'verification' },
  });
export const escalatesTo = property(
  'escalates to',
  several(role),
  'Whom it goes to when nothing has happened, and after how long.',
  'BSI A9',
  { many: true, then: [then('after', duration)], leads: 'elsewhere', leadsFrom: 'to' },
);
export const costBorneBy = property(
  'cost borne by',
  several(ref(...partyKinds)),
  'Which party pays for it.',
  'IBM 6.1',
  {
    many: true,
  },
);
export const owner = (meaning: string, source: string, required?: 'warning'): Property =>
  property('owner', role, meaning, source, required && { required });

export const domain = property(
  'domain',
  several(word(...domains)),
  'Which of the eleven areas it belongs to.',
  'IBM 5.1',
  {
    many: true,
  },
);
export const layer = property('layer', word(...layers), 'Which layer of information security it belongs to.', 'IBM 2');
export const protection = property(
  'protection',
  word(...protectionLevels),
  'How much protection it needs, in all or for one goal of protection.',
  'BSI 3.3',
  { many: true, then: [then('for', several(word(...protectionGoals)))] },
);
export const forUnit = property('for', several(ref('unit')), 'The regions or business units it holds for.', 'IBM 4.2', {
  many: true,
});

/** What controls, risks and findings are about. */
export const things = ['service', 'asset', 'zone', 'information', 'connection', 'exchange'] as const;

export const onThings = property(
  'on',
  several(ref(...things)),
  'The services, devices, zones or information it is about.',
  'IBM 5.3',
  { many: true },
);

/** Contacts on both sides of a connection or an exchange. */
export const contacts = (source: string): readonly Property[] => [
  property(
    'organizational contact',
    several(role),
    'Who is asked about how things are organized, on each side.',
    source,
    {
      many: true,
    },
  ),
  property('technical contact', several(role), 'Who is asked about technical matters, on each side.', source, {
    many: true,
  }),
  property('security contact', several(role), 'Who is told when security is concerned, on each side.', source, {
    many: true,
  }),
];

/** Author's phrases or a word of their own. */
export const phrase = (...suggestions: readonly string[]) => either(text, openWord(...suggestions));
