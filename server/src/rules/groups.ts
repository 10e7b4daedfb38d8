/** Which problems are shown as one: those of one mistake, those that differ in one thing alone, and what is too many. */

import { isEntry } from '../plan/declaration.ts';
import type { Anchor } from '../plan/anchor.ts';
import type { Entry } from '../plan/entry.ts';
import type { Argument, Arguments, Fix, Grouping, Problem, Rule } from './define.ts';

/** So many problems that differ in one thing are more precise than one that lists them; nobody reads more. */
export const FEW = 3;

/** So often anybody reads one sentence about different things in one file. */
export const MOST = 10;

/** A group: problems with the same key are alike. */
export interface Group {
  readonly key: string;
  readonly within: Grouping['within'];
}

/** An argument as a part of a key. */
function keyPart(value: Argument | undefined): string {
  if (isEntry(value)) return value.key;
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

function keyOf(rule: Rule, message: string, args: readonly (readonly [string, Argument])[]): string {
  return [rule.id, message, ...args.map(([name, value]) => `${name} ${keyPart(value)}`)].join('\n');
}

/** The same for problems that say the same. */
export function argumentsKey({ rule, message, args }: Problem): string {
  return keyOf(rule, message, Object.entries(args));
}

/**
 * What problems agree in that are shown as one although they are several mistakes: all but the arguments that their rule
 * names. Undefined: the problem stands for a group already, or is one of the text, where each place is mended by itself.
 */
export function likeness({ rule, message, args }: Problem): string | undefined {
  if (args['places'] !== undefined || !rule.check) return undefined;
  const { across = [] } = rule;
  return keyOf(
    rule,
    message,
    Object.entries(args).filter(([name]) => !across.includes(name)),
  );
}

/** What several arguments of one name are together: lists without repetitions, and the sum of counts. */
function together(values: readonly (Argument | undefined)[]): Argument | undefined {
  const [first] = values;
  if (typeof first === 'number') return values.reduce<number>((sum, each) => sum + Number(each ?? 0), 0);
  const named = values.flatMap((each) => each ?? []);
  return first === undefined ? undefined : ([...new Set(named)] as readonly string[] | readonly Entry[]);
}

/** Several problems that are alike, in order of place, as one at the first that names all. */
export function listed(first: Problem, problems: readonly Problem[]): Problem {
  const across = (first.rule.across ?? []).filter((name) => first.args[name] !== undefined);
  const one = across.length > 0 ? merged(first, problems) : lastOf(first, problems.slice(1));
  const lists = across.flatMap((name) => {
    const all = together(problems.map(({ args }) => args[name]));
    return all === undefined ? [] : [[name, all] as const];
  });
  const args: Arguments = { ...one.args, ...Object.fromEntries(lists) };
  const fixes = one.fixes.map((fix) => (fix.args['places'] === undefined ? { ...fix, only: first.anchor.entry } : fix));
  return { ...one, args, fixes, alike: likeness(first) ?? '' };
}

/** How many places a problem stands for. */
function placesOf({ args }: Problem): number {
  return typeof args['places'] === 'number' ? args['places'] : 1;
}

/** The last of many problems with one message, which stands for those behind it too. */
export function lastOf(last: Problem, others: readonly Problem[]): Problem {
  const anchors = others.flatMap((each) => [each.anchor, ...each.related.slice(0, placesOf(each) - 1)]);
  const entries = [...new Map(anchors.map(({ entry }) => [entry.key, entry])).values()];
  return {
    ...last,
    args: { ...last.args, morePlaces: anchors.length },
    related: [...last.related, ...anchors],
    likewise: entries,
  };
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
