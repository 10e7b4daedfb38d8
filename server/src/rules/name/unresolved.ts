/** A name that nothing has. */

import { atLine } from '../../model/anchor.ts';
import type { Anchor, LineRef } from '../../model/anchor.ts';
import type { Entry } from '../../model/entry.ts';
import type { QualifierValues, Value } from '../../model/facts.ts';
import type { PlanView } from '../../model/plan-view.ts';
import type { Slot } from '../../../../grammar/src/vocabulary/define.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Visits every reference of a declaration with its place. */
export function eachReference(
  plan: PlanView,
  entity: Entry,
  visit: (value: Value, ref: LineRef, at: Place) => void,
): void {
  for (const ref of plan.lines(entity)) {
    const { values, qualifiers } = ref.line;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as Value;
      if (value.kind === 'reference') visit(value, ref, { value: i });
    }
    for (let qualifier = 0; qualifier < qualifiers.length; qualifier++) {
      const { values: more } = qualifiers[qualifier] as QualifierValues;
      for (let i = 0; i < more.length; i++) {
        const value = more[i] as Value;
        if (value.kind === 'reference') visit(value, ref, { qualifier, value: i });
      }
    }
  }
}

/** Which value of a line, or of which of its qualifiers. */
export type Place = Pick<Anchor, 'value' | 'qualifier'>;

export function anchorOf(ref: LineRef, at: Place): Anchor {
  return { entry: ref.entry, line: ref.index, ...at };
}

/** What a reference may mean, as a slot that messages put into words. */
export function expected(value: Value): { readonly slot: Slot } {
  return { slot: { oneOf: [{ type: 'reference', to: value.to }] } };
}

function complain(plan: PlanView, entity: Entry, value: Value, anchor: Anchor, report: Report): void {
  const args = { name: value.text, expected: expected(value) };
  const suggestion = plan.similar(entity, value);
  if (suggestion === undefined) {
    report(anchor, 'unknown', args);
    return;
  }
  report(
    anchor,
    'didYouMean',
    { ...args, suggestion },
    {
      fixes: [{ title: 'use', args: { suggestion }, changes: [{ type: 'replace', anchor, text: suggestion }] }],
    },
  );
}

export const unresolved = defineRule({
  id: 'name/unresolved',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    unknown: 'Nothing in this plan is called “{name}”. Here stands {expected}: declare it, or correct the name.',
    didYouMean: 'Nothing in this plan is called “{name}”. Did you mean “{suggestion}”?',
    empty: 'The folder “{folder}” holds no plan file that could be used. Correct the path, seen from this file.',
    plan: 'The folder “{folder}” is a plan of its own, and plans do not use each other. Move what both need to a folder outside.',
    absolute: '“{folder}” is not a path seen from this file. Write it as “../common”.',
    outside: '“{folder}” leads out of the workspace. Only folders inside it can be used.',
    characters: '“{folder}” holds characters that a path may not have. Write it with / between the folders.',
  },
  fixes: { use: 'Write {suggestion}' },
  check(entity, plan, report) {
    if (entity.kind === 'file') {
      const bad = plan.badUses(entity);
      for (const ref of bad.size > 0 ? plan.lines(entity, 'use') : []) {
        const folder = ref.line.values[0]?.text ?? '';
        const why = bad.get(folder);
        if (why !== undefined) report(atLine(ref, 0), why, { folder });
      }
      return;
    }
    eachReference(plan, entity, (value, ref, at) => {
      if (plan.resolve(entity, value) || value.to.includes('*')) return;
      complain(plan, entity, value, anchorOf(ref, at), report);
    });
  },
});
