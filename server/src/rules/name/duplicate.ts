/** Two declarations of one name, or two names that differ in case only. */

import { atEntry } from '../../model/anchor.ts';
import { isBuiltIn } from '../../model/built-in.ts';
import { defineRule } from '../define.ts';

export const duplicate = defineRule({
  id: 'name/duplicate',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    twice: 'The name “{name}” is taken already. Each thing of a plan has a name of its own: rename one of them.',
    case: {
      severity: 'warning',
      text: 'The names “{name}” and “{other}” differ only in upper and lower case, and readers will take them for one. Rename one of them.',
    },
    builtIn: '“{name}” is built into the language. Choose another name.',
  },
  check(entity, plan, report) {
    const { name } = entity;
    if (name === undefined || isBuiltIn(entity)) return;
    const others = plan.named(name, true);
    const first = others[0];
    if (others.some(isBuiltIn)) report(atEntry(entity), 'builtIn', { name });
    if (!first || first === entity || others.some(isBuiltIn)) return;
    const message = others.some((other) => other !== entity && other.name === name) ? 'twice' : 'case';
    const related = others
      .filter((other) => other !== entity && (message === 'case' || other.name === name))
      .map(atEntry);
    report(atEntry(entity), message, { name, other: first.name ?? '' }, { related });
  },
});
