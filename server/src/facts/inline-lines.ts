/** Finds the lines that stand behind a declaration's title on its own line, without braces. */

import type { Atom, AtomKind, Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { keptAs, MOST_WORDS } from '../../../grammar/src/vocabulary/synonyms.ts';
import { matchWords, wordsOf } from './atoms.ts';
import type { Span } from './facts.ts';
import { beginningOf } from './meant-words.ts';

/** A line as a statement of its own; it begins at `start`, counted from the declaration's beginning. */
export interface InlineLine {
  readonly statement: Statement;
  readonly start: number;
}

/** What begins at an atom: how many atoms it is at least, and the property, where the words are ours. */
interface Begun {
  readonly least: number;
  readonly property: Property | undefined;
}

function begunAt(atoms: readonly Atom[], at: number, kind: Kind): Begun | undefined {
  const first = atoms[at];
  if (first?.kind !== 'name' && first?.kind !== 'catalog-id') return undefined;
  const beginning = beginningOf(atoms.slice(at, at + MOST_WORDS + 1), kind);
  if (beginning?.sure && beginning.property) {
    const { took, property, exact } = beginning;
    return { least: took + (property.slot ? 1 : 0), property: exact ? property : undefined };
  }
  return keptAs(kind.kind, first.value) ? { least: 2, property: undefined } : undefined;
}

/** Whether a qualifier of a line stands at an atom: what follows it is its value. */
function isQualifier(atoms: readonly Atom[], at: number, property: Property | undefined): boolean {
  return property?.qualifiers.some(({ word }) => matchWords(atoms, at, wordsOf(word)) > 0) === true;
}

/** Where the line that begins at an atom ends: before one that begins in our words, or behind a comma in any. */
function endOfLine(atoms: readonly Atom[], at: number, begun: Begun, kind: Kind): number {
  for (let end = at + begun.least; end < atoms.length; end++) {
    if (isQualifier(atoms, end, begun.property)) {
      end++;
      continue;
    }
    const next = begunAt(atoms, end, kind);
    if (next && (next.property !== undefined || atoms[end - 1]?.kind === 'comma')) return end;
  }
  return atoms.length;
}

function lineOf(atoms: readonly Atom[], problems: readonly SyntaxProblem[]): InlineLine {
  const line = atoms.at(-1)?.kind === 'comma' ? atoms.slice(0, -1) : atoms;
  const start = line[0]?.start ?? 0;
  const moved = <T extends Span>(item: T): T => ({ ...item, start: item.start - start, end: item.end - start });
  const length = (line.at(-1)?.end ?? start) - start;
  const own = problems.map(moved);
  return { start, statement: { atoms: line.map(moved), block: undefined, length, problems: own } };
}

/** How many atoms the word of a kind, a name and a title are, with the signs between them. */
export function headerLength(atoms: readonly Atom[], kind: Kind): number {
  let end = 1;
  const skip = (...kinds: readonly AtomKind[]): boolean => {
    let at = end;
    while (atoms[at]?.kind === 'stray') at++;
    const found = kinds.includes(atoms[at]?.kind ?? 'stray');
    if (found) end = at + 1;
    return found;
  };
  if (!skip('name', 'catalog-id') && kind.name !== 'none') skip('string');
  const isComma = atoms[end]?.kind === 'comma';
  if (isComma) end++;
  if (!skip('string', 'text') && isComma) end--;
  while (atoms[end]?.kind === 'stray') end++;
  return end;
}

/** Whether a problem is one of the lines: of a sign that they hold. */
export function isInLine({ code, start }: SyntaxProblem, lines: readonly InlineLine[]): boolean {
  return code === 'stray-character' && start >= (lines[0]?.start ?? Infinity);
}

/**
 * The lines among the atoms behind a title; none where these do not begin with one. `problems`: those of the declaration.
 */
export function inlineLines(
  atoms: readonly Atom[],
  kind: Kind,
  problems: readonly SyntaxProblem[],
): readonly InlineLine[] {
  const lines: InlineLine[] = [];
  const strays = problems.filter(({ code, start }) => code === 'stray-character' && start >= (atoms[0]?.start ?? 0));
  let next = 0;
  let at = atoms[0]?.kind === 'comma' ? 1 : 0;
  for (let begun = begunAt(atoms, at, kind); begun; begun = begunAt(atoms, at, kind)) {
    const end = endOfLine(atoms, at, begun, kind);
    const behind = atoms[end]?.start ?? Infinity;
    const from = next;
    while ((strays[next]?.start ?? Infinity) < behind) next++;
    lines.push(lineOf(atoms.slice(at, end), strays.slice(from, next)));
    at = end;
  }
  return lines;
}

/** Where each of the lines stands in its declaration. */
export function placesOf(lines: readonly InlineLine[]): readonly Span[] {
  return lines.map(({ start, statement }) => ({ start, end: start + statement.length }));
}
