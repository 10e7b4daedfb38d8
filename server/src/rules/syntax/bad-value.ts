/** A value that cannot stand where it stands. */

import { defineRule } from '../define.ts';

export const badValue = defineRule({
  id: 'syntax/bad-value',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    expected: 'After “{after}” stands {expected}, not “{found}”.',
    didYouMean: 'After “{after}” stands {expected}, not “{found}”. Did you mean “{suggestion}”?',
    missing: 'After “{after}” something is missing: here stands {expected}.',
    noSuchDay: 'There is no day {found}. A date is written year-month-day: 2026-01-31.',
    noSuchUnit: '“{found}” is no unit of time. Use minutes, hours, days, weeks, months or years.',
    unknownQualifier: '“{found}” may not stand here. Did you mean “{suggestion}”?',
    commaMissing: 'Between two values stands a comma.',
    unexpected: '“{found}” may not stand here. After the value of “{head}” may stand {words:or}, or the line ends.',
    unexpectedEnd: '“{found}” may not stand here: the line of “{head}” is complete. Begin a new line.',
    repeatedQualifier: '“{word}” stands twice on this line. Keep one.',
    qualifierMissing: '“{head}” needs “{word}” on the same line, followed by {expected}.',
    noBlock: '“{head}” is one line and has no block. Remove the braces.',
    noName: 'No {kind} has a name of its own. Put only its title, in quotes.',
    nameDigit: 'A name begins with a letter: “{found}” does not.',
    nameMissing: 'After “{kind}” stands a name: one word, which other lines use to mention it.',
    afterTitle: '“{found}” may not stand here: after “{kind}” stand a name, a title in quotes, and then the block.',
  },
  fixes: { replace: 'Write “{text}”', remove: 'Remove it' },
});
