/** Which letters a file uses: the common ones, what its legend says, and what a named scheme brings. */

import { commonLetters, letterOfWord, schemes } from './headings.ts';
import type { Letter } from './headings.ts';
import { oneLine } from '../readers/sheet.ts';
import type { Note } from '../readers/sheet.ts';

/** `doubtful` holds letters that the file gives a meaning which no line of a plan has, or leaves open. */
export interface Alphabet {
  readonly known: ReadonlyMap<string, Letter>;
  readonly doubtful: ReadonlyMap<string, string>;
}

interface LegendEntry {
  readonly letter: string;
  readonly meaning: string;
}

/** `D = Durchführung`, `R: Responsible`, `R (Responsible)`, `(R)esponsible`. */
const legendEntry =
  /(?<![\p{L}\p{N}])(?:([A-Z])\s*(?:[=:]|[–—-]\s)\s*(\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*)?)|([A-Z])\s*\(\s*(\p{L}{3}[^()]*)\)|\(([A-Z])\)(\p{L}{3,}))/gu;

/** The entries of a legend in one line of prose; a line that only mentions a letter somewhere has none. */
function legendOf(text: string): readonly LegendEntry[] {
  const matches = [...oneLine(text).matchAll(legendEntry)];
  const atStart = matches[0]?.index === 0;
  if (!atStart && matches.length < 2) return [];
  return matches.map(([, letter, meaning, before, inside, first, rest]) => {
    if (letter !== undefined) return { letter, meaning: meaning ?? '' };
    if (before !== undefined) return { letter: before, meaning: inside ?? '' };
    return { letter: first ?? '', meaning: `${first ?? ''}${rest ?? ''}` };
  });
}

/** Whether a line is nothing but the meaning of letters. */
export function isLegend(text: string): boolean {
  return legendOf(text).some(({ letter, meaning }) => meaningOf(meaning) !== undefined || !commonLetters.has(letter));
}

function meaningOf(meaning: string): Letter | undefined {
  return letterOfWord(meaning) ?? letterOfWord(meaning.split(/[\s/,]/u)[0] ?? '');
}

/** Reads the legend and the scheme's name from the prose. `german`: the headings are German, where V is ambiguous. */
export function readAlphabet(
  prose: readonly Note[],
  german: boolean,
): { alphabet: Alphabet; guesses: readonly Note[] } {
  const known = new Map(commonLetters);
  const doubtful = new Map<string, string>();
  const guesses: Note[] = [];
  if (german) {
    known.delete('V');
    doubtful.set('V', 'In German matrices V stands for “verantwortlich” or for “verifiziert”.');
  }
  for (const note of prose) {
    const name = /(?<![\p{L}])(DEMI|DEBI|VDMI|DACI)(?![\p{L}])/u.exec(note.text)?.[1];
    if (name === undefined) continue;
    const read = [...(schemes.get(name) ?? [])].filter(([letter, meaning]) => known.get(letter) !== meaning);
    for (const [letter, meaning] of read) set(known, doubtful, letter, meaning);
    if (read.length > 0) {
      const list = read.map(([letter, meaning]) => `${letter} as “${meaning}”`).join(', ');
      guesses.push({
        ...note,
        text: `the file calls itself a ${name} matrix, so ${list}. A line such as “D = …” in the file says otherwise.`,
      });
    }
  }
  for (const note of prose) for (const entry of legendOf(note.text)) define(entry, known, doubtful);
  return { alphabet: { known, doubtful }, guesses };
}

function define({ letter, meaning }: LegendEntry, known: Map<string, Letter>, doubtful: Map<string, string>): void {
  const read = meaningOf(meaning);
  if (read) set(known, doubtful, letter, read);
  else if (!['R', 'A', 'C', 'I'].includes(letter)) {
    known.delete(letter);
    doubtful.set(letter, `The file says that ${letter} is “${oneLine(meaning)}”, for which a plan has no line.`);
  }
}

function set(known: Map<string, Letter>, doubtful: Map<string, string>, letter: string, meaning: Letter): void {
  known.set(letter, meaning);
  doubtful.delete(letter);
}
