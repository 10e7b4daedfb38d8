/** Puts a problem into words: templates, labels, lists and counts, in one language and last of all. */

import { kinds } from '../../../grammar/src/vocabulary.ts';
import type { Slot, ValueType } from '../../../grammar/src/vocabulary/define.ts';
import { isoOf } from '../model/dates.ts';
import { Entry } from '../model/entry.ts';
import { isParty } from '../model/plan-view.ts';
import type { Argument, Arguments, Fix, Problem } from './define.ts';

const LONGEST_LIST = 6;
const lists = {
  and: new Intl.ListFormat('en', { type: 'conjunction' }),
  or: new Intl.ListFormat('en', { type: 'disjunction' }),
};
const plurals = new Intl.PluralRules('en');

/** How a message calls a declaration: roles, persons and parties by name, everything else by kind and name or title. */
export function labelOf(entry: Entry): string {
  if (entry.kind === 'file') return 'this file';
  const plain = isParty(entry) || entry.kind === 'role' || entry.kind === 'person' || entry.kind === 'activity';
  if (plain && entry.name !== undefined) return entry.name;
  const label = kinds.get(entry.kind)?.label ?? entry.kind;
  if (entry.name !== undefined) return `${label} ${entry.name}`;
  return entry.facts.title === undefined ? `this ${label}` : `${label} “${entry.facts.title}”`;
}

function articled(label: string): string {
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;
}

const valueWords: Readonly<Record<ValueType['type'], string>> = {
  reference: '',
  word: '',
  'open-word': 'a word of your own',
  text: 'a text in quotes',
  date: 'a date (2026-01-31) or the name of a milestone',
  duration: 'a number and a unit (4 hours, 90 days)',
  number: 'a whole number',
  version: 'a version (1.3)',
  entry: 'an entry of a catalog (bsi:OPS.2.1.A4)',
  catalog: 'the name of a catalog',
  rule: 'the id of a rule (raci/no-accountable)',
};

function typeWords(type: ValueType): readonly string[] {
  if (type.type === 'word') return type.words;
  if (type.type !== 'reference') return [valueWords[type.type]];
  const all = ['organization', 'provider', 'thirdparty', 'authority'];
  const someParty = all.every((kind) => type.to.includes(kind));
  const rest = type.to.filter((kind) => !someParty || !all.includes(kind)).filter((kind) => kind !== '*');
  const named = rest.map((kind) => `the name of ${articled(kinds.get(kind)?.label ?? kind)}`);
  return someParty ? [...named, 'the name of a party'] : named;
}

/** What may stand in a slot, as the end of "here stands …". */
export function slotWords(slot: Slot): string {
  return lists.or.format(slot.oneOf.flatMap(typeWords));
}

function joined(items: readonly string[], way: 'and' | 'or'): string {
  if (items.length <= LONGEST_LIST) return lists[way].format(items);
  const shown = items.slice(0, LONGEST_LIST - 1);
  return lists[way].format([...shown, `${String(items.length - shown.length)} more`]);
}

type Way = 'and' | 'or' | 'a' | 'all';

function argument(value: Argument | undefined, way: Way): string {
  if (value === undefined) return '';
  if (way === 'a') return articled(argument(value, 'and'));
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Entry) return labelOf(value);
  if (value instanceof Array) {
    const items = value.map((item) => argument(item, way));
    return way === 'all' ? lists.and.format(items) : joined(items, way);
  }
  return 'day' in value ? isoOf(value.day) : slotWords(value.slot);
}

/**
 * Fills a template: `{name}`, `{name:or}` for a list of alternatives, `{name:all}` for a list however long, `{name:a}` with its
 * article, `{n|one thing|# things}` by a count.
 */
export function fill(template: string, args: Arguments): string {
  return template.replace(
    /\{(\w+)(?::(or|all|a))?(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, way: Way | undefined, one: string | undefined, other: string | undefined) => {
      const value = args[name];
      if (one === undefined || other === undefined) return argument(value, way ?? 'and');
      const count = value instanceof Array ? value.length : Number(value);
      return (plurals.select(count) === 'one' ? one : other).replace('#', String(count));
    },
  );
}

/** The problem's sentence. */
export function messageOf(problem: Problem): string {
  const message = problem.rule.messages[problem.message];
  return fill(typeof message === 'string' ? message : (message?.text ?? ''), problem.args);
}

/** The title of a fix, as a person chooses it. */
export function titleOf(problem: Problem, fix: Fix): string {
  return fill(problem.rule.fixes?.[fix.title] ?? fix.title, fix.args);
}

/** An argument as plain data: counts as numbers, declarations by key, everything else in words. */
function plain(value: Argument): string | number | readonly string[] {
  if (typeof value === 'number') return value;
  if (value instanceof Entry) return value.key;
  if (Array.isArray(value)) return value.map((item: Entry | string) => (typeof item === 'string' ? item : item.key));
  return argument(value, 'and');
}

/** Arguments as plain data, for machines that read the JSON output. */
export function plainArguments(args: Arguments): Record<string, string | number | readonly string[]> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(value)]));
}
