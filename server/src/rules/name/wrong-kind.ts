/** A name that something has, but not a thing that may stand here. */

import { atEntry } from '../../model/anchor.ts';
import { kinds } from '../../../../grammar/src/vocabulary.ts';
import { defineRule } from '../define.ts';
import { references } from './unresolved.ts';

export const wrongKind = defineRule({
  id: 'name/wrong-kind',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    wrong: 'After “{head}” stands the name of {kinds:or}, but “{name}” is {actual}. Name another, or change its kind.',
  },
  check(entity, plan, report) {
    for (const ref of plan.lines(entity)) {
      for (const [value, anchor] of references(ref)) {
        const found = plan.resolve(entity, value);
        if (!found || value.to.includes(found.kind)) continue;
        const wanted = value.to.filter((kind) => kind !== '*').map((kind) => withArticle(kind));
        const args = { head: ref.line.property.head, kinds: wanted, name: value.text, actual: withArticle(found.kind) };
        report(anchor, 'wrong', args, { related: [atEntry(found)] });
      }
    }
  },
});

function withArticle(kind: string): string {
  const label = kinds.get(kind)?.label ?? kind;
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;
}
