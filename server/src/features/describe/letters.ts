/** Who holds which letters for a thing, period by period, and what a role holds, for people to read. */

import { declarationOf } from '../../plan/declaration.ts';
import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { activitiesOf } from '../../meaning/letters/controls.ts';
import { addSpan, isoOf } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters, letterNames } from '../../meaning/letters/letters.ts';
import type { Letter, LetterName } from '../../meaning/letters/letters.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { timeline } from '../../meaning/letters/timeline.ts';
import type { Period } from '../../meaning/letters/timeline.ts';
import { code, item, joined, line, ours, plan, strong } from './content.ts';
import type { Block, Words } from './content.ts';

const headings: Readonly<Record<LetterName, string>> = {
  accountable: 'Accountable',
  responsible: 'Responsible',
  consulted: 'Consulted',
  informed: 'Informed',
  supports: 'Supports',
};

/** How a thing is called in a list: its name with its title, else its title, else its kind. */
export function called(entry: Entry): readonly Words[] {
  const { title } = declarationOf(entry).facts;
  if (entry.name === undefined) {
    return title === undefined ? [ours(labelOf(entry))] : [ours('“'), plan(title), ours('”')];
  }
  return title === undefined ? [code(entry.name)] : [code(entry.name), ours(' “'), plan(title), ours('”')];
}

export function labelOf(entry: Entry): string {
  return kinds.get(entry.kind)?.label ?? entry.kind;
}

/** Where an inherited letter comes from. */
function origin({ level, ref }: Letter): readonly Words[] {
  if (level === 0) return [];
  const { entry } = ref;
  return [ours(` (inherited from ${labelOf(entry)} `), ...called(entry), ours(')')];
}

function holder(letter: Letter): readonly Words[] {
  const name = letter.holder?.name ?? letter.written;
  const part = letter.part === undefined ? [] : [ours(' for “'), plan(letter.part), ours('”')];
  const condition = letter.condition === undefined ? [] : [ours(' when '), code(letter.condition)];
  return [code(name), ...part, ...condition, ...origin(letter)];
}

function letterItems(letters: readonly Letter[]): readonly Block[] {
  return letterNames.flatMap((name) => {
    const some = letters.filter(({ letter }) => letter === name);
    return some.length === 0 ? [] : [item(ours(`${headings[name]}: `), ...joined(some.map(holder), ', '))];
  });
}

/** `until 2026-03-31`, `from 2026-04-01`; days of the plan's validity itself are left out. */
function periodHeading({ from, until }: Period, first: boolean, last: boolean): string {
  const start = first || !Number.isFinite(from) ? '' : `From ${isoOf(from)}`;
  const end = last || !Number.isFinite(until) ? '' : `until ${isoOf(addSpan(until, -1, 'day'))}`;
  const both = [start, end].filter((part) => part !== '').join(' ');
  return both.charAt(0).toUpperCase() + both.slice(1);
}

/** The letters of a control, activity or process: once, or for each period in which they differ. */
export function describeLetters(view: PlanView, entry: Entry): readonly Block[] {
  const periods = timeline(view, entry);
  if (periods.length <= 1) return letterItems(periods[0]?.letters ?? effectiveLetters(view, entry));
  return periods.flatMap((period, i) => {
    const heading = periodHeading(period, i === 0, i === periods.length - 1);
    return [line(strong(`${heading}:`)), ...letterItems(period.letters)];
  });
}

/** Its activities, and those of the processes it goes through, with those who do them. */
export function describeActivities(view: PlanView, entry: Entry): readonly Block[] {
  return activitiesOf(view, entry).map((activity) => {
    const doing = effectiveLetters(view, activity).filter(({ letter }) => letter === 'responsible');
    const names = joined(
      doing.map((letter) => [code(letter.holder?.name ?? letter.written)]),
      ', ',
    );
    const own = activity.parent === entry ? activity.localName : activity.name;
    const name = own ?? declarationOf(activity).facts.title ?? labelOf(activity);
    return item(ours('activity '), code(name), ours(': '), ...(names.length > 0 ? names : [ours('nobody')]));
  });
}

/** Longer lists end with a count. */
const MOST_LISTED = 12;

/** Things by name, with a count of those that are left out. */
function listed(entries: readonly Entry[]): readonly Words[] {
  const shown = entries.slice(0, MOST_LISTED).map((entry) => called(entry));
  const more = entries.length - shown.length;
  return more > 0 ? [...joined(shown, ', '), ours(` and ${String(more)} more`)] : joined(shown, ', ');
}

const lettered = ['control', 'process', 'activity'];

function* below(entry: Entry): Generator<Entry> {
  if (lettered.includes(entry.kind)) yield entry;
  for (const child of declarationOf(entry).children) yield* below(child);
}

/** The things for which a letter of a role counts: where its lines stand, and below sections what inherits them. */
function heldFor(view: PlanView, role: Entry, name: LetterName): readonly Entry[] {
  const found = new Set<Entry>();
  for (const kind of [...lettered, 'section']) {
    for (const source of view.mentioning(kind, name, role)) {
      const reached =
        kind === 'section' ? [...below(source)].filter(({ parent }) => parent?.kind === 'section') : [source];
      for (const entry of reached) {
        const counts = (letter: Letter): boolean => letter.letter === name && letter.holder === role;
        if (effectiveLetters(view, entry).some(counts)) found.add(entry);
      }
    }
  }
  return [...found];
}

/** All letters that a role holds, grouped. */
export function describeRoleLetters(view: PlanView, role: Entry): readonly Block[] {
  return letterNames.flatMap((name) => {
    const entries = heldFor(view, role, name);
    return entries.length === 0 ? [] : [item(ours(`${roleHeadings[name]}: `), ...listed(entries))];
  });
}

const roleHeadings: Readonly<Record<LetterName, string>> = {
  accountable: 'Accountable for',
  responsible: 'Responsible for',
  consulted: 'Consulted on',
  informed: 'Informed of',
  supports: 'Supports',
};
