/** An entry that its catalog does not have. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { Slot } from '../../../../grammar/src/vocabulary/define.ts';
import type { Anchor } from '../../plan/anchor.ts';
import { catalogOf, entryReference } from '../../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { nearest } from '../../facts/suggest.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';
import { anchorOf, eachValue } from '../name/unresolved.ts';

function takesEntry(slot: Slot | undefined): boolean {
  return slot?.oneOf.some(({ type }) => type === 'entry') ?? false;
}

/** The kinds on whose lines an entry may stand. */
const kindsWithEntries = [...kinds.values()]
  .filter(({ properties }) =>
    properties.some(({ slot, qualifiers }) => takesEntry(slot) || qualifiers.some((each) => takesEntry(each.slot))),
  )
  .map(({ kind }) => kind);

function check(plan: PlanView, written: string, anchor: Anchor, report: Report): void {
  const { alias, id } = entryReference(written);
  const catalog = catalogOf(plan, alias);
  const entry = catalog?.entry(id);
  if (!catalog || (entry && !entry.withdrawn)) return;
  const about = { requirements: [written] };
  if (entry) {
    report(anchor, 'withdrawn', { written: about, alias });
    return;
  }
  const suggestion = nearest(
    id,
    catalog.titles.map(({ label }) => label),
  );
  if (suggestion === undefined) {
    report(anchor, 'unknown', { written: about, id, alias });
    return;
  }
  const right = `${alias}:${/\s/.test(suggestion) ? `"${suggestion}"` : suggestion}`;
  const fix = {
    title: 'use',
    args: { suggestion: right },
    changes: [{ type: 'replace' as const, anchor, text: right }],
  };
  report(anchor, 'didYouMean', { written: about, id, alias, suggestion: right }, { fixes: [fix] });
}

export const unknownEntry = defineRule({
  id: 'coverage/unknown-entry',
  severity: 'error',
  source: ['secplan'],
  each: kindsWithEntries,
  across: ['id', 'written'],
  messages: {
    unknown:
      'The catalog {alias} has no {id|entry|entries} {id}. Look {id|the number|the numbers} up, or remove {id|it|them}.',
    didYouMean: 'The catalog {alias} has no entry {id}. Did you mean “{suggestion}”?',
    withdrawn: {
      severity: 'warning',
      text: 'The catalog {alias} lists {written} only to say that {written|it no longer holds|they no longer hold}. Name the {written|entry that has|entries that have} taken {written|its|their} place.',
    },
  },
  fixes: { use: 'Write “{suggestion}”' },
  check(entity, plan, report) {
    eachValue(plan, entity, ({ kind, text }, ref, at) => {
      if (kind === 'entry') check(plan, text, anchorOf(ref, at), report);
    });
  },
});
