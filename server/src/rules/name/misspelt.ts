/** A declaration whose own name is misspelt: nothing names it, and many places name what nobody declares. */

import { atEntry } from '../../plan/anchor.ts';
import { misspelt as misspeltName } from '../../meaning/plan/misspelt.ts';
import { defineRule } from '../define.ts';
import { anchorOf, eachValue } from './unresolved.ts';

export const misspelt = defineRule({
  id: 'name/misspelt',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  yieldsTo: ['name/duplicate'],
  messages: {
    misspelt: {
      text: 'Nothing names {declared}, while “{name}” is named elsewhere and declared nowhere. Rename this one, or correct the other.',
      grouped: {
        within: 'plan',
        by: ['declared', 'name'],
        text: 'Nothing names {declared}, while {places} places name “{name}”, which nobody declares. Rename this one, or correct those.',
      },
    },
  },
  fixes: { rename: 'Rename it to “{local}”' },
  check(entity, plan, report) {
    eachValue(plan, entity, (value, ref, at) => {
      if (value.kind !== 'reference' || value.to.includes('*') || plan.resolve(entity, value)) return;
      if (plan.mayBeLost(value.to)) return;
      const found = misspeltName(plan, entity, value);
      if (!found) return;
      const { declared, name } = found;
      const around = declared.parent?.name;
      const local = around !== undefined && name.startsWith(`${around}.`) ? name.slice(around.length + 1) : name;
      const anchor = atEntry(declared);
      const changes = [{ type: 'replace', anchor, text: local }] as const;
      const details = { related: [anchorOf(ref, at)], fixes: [{ title: 'rename', args: { local }, changes }] };
      report(anchor, 'misspelt', { declared, name }, details);
    });
  },
});
