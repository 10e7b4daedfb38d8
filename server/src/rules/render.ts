/** Puts a problem into words: templates, labels, lists and counts, in one language and last of all. */

import { declarationOf, isEntry } from '../plan/declaration.ts';
import { LONGEST_IN_KEY } from '../plan/matching.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { Slot, ValueType } from '../../../grammar/src/vocabulary/define.ts';
import { isoOf } from '../facts/dates.ts';
import type { Entry } from '../plan/entry.ts';
import { isParty } from '../plan/plan-view.ts';
import type { Argument, Arguments, Fix, Problem } from './define.ts';

const LONGEST_LIST = 6;
/** More kinds of things than these that a name may mean are not listed. */
const MOST_KINDS = 12;
/** British lists, since the texts have no comma before their “and” either. */
const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};
const plurals = new Intl.PluralRules('en');

/** Roles, persons and parties are called by their name alone. */
function goesByName(entry: Entry): boolean {
  return entry.name !== undefined && (isParty(entry) || entry.kind === 'role' || entry.kind === 'person');
}

/** What is quoted in a message stays shorter than this, in UTF-16 code units: a title can be as long as a file. */
const LONGEST_QUOTE = 300;

/** The beginning of a text that is quoted. */
export function short(text: string, longest = LONGEST_QUOTE): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** How a message calls a declaration: roles, persons and parties by name, everything else by kind and name or title. */
export function labelOf(entry: Entry): string {
  if (entry.kind === 'file') return 'this file';
  if (entry.name !== undefined && goesByName(entry)) return entry.name;
  const label = kinds.get(entry.kind)?.label ?? entry.kind;
  if (entry.name !== undefined) return `${label} ${entry.name}`;
  const { title } = declarationOf(entry).facts;
  return title === undefined ? `this ${label}` : `${label} “${short(title, LONGEST_IN_KEY)}”`;
}

const uncountable = new Set(
  [...kinds.values()].filter(({ label, plural }) => label === plural).map(({ label }) => label),
);

function articled(label: string): string {
  if (uncountable.has(label)) return label;
  return `${/^(?!uni)[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;
}

const valueWords: Readonly<Record<Exclude<ValueType['type'], 'reference' | 'word'>, string>> = {
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

/** What a name may mean: `the name of a role or a party`. */
function nameWords(to: readonly string[]): string {
  const all = ['organization', 'provider', 'thirdparty', 'authority'];
  const someParty = all.every((kind) => to.includes(kind));
  const rest = to.filter((kind) => kind !== '*' && !(someParty && all.includes(kind)));
  if (rest.length > MOST_KINDS) return 'the name of something in the plan';
  const named = rest.map((kind) => articled(kinds.get(kind)?.label ?? kind));
  return `the name of ${lists.or.format(someParty ? [...named, 'a party'] : named)}`;
}

/** What may stand in a slot, as the end of “this must be …”. */
function slotWords(slot: Slot): string {
  const named = slot.oneOf.flatMap((each) => (each.type === 'reference' ? each.to : []));
  const others = slot.oneOf.flatMap((each) =>
    each.type === 'word' ? each.words : each.type === 'reference' ? [] : [valueWords[each.type]],
  );
  if (named.length === 0) return lists.or.format(others);
  return [nameWords(named), ...(others.length > 0 ? [lists.or.format(others)] : [])].join(', or ');
}

function joined(items: readonly string[], way: 'and' | 'or'): string {
  if (items.length <= LONGEST_LIST) return lists[way].format(items);
  const shown = items.slice(0, LONGEST_LIST - 1);
  return lists[way].format([...shown, `${String(items.length - shown.length)} more`]);
}

/** What several things of one kind are called together, before their names: `controls`. */
function sharedLabel(items: readonly (Entry | string)[]): string | undefined {
  const [first, ...others] = items;
  if (!isEntry(first) || others.length === 0 || goesByName(first)) return undefined;
  const alike = items.every((each) => isEntry(each) && each.kind === first.kind && each.name !== undefined);
  return alike ? kinds.get(first.kind)?.plural : undefined;
}

function listed(items: readonly (Entry | string)[], way: Way): string {
  const label = sharedLabel(items);
  const words = items.map((item) => (isEntry(item) && label !== undefined ? (item.name ?? '') : argument(item, way)));
  const list = arranged(words, way);
  return label === undefined ? list : `${label} ${list}`;
}

/** From one to the next; of a long way its beginning and its end. */
function alongWay(words: readonly string[]): string {
  const cut = words.length > LONGEST_LIST + 1 ? [...words.slice(0, LONGEST_LIST - 1), '…', words.at(-1) ?? ''] : words;
  return cut.join(' → ');
}

function arranged(words: readonly string[], way: Way): string {
  if (way === 'way') return alongWay(words);
  return way === 'all' || way === 'any' ? lists[uncut[way]].format(words) : joined(words, way === 'or' ? 'or' : 'and');
}

type Way = 'and' | 'or' | 'a' | 'all' | 'any' | 'way';

const uncut = { all: 'and', any: 'or' } as const;

function argument(value: Argument | undefined, way: Way): string {
  if (value === undefined) return '';
  if (way === 'a') return articled(argument(value, 'and'));
  if (typeof value === 'string') return short(value);
  if (typeof value === 'number') return String(value);
  if (isEntry(value)) return short(labelOf(value));
  if (value instanceof Array) return listed(value, way);
  if ('requirements' in value) return listed(value.requirements, way);
  return 'day' in value ? isoOf(value.day) : slotWords(value.slot);
}

function countOf(value: Argument | undefined): number {
  if (typeof value === 'number') return value;
  if (value instanceof Array) return value.length;
  return typeof value === 'object' && 'requirements' in value ? value.requirements.length : 1;
}

/**
 * Fills a template: `{name}`, `{name:or}` for a list of alternatives, `{name:all}` and
 * `{name:any}` for such lists however long, `{name:way}` for a way from one to the next, `{name:a}` with its
 * article, `{n|one thing|# things}` by a count.
 */
function fill(template: string, args: Arguments): string {
  return template.replace(
    /\{(\w+)(?::(or|all|any|a|way))?(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, way: Way | undefined, one: string | undefined, other: string | undefined) => {
      const value = args[name];
      if (one === undefined || other === undefined) return argument(value, way ?? 'and');
      const count = countOf(value);
      return (plurals.select(count) === 'one' ? one : other).replace('#', String(count));
    },
  );
}

/** A sentence may begin with “control C-1”, which then has a capital; names stay as they are written. */
function beginsWithKind(template: string, args: Arguments): boolean {
  const value = args[/^\{(\w+)/.exec(template)?.[1] ?? ''];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isEntry(first) && !goesByName(first);
}

/** What a problem says that stands for more of its kind. */
const LIKEWISE = 'The same goes for {morePlaces|one more place|# more places}: {likewise}.';

/** The problem's sentence. */
export function messageOf(problem: Problem): string {
  const message = problem.rule.messages[problem.message];
  const many = typeof message === 'string' || problem.args['places'] === undefined ? undefined : message?.grouped;
  const template = typeof message === 'string' ? message : ((many ?? message)?.text ?? '');
  const likewise = problem.likewise ? ` ${fill(LIKEWISE, { ...problem.args, likewise: problem.likewise })}` : '';
  const text = fill(template, problem.args) + likewise;
  return beginsWithKind(template, problem.args) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

/** The title of a fix, as a person chooses it. */
export function titleOf(problem: Problem, fix: Fix): string {
  const title = fill(problem.rule.fixes?.[fix.title] ?? fix.title, fix.args);
  return fix.only ? `${title} (${short(labelOf(fix.only))})` : title;
}

/** An argument as plain data: counts as numbers, declarations by key, everything else in words. */
function plain(value: Argument): string | number | readonly string[] {
  if (typeof value === 'number') return value;
  if (isEntry(value)) return value.key;
  if (Array.isArray(value)) return value.map((item: Entry | string) => (typeof item === 'string' ? item : item.key));
  return typeof value === 'object' && 'requirements' in value ? value.requirements : argument(value, 'and');
}

/** Arguments as plain data, for machines that read the JSON output. */
export function plainArguments(args: Arguments): Record<string, string | number | readonly string[]> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(value)]));
}
