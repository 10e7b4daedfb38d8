/** Who holds which letter of a responsibility matrix for a thing: its own lines and those it inherits. */

import { atLine } from './anchor.ts';
import type { Anchor, LineRef } from './anchor.ts';
import { addSpan } from './dates.ts';
import type { Day } from './dates.ts';
import type { Entry } from './entry.ts';
import { qualifier } from './facts.ts';
import type { Value } from './facts.ts';
import type { PlanView } from './plan-view.ts';

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

function bounds(view: PlanView, ref: LineRef): Pick<Letter, 'from' | 'until' | 'vague'> {
  if (ref.line.qualifiers.length === 0) return { from: -Infinity, until: Infinity, vague: false };
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

/** The letters written on one declaration. `nobody` is no letter; it only clears what is inherited. */
export function ownLetters(view: PlanView, entry: Entry): readonly Letter[] {
  return view.once('own letters', entry, () => lettersOn(view, entry, 0));
}

function lettersOn(view: PlanView, entry: Entry, level: number): readonly Letter[] {
  const letters: Letter[] = [];
  for (const ref of view.lines(entry)) {
    const head = ref.line.property.head;
    if (!isLetter.has(head)) continue;
    const when = bounds(view, ref);
    const condition = qualifier(ref.line, 'when')[0]?.text;
    const part = qualifier(ref.line, 'for')[0]?.text;
    ref.line.values.forEach((value, index) => {
      if (value.kind !== 'reference') return;
      const holder = view.resolve(ref.entry, value);
      const letter = head as LetterName;
      letters.push({ letter, holder, written: value.text, ref, value: index, level, ...when, condition, part });
    });
  }
  return letters;
}

/** What a declaration inherits letters from, nearest first: a control's or process's activities from it, all from sections. */
export function letterSources(view: PlanView, entry: Entry): readonly Entry[] {
  const around = entry.parent;
  const owner = around && (around.kind === 'control' || around.kind === 'process') ? [around] : [];
  return [...owner, ...view.sections(entry)];
}

function clears(view: PlanView, entry: Entry, letter: LetterName): boolean {
  return view
    .lines(entry, letter)
    .some(({ line }) => line.values.some((value) => value.text === 'nobody' && value.kind === 'word'));
}

/** Of what is inherited, the lines that still count beside those nearer by. */
function inherit(nearer: readonly Letter[], cleared: ReadonlySet<string>, further: readonly Letter[]): Letter[] {
  const letters = new Set(nearer.map(({ letter }) => letter));
  const holders = new Set(nearer.map(({ written }) => written));
  return further.filter(({ letter, written }) => {
    if (letter === 'accountable' || letter === 'responsible') return !letters.has(letter);
    return !cleared.has(letter) && !holders.has(written);
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
  const sources = letterSources(view, entry);
  let letters = ownLetters(view, entry);
  if (sources.length === 0) return letters;
  const cleared = new Set<string>();
  let at = entry;
  for (const [i, source] of sources.entries()) {
    for (const letter of letterNames) if (clears(view, at, letter)) cleared.add(letter);
    letters = [...letters, ...inherit(letters, cleared, lettersOn(view, source, i + 1))];
    at = source;
  }
  return letters;
}
