/** Turns the ways to mend a mistake of the text, as the binder found them, into fixes of a problem. */

import type { BindFix, Facts } from '../facts/facts.ts';
import type { Entry } from '../plan/entry.ts';
import type { Fix } from './define.ts';
import type { ProposedNames } from './proposed-names.ts';

/** The fixes of one problem of a declaration, which says `facts`. */
export function textFixes(entry: Entry, facts: Facts, fixes: readonly BindFix[], names: ProposedNames): readonly Fix[] {
  return fixes.map((fix) => ({ ...textFix(entry, facts, fix, names), ...(fix.safe && { safe: true as const }) }));
}

function textFix(entry: Entry, facts: Facts, fix: BindFix, names: ProposedNames): Fix {
  switch (fix.type) {
    case 'write': {
      const text = fix.edits.map((each) => each.text.trim()).join('');
      const changes = fix.edits.map((each) => ({
        type: 'replace' as const,
        anchor: { entry, span: each.span },
        text: each.text,
      }));
      return { title: text === '' ? 'remove' : 'replace', args: { text }, changes };
    }
    case 'quote': {
      const { span, before } = fix;
      const changes = [{ type: 'quote' as const, anchor: { entry, span }, before }];
      return { title: before === '' ? 'quote' : 'keep', args: { head: before.trim() }, changes };
    }
    case 'enclose': {
      const lines = fix.lines.map((span) => ({ entry, span }));
      return { title: 'enclose', args: {}, changes: [{ type: 'enclose', entry, lines }] };
    }
    case 'name': {
      const text = names.nameFor(entry, facts.title);
      const { end } = facts.spans.kind;
      const anchor = { entry, span: { start: end, end } };
      return { title: 'call', args: { text }, changes: [{ type: 'replace', anchor, text: ` ${text}` }] };
    }
  }
}
