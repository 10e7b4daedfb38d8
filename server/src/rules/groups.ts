/** Which problems are one mistake: those whose message says that they are grouped, and that agree in what it names. */

import type { Anchor } from '../plan/anchor.ts';
import { Entry } from '../plan/entry.ts';
import type { Argument, Fix, Grouping, Problem } from './define.ts';

/** A group: problems with the same key are alike. */
export interface Group {
  readonly key: string;
  readonly within: Grouping['within'];
}

/** An argument as a part of a key. */
function keyPart(value: Argument | undefined): string {
  if (value instanceof Entry) return value.key;
  if (value instanceof Array) return value.map(keyPart).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}

/** The group that a problem belongs to. Undefined: it stands for itself. */
export function groupOf({ rule, message, args }: Problem): Group | undefined {
  const template = rule.messages[message];
  const grouped = typeof template === 'string' ? undefined : template?.grouped;
  if (!grouped) return undefined;
  const key = [rule.id, message, ...grouped.by.map((name) => keyPart(args[name]))].join('\n');
  return { key, within: grouped.within };
}

/** One step after the other, at every place where the fix of this title is offered. */
function atAll(fix: Fix, problems: readonly Problem[]): Fix {
  const same = problems.flatMap((each) => each.fixes.find(({ title }) => title === fix.title) ?? []);
  const changes = same.flatMap((each) => each.changes);
  return same.length === 1 ? fix : { ...fix, args: { ...fix.args, places: same.length }, changes };
}

function samePlace(a: Anchor, b: Anchor): boolean {
  return a.entry === b.entry && a.line === b.line && a.value === b.value && a.qualifier === b.qualifier;
}

/** Several problems of one group, in order of place, as one at the first; those of one place rest on several others. */
export function merged(first: Problem, problems: readonly Problem[]): Problem {
  if (problems.length < 2) return first;
  const titles = first.rule.fixes ?? {};
  const places = problems.flatMap(({ anchor }) => (samePlace(anchor, first.anchor) ? [] : [anchor]));
  return {
    ...first,
    args: { ...first.args, places: problems.length },
    related: [...places, ...problems.flatMap(({ related }) => related)],
    fixes: first.fixes.map((fix) => (titles[fix.title]?.includes('{places') ? atAll(fix, problems) : fix)),
  };
}
