/** Reads cells as people write them: letters, texts, marks, and what is no letter at all. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { readAlphabet } from '../../../server/src/imports/matrix/alphabet.ts';
import { readCell } from '../../../server/src/imports/matrix/cell.ts';

const { alphabet } = readAlphabet([], false);

/** `responsible for "x" ^*, …`: short enough to compare at a glance. */
function read(text: string, letters = alphabet): string {
  return readCell(text, letters)
    .letters.map(({ letter, text: part, marks }) => [letter, part && `for ${part}`, ...marks.map((mark) => `^${mark}`)])
    .map((parts) => parts.filter(Boolean).join(' '))
    .join(', ');
}

function legend(...lines: readonly string[]) {
  return readAlphabet(
    lines.map((text, index) => ({ line: index + 1, column: 1, text })),
    false,
  );
}

const cells: readonly (readonly [cell: string, reading: string])[] = [
  ['R', 'responsible'],
  ['a', 'accountable'],
  ['S', 'supports'],
  ['V', 'verified by'],
  ['RA', 'responsible, accountable'],
  ['ra', 'responsible, accountable'],
  ['R, A', 'responsible, accountable'],
  ['A & R', 'accountable, responsible'],
  ['R/A', 'responsible, accountable'],
  ['A+R', 'accountable, responsible'],
  ['R;C', 'responsible, consulted'],
  ['R and I', 'responsible, informed'],
  ['R und A', 'responsible, accountable'],
  ['A.R', 'accountable, responsible'],
  ['R\nC', 'responsible, consulted'],
  ['R.', 'responsible'],
  ['R (patches)', 'responsible for patches'],
  ['R - patches', 'responsible for patches'],
  ['R – patches', 'responsible for patches'],
  ['R: patches', 'responsible for patches'],
  ['R patches', 'responsible for patches'],
  ['R, implements', 'responsible for implements'],
  ['C (Sev 1-2)', 'consulted for Sev 1-2'],
  ['R (x) & C (y)', 'responsible for x, consulted for y'],
  ['R: asks; A: signs', 'responsible for asks, accountable for signs'],
  ['R (a (b), c) in June', 'responsible for a (b), c in June'],
  ['R (left open', 'responsible for left open'],
  ['R only in phase A', 'responsible for only in phase A'],
  // Joined letters share what is said behind the last of them; a comma parts them.
  ['A & R (nights)', 'accountable for nights, responsible for nights'],
  ['A, R (nights)', 'accountable, responsible for nights'],
  ['R*', 'responsible ^*'],
  ['A†', 'accountable ^†'],
  ['R[1]', 'responsible ^1'],
  ['R[^note]', 'responsible ^note'],
  ['I2', 'informed ^2'],
  ['*C', 'consulted ^*'],
  ['I (by mail)**', 'informed for by mail ^**'],
  ['Responsible', 'responsible'],
  ['Accountable / Responsible', 'accountable, responsible'],
  ['Konsultiert (vorher)', 'consulted for vorher'],
  ['Informado', 'informed'],
  ['', ''],
  ['—', ''],
  ['n/a', ''],
  ['Keine', ''],
];

describe('a cell of a matrix', () => {
  for (const [cell, reading] of cells) {
    it(`reads ${JSON.stringify(cell)}`, () => {
      equal(read(cell), reading);
      deepEqual(readCell(cell, alphabet).unread, []);
      deepEqual(readCell(cell, alphabet).remarks, []);
    });
  }

  for (const [cell, reading] of [
    ['А', 'accountable'], // Cyrillic
    ['С', 'consulted'], // Cyrillic
    ['Ι', 'informed'], // Greek
    ['Ｒ', 'responsible'], // full width
    ['l', 'informed'],
    ['|', 'informed'],
    ['1', 'informed'],
    ['(R)', 'responsible'],
  ] as const) {
    it(`reads the look-alike ${JSON.stringify(cell)} and says so`, () => {
      equal(read(cell), reading);
      equal(readCell(cell, alphabet).remarks.length, 1);
    });
  }

  for (const [cell, reading, doubts] of [
    ['A?', 'accountable', [true]],
    ['A/R?', 'accountable, responsible', [false, true]],
    ['R (?)', 'responsible', [true]],
    ['(I?)', 'informed', [true]],
    ['C ? (nights)', 'consulted for nights', [true]],
    ['R?, A? signs', 'responsible, accountable for signs', [true, true]],
  ] as const) {
    it(`reads the letters of ${JSON.stringify(cell)} and says that they are in doubt`, () => {
      const { letters, unread, remarks } = readCell(cell, alphabet);
      equal(read(cell), reading);
      deepEqual(
        letters.map(({ doubtful }) => doubtful),
        doubts,
      );
      deepEqual(unread, []);
      match(remarks.at(-1) ?? '', /question mark/);
    });
  }

  for (const cell of ['A/?R', 'A?R', 'A, !R']) {
    it(`takes no letter of ${JSON.stringify(cell)} for text`, () => {
      equal(read(cell), 'accountable');
      match(readCell(cell, alphabet).unread[0] ?? '', /R” was not read/);
    });
  }

  for (const cell of ['L', 'P (x)', 'TBD', '?', 'x', 'IT', 'ISO', 'see note']) {
    it(`does not read ${JSON.stringify(cell)} as letters`, () => {
      const { letters, unread } = readCell(cell, alphabet);
      deepEqual(letters, []);
      equal(unread.length, 1);
      match(unread[0] ?? '', /was not read/);
    });
  }

  it('keeps the letters beside one that it does not know', () => {
    equal(read('R, L'), 'responsible');
    match(readCell('R, L', alphabet).unread[0] ?? '', /“L”.*“L = …”/);
  });
});

describe('the letters of a file', () => {
  it('come from its legend', () => {
    equal(read('D', legend('D = Durchführung').alphabet), 'responsible');
    equal(read('P', legend('Letters: R = Responsible, P: Supports').alphabet), 'supports');
    equal(read('V', legend('V = verantwortlich').alphabet), 'responsible');
  });

  it('are not taken from a sentence that only mentions one', () => {
    equal(read('R', legend('See annex R: consulted sources').alphabet), 'responsible');
  });

  it('are left open where the legend names something that a plan has no line for', () => {
    const { alphabet: own } = legend('S = Signature');
    equal(read('S', own), '');
    match(readCell('S', own).unread[0] ?? '', /“Signature”/);
  });

  it('come from the name of a scheme, which is said', () => {
    const { alphabet: own, guesses } = legend('Our DEMI matrix');
    equal(read('D, M', own), 'responsible, supports');
    equal(read('E', own), 'accountable');
    equal(guesses.length, 1);
  });

  it('leave V open in a German matrix', () => {
    const { alphabet: own } = readAlphabet([], true);
    match(readCell('V', own).unread[0] ?? '', /verantwortlich/);
  });
});
