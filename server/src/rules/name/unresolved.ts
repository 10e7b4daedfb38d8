/** A name that nothing has. */

import { atLine } from '../../model/anchor.ts';
import type { Anchor, LineRef } from '../../model/anchor.ts';
import type { Entry } from '../../model/entry.ts';
import type { Value } from '../../model/facts.ts';
import type { PlanView } from '../../model/plan-view.ts';
import type { Slot } from '../../../../grammar/src/vocabulary/define.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Every reference of a line, with its place. */
export function* references(ref: LineRef): Generator<readonly [Value, Anchor]> {
  for (const [i, value] of ref.line.values.entries()) if (value.kind === 'reference') yield [value, atLine(ref, i)];
  for (const [qualifier, { values }] of ref.line.qualifiers.entries()) {
    for (const [i, value] of values.entries()) {
      if (value.kind === 'reference') yield [value, { entry: ref.entry, line: ref.index, qualifier, value: i }];
    }
  }
}

/** What a reference may mean, as a slot that messages put into words. */
export function expected(value: Value): { readonly slot: Slot } {
  return { slot: { oneOf: [{ type: 'reference', to: value.to }] } };
}

function checkReference(plan: PlanView, entity: Entry, value: Value, anchor: Anchor, report: Report): void {
  if (value.to.includes('*') || plan.resolve(entity, value)) return;
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
    for (const ref of plan.lines(entity)) {
      for (const [value, anchor] of references(ref)) checkReference(plan, entity, value, anchor, report);
    }
  },
});
