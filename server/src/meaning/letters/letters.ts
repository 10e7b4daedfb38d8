/** Who holds which letter of a responsibility matrix for a thing: its own lines and those it inherits. */

import { atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Value } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

export const letterNames = ['accountable', 'responsible', 'consulted', 'informed', 'supports'] as const;
export type LetterName = (typeof letterNames)[number];

/** One letter of one role. Days: `from` is the first, `until` the first after; open ends are infinite. */
export interface Letter {
  readonly letter: LetterName;
  /** The role, or the party that stands for one; undefined where the name does not resolve. */
  readonly holder: Entry | undefined;
  /** The holder's name as written. */
  readonly written: string;
  readonly ref: LineRef;
  /** Which value of the line. */
  readonly value: number;
  /** 0: on the thing itself; 1: on what is directly around it; and so on outwards. */
  readonly level: number;
  readonly from: Day;
  readonly until: Day;
  /** A bound could not be read: nothing is concluded from when it holds. */
  readonly vague: boolean;
  /** Name of the condition behind `when`. */
  readonly condition: string | undefined;
  /** The text behind `for`. */
  readonly part: string | undefined;
}

/** Where a letter is written: the holder's name on its line. */
export function atLetter({ ref, value }: Letter): Anchor {
  return atLine(ref, value);
}

const isLetter = new Set<string>(letterNames);

type Bounds = Pick<Letter, 'from' | 'until' | 'vague'>;

const unbounded: Bounds = { from: -Infinity, until: Infinity, vague: false };

function boundsOf(view: PlanView, ref: LineRef): Bounds {
  if (ref.line.qualifiers.length === 0) return unbounded;
  const read = (word: string): { value: Value | undefined; day: Day | undefined } => {
    const value = qualifier(ref.line, word)[0];
    return { value, day: view.day(ref.entry, value) };
  };
  const [from, until, before] = [read('from'), read('until'), read('before')];
  const ends = [until.day === undefined ? Infinity : addSpan(until.day, 1, 'day'), before.day ?? Infinity];
  return {
    from: from.day ?? -Infinity,
    until: Math.min(...ends),
    vague: [from, until, before].some(({ value, day }) => value !== undefined && day === undefined),
  };
}

/** Adds the letters of one line, which has a letter's head. */
function readLine(view: PlanView, ref: LineRef, level: number, letters: Letter[]): void {
  const { from, until, vague } = boundsOf(view, ref);
  const condition = qualifier(ref.line, 'when')[0]?.text;
  const part = qualifier(ref.line, 'for')[0]?.text;
  const letter = ref.line.property.head as LetterName;
  for (let value = 0; value < ref.line.values.length; value++) {
    const name = ref.line.values[value];
    if (name?.kind !== 'reference') continue;
    const holder = view.resolve(ref.entry, name);
    letters.push({ letter, holder, written: name.text, ref, value, level, from, until, vague, condition, part });
  }
}

/** The letters written on one declaration. `nobody` is no letter; it only clears what is inherited. */
export function ownLetters(view: PlanView, entry: Entry): readonly Letter[] {
  return view.once('own letters', entry, () => lettersOn(view, entry, 0));
}

function lettersOn(view: PlanView, entry: Entry, level: number): readonly Letter[] {
  const letters: Letter[] = [];
  for (const ref of view.lines(entry)) {
    if (isLetter.has(ref.line.property.head)) readLine(view, ref, level, letters);
  }
  return letters;
}

/** What a section, control or process hands down: read once for all that inherit it. */
function handedDown(view: PlanView, source: Entry, level: number): readonly Letter[] {
  return view.deriveFor(source, `letters ${String(level)}`, () => lettersOn(view, source, level));
}

/** What a declaration inherits letters from, nearest first: a control's or process's activities from it, all from sections. */
function letterSources(view: PlanView, entry: Entry): readonly Entry[] {
  const around = entry.parent;
  const owner = around && (around.kind === 'control' || around.kind === 'process') ? [around] : [];
  return [...owner, ...view.sections(entry)];
}

/** The letters for which a declaration says `nobody`. */
function clearedBy(view: PlanView, entry: Entry): readonly string[] {
  const cleared: string[] = [];
  for (const { line } of view.lines(entry)) {
    for (const { kind, text } of line.values) {
      if (kind === 'word' && text === 'nobody') cleared.push(line.property.head);
    }
  }
  return cleared;
}

/** Of what is inherited, the lines that still count beside those nearer by. */
function inherit(nearer: readonly Letter[], cleared: readonly string[], further: readonly Letter[]): readonly Letter[] {
  const held = new Set(nearer.map(({ letter }) => letter));
  const named = new Set(nearer.map(({ written }) => written));
  return further.filter(({ letter, written }) => {
    if (letter === 'accountable' || letter === 'responsible') return !held.has(letter);
    return !cleared.includes(letter) && !named.has(written);
  });
}

/**
 * All letters that hold for a declaration. Of what is inherited, `accountable` and `responsible` are replaced by a line
 * nearer by; `consulted`, `informed` and `supports` are added, but not for a role that holds a letter nearer by, and not
 * behind `nobody`.
 */
export function effectiveLetters(view: PlanView, entry: Entry): readonly Letter[] {
  return view.once('letters', entry, () => computeLetters(view, entry));
}

function computeLetters(view: PlanView, entry: Entry): readonly Letter[] {
  const own = ownLetters(view, entry);
  const sources = letterSources(view, entry);
  if (sources.length === 0) return own;
  const letters = [...own];
  const cleared: string[] = [];
  let at = entry;
  for (const [i, source] of sources.entries()) {
    cleared.push(...clearedBy(view, at));
    letters.push(...inherit(letters, cleared, handedDown(view, source, i + 1)));
    at = source;
  }
  return letters;
}
