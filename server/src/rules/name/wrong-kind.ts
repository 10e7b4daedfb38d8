/** A name that something has, but not a thing that may stand here. */

import { atEntry } from '../../plan/anchor.ts';
import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { defineRule } from '../define.ts';
import { anchorOf, eachValue, expected } from './unresolved.ts';

export const wrongKind = defineRule({
  id: 'name/wrong-kind',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    wrong: '“{head}” is followed by {expected}, but “{name}” is {actual:a}. Correct the name.',
  },
  check(entity, plan, report) {
    eachValue(plan, entity, (value, ref, at) => {
      const found = plan.resolve(entity, value);
      if (!found || value.to.includes(found.kind)) return;
      const actual = kinds.get(found.kind)?.label ?? found.kind;
      const args = { head: ref.line.property.head, expected: expected(value), name: value.text, actual };
      report(anchorOf(ref, at), 'wrong', args, { related: [atEntry(found)] });
    });
  },
});
