/** Whole matrices become plans: sections, parties, names, and everything that is said about them. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describeImport } from '../../server/src/imports/describe-import.ts';
import { controls, imported, read, small } from './imported-matrix.ts';

describe('the plan of a matrix', () => {
  it('holds what the matrix says and says what it does not', () => {
    const text =
      '# Care of the yard\n\n| No. | Task | Harbour master | MSP |\n|---|---|---|---|\n| 7a | **Watch** the gate | A | R (nights) |';
    equal(
      imported(text).plan,
      `// Read from who does what.md.
// A matrix does not say from when the plan is valid, who maintains it and who approved it. Add these lines:
// "valid from DATE until DATE", "maintained by ROLE", "approved by ROLE on DATE for VERSION".
plan who-does-what "Care of the yard" {
  version 0.1
  between organization, MSP
  stage draft
}

organization organization "Organization" {
  role HarbourMaster "Harbour master"
}

provider MSP "MSP"

control R-7a "Watch the gate" {
  accountable organization.HarbourMaster
  responsible MSP for "nights"
}
`,
    );
  });

  it('has a section for each group row, however it is written', () => {
    for (const group of ['| **Gates** |', '| **Gates** | --- | --- |', '| Gates | | |', '| Gates | Gates | Gates |']) {
      equal(
        controls(`| Task | CIO | Crew |\n|---|---|---|\n${group}\n| Paint | A | R |`),
        'section "Gates" {\n  control R-1 "Paint" {\n    accountable organization.CIO\n    responsible organization.Crew\n  }\n}\n',
      );
    }
  });

  it('has a section for each value of a column of areas, blank meaning the one above', () => {
    const text = 'Area,Task,CIO\nGates,Paint,A\n,Oil,R\nYard,Sweep,A\n';
    equal(
      controls(text).replace(/\n {4}.*$/gmu, ''),
      'section "Gates" {\n  control R-1 "Paint" {\n  }\n\n  control R-2 "Oil" {\n  }\n}\n\nsection "Yard" {\n  control R-3 "Sweep" {\n  }\n}\n',
    );
  });

  it('has a section for each of several tables, named by the heading above it', () => {
    const table = '| Task | CIO |\n|---|---|\n| Paint | A |\n';
    const { plan, tables } = imported(`# Yard\n\n## North\n\n${table}\n## South\n\n${table}`);
    equal(tables, 2);
    deepEqual([...plan.matchAll(/^section.*$/gmu)].map(String), ['section "North" {', 'section "South" {']);
  });

  it('keeps a row without letters as a control', () => {
    const { plan, rows, cells } = imported(
      '| No | Task | CIO | Crew |\n|---|---|---|---|\n| 1 | Paint | A | R |\n| 2 | Oil | | |\n| | Sweep | - | n/a |',
    );
    match(plan, /^control R-2 "Oil"$/mu);
    match(plan, /^control R-3 "Sweep"$/mu);
    deepEqual([rows, cells], [3, 6]);
  });

  it('keeps other columns as text, links as documents, footnotes and the unreadable as comments', () => {
    const text = `| Task | CIO | Crew | Notes |
|---|---|---|---|
| [Paint](https://example.org/p) | A[^1] | R, L | say "please" |
| Oil~~ed~~ | X | A | one<br>two |

[^1]: in summer
`;
    equal(
      controls(text),
      `control R-1 "Paint" {
  // Crew: “R, L” was not read in full.
  text "Notes: say \\"please\\""
  document "https://example.org/p"
  // Footnote 1: in summer
  accountable organization.CIO
  responsible organization.Crew
}

control R-2 "Oil" {
  // CIO: “X” was not read.
  // Crossed out: “ed”.
  text """
    Notes: one
    two
  """
  accountable organization.Crew
}
`,
    );
  });

  it('keeps a question mark behind a letter as a comment, and tells its place', () => {
    const text = small('CIO | Crew', 'A/R? | I');
    match(
      controls(text),
      /accountable organization.CIO\n {2}\/\/ In doubt: the matrix says “A\/R\?”.\n {2}responsible organization.CIO\n/,
    );
    const { guesses, unread } = imported(text);
    deepEqual(unread, []);
    ok(guesses.some(({ line, column, text: told }) => line === 3 && column === 13 && told.includes('“A/R?”')));
  });

  it('takes no row for a heading behind the row that says what the columns are for', () => {
    for (const first of ['1,Paint,TBD,later', '1,Paint,A,later', '1,Paint,A/R?,R?']) {
      const { plan, rows } = imported(`No.,Task,Crew,Wharf\n${first}\n2,Oil,A,R\n`, {
        organization: ['Crew'],
        provider: ['Wharf'],
      });
      equal(rows, 2);
      match(plan, /^control R-1 "Paint"/mu);
      match(plan, /^provider Wharf /mu);
    }
  });

  it('tells every cell that it could not read, with its place', () => {
    const { unread } = imported('| Task | CIO | Crew |\n|---|---|---|\n| Paint | A | R |\n| Oil | R† |  Q |');
    deepEqual(
      unread.map(({ line, column }) => [line, column]),
      [
        [4, 9],
        [4, 15],
      ],
    );
  });

  it('writes checks as such, and what stands behind V as a comment', () => {
    match(controls(small('CIO | Audit', 'A | V (yearly)')), / {2}\/\/ yearly\n {2}verified by organization.Audit\n/);
  });

  it('escapes what would end a string, and has no invisible characters', () => {
    match(controls('Task,CIO\n"Say ""no"" to C:\\temp\u200B\u202E",A'), /"Say \\"no\\" to C:\\\\temp" \{/);
  });
});

describe('the names of controls', () => {
  const names = (...numbers: readonly string[]) => {
    const text = `No,Task,CIO\n${numbers.map((number, index) => `${number},Task ${String(index)},A`).join('\n')}`;
    return [...imported(text).plan.matchAll(/^control (\S+)/gmu)].map(([, name]) => name);
  };

  it('come from the numbers of the rows', () => {
    deepEqual(names('1', '1a', '2.3', 'AC-1', 'AC 2'), ['R-1', 'R-1a', 'R-2-3', 'AC-1', 'AC-2']);
  });

  it('are counted where a row has none, and never twice the same', () => {
    deepEqual(names('', '1', '', '2', '2'), ['R-3', 'R-1', 'R-4', 'R-2', 'R-2-2']);
    deepEqual(names('a', 'A', '1'), ['R-a', 'R-A-2', 'R-1']);
  });
});

describe('other shapes of a matrix', () => {
  it('columns named by letters hold names', () => {
    for (const heading of [
      'Task | Responsible | Accountable | Consulted | Informed',
      'Aufgabe | R | A | C | I',
      'Aktivität | Durchführung (R) | Rechenschaft (A) | Konsultiert (C) | Informiert (I)',
      'Tâche | Réalisateur | Approbateur | Consulté | Informé',
      'Tarea | Responsable (R) | Aprobador (A) | Consultado (C) | Informado (I)',
      'Attività | Responsabile | Approvatore | Consultato | Informato',
    ]) {
      const text = `| ${heading} |\n|---|---|---|---|---|\n| Paint | Crew / NetSec GmbH (north) | CIO | n/a | Master; Clerk, Guard |`;
      equal(
        controls(text),
        `control R-1 "Paint" {
  accountable organization.CIO
  responsible organization.Crew
  responsible NetSecGmbH for "north"
  informed organization.Master
  informed organization.Clerk
  informed organization.Guard
}
`,
      );
    }
  });

  it('rows may be roles and columns activities', () => {
    const text =
      '| Role | Paint | Oil |\n|---|---|---|\n| **Customer** |\n| Master | A | A |\n| **MSP** |\n| Crew | R | C (daily) |';
    equal(
      controls(text),
      `control R-1 "Paint" {
  accountable Customer.Master
  responsible MSP.Crew
}

control R-2 "Oil" {
  accountable Customer.Master
  consulted MSP.Crew for "daily"
}
`,
    );
  });

  it('a spreadsheet has a title, blank rows, legends and other tables around the matrix', () => {
    const text = `Yard matrix,,
,,
Task,CIO,Crew
Paint,A,R
,,
Sweep,A,D
,,
D = does the work / responsible,,
R: Responsible,,
"D: Responsible",,

Name,Phone,Mail
Jo,12,jo@example.org
`;
    const { plan, rows, passedOver } = imported(text);
    match(plan, /^plan \S+ "Yard matrix"/mu);
    match(plan, /control R-2 "Sweep" \{\n {2}accountable organization.CIO\n {2}responsible organization.Crew\n/);
    equal(rows, 2);
    match(passedOver.map((note) => note.text).join('\n'), /no column of it holds letters/);
    equal(passedOver.find((note) => note.text.includes('no column'))?.line, 12);
  });

  it('a heading that is repeated is no control', () => {
    const { rows, passedOver } = imported('Task,CIO\nPaint,A\nTask,CIO\nOil,A\n');
    equal(rows, 2);
    match(passedOver[0]?.text ?? '', /repeats the headings/);
  });
});

describe('what is no matrix', () => {
  for (const [what, text, line] of [
    ['nothing', '', 1],
    ['prose', '# Title\n\nNothing here.', 1],
    ['a table of other things', '# People\n\n| Name | Phone |\n|---|---|\n| Jo | 12 |', 3],
    ['letters without headings', 'Paint,A,R\nOil,A,R\n', 1],
    ['binary', '\u0000\u0001\uFFFD"\u0002', 1],
  ] as const) {
    it(`is refused with a place: ${what}`, () => {
      const result = read(text);
      ok('refused' in result);
      equal(result.refused.line, line);
      match(describeImport(result)[0] ?? '', /^Nothing was imported \(line \d+, column \d+\): No /);
    });
  }
});

describe('the summary of an import', () => {
  it('counts, and tells guesses, unread cells and what was passed over', () => {
    const lines = describeImport(imported('# T\n\nProse.\n\n| Task | CIO |\n|---|---|\n| Paint | A |\n| Oil | R, Q |'));
    equal(lines[0], 'Read 2 rows and 2 cells from 1 table.');
    match(lines[1] ?? '', /^Guessed \(line 5, column 10\): “CIO”/);
    match(lines[2] ?? '', /^Not read \(line 8, column 9\): “Q” was not read\./);
    match(lines[3] ?? '', /^Passed over \(line 1, column 1\): 2 lines of text/);
    match(lines[4] ?? '', /^1 place could not be read/);
  });
});
