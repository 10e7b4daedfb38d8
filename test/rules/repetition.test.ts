/** Nobody reads one sentence twenty times: however often a mistake is made in a plan, it is told a few times at most. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import type { Rule } from '../../server/src/rules/define.ts';
import { FEW, MOST } from '../../server/src/rules/groups.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { titleOf } from '../../server/src/rules/render.ts';
import { imported } from '../imports/imported-matrix.ts';
import { workspace, ROOT } from '../analysis/workspace.ts';
import { declaredNames, multiplied } from './multiplied.ts';
import { readPage } from './page.ts';
import type { Page, PageCase } from './page.ts';

const TIMES = 60;

/** How often each message is told in one file, by rule and message; what is put aside one by one stands so in the plan. */
function told(problems: readonly FoundProblem[]): ReadonlyMap<string, number> {
  const open = problems.filter(({ waivedBy }) => waivedBy === undefined);
  const messages = Map.groupBy(open, ({ rule, problem }) => `${rule} ${problem.message}`);
  return new Map([...messages].map(([message, found]) => [message, found.length]));
}

function ofRule(found: readonly FoundProblem[], rule: string): readonly FoundProblem[] {
  return found.filter((each) => each.rule === rule);
}

function tooOften(problems: readonly FoundProblem[]): readonly string[] {
  return [...told(problems)]
    .filter(([, count]) => count > MOST)
    .map(([message, count]) => `${message}: ${String(count)}`);
}

/** What a rule finds in a case of its page, the things it declares made `TIMES` times; with `all`, those it is given as well. */
function problemsOf(rule: Rule, page: Page, each: PageCase, all: boolean): readonly (readonly FoundProblem[])[] {
  const host = new AnalysisHost({ rules: [rule], root: ROOT, asOf: dayOf(each.asOf) ?? 0 });
  const own = each.files.filter(({ revision }) => revision === 'head');
  const given = page.given.filter(
    ({ name, revision }) => revision === 'head' && own.every((file) => file.name !== name),
  );
  const plans = [...given, ...own].filter(({ name }) => name !== 'secplan.json');
  const again = all ? plans : own.filter(({ name }) => name !== 'secplan.json');
  const names = again.flatMap(({ text }) => declaredNames(text));
  host.setText(`${ROOT}/zz-frame.secplan`, plans.some(({ text }) => /^plan /m.test(text)) ? '' : 'plan page "Page"\n');
  for (const { name, text } of [...given, ...own]) {
    if (name === 'secplan.json') host.setSettings(ROOT, text);
    else {
      host.setText(`${ROOT}/${name}`, again.some((file) => file.name === name) ? multiplied(text, names, TIMES) : text);
    }
  }
  host.settle();
  assert.deepEqual(host.faults(), []);
  return host.paths().map((path) => host.problems(path));
}

/** What need not speak of a plan that has all things many times: a share of all, and what an earlier revision tells. */
const silent = ['raci/overloaded-role', 'plan/changed-since-approval'];

describe('a mistake made many times', () => {
  for (const rule of rules) {
    it(`of ${rule.id} is told ${String(MOST)} times at most`, () => {
      const page = readPage(readFileSync(new URL(`../../server/src/rules/${rule.id}.md`, import.meta.url), 'utf8'));
      const reported = page.cases.filter(({ type }) => type === 'reported');
      const found = reported.flatMap((each) => [false, true].map((all) => problemsOf(rule, page, each, all)));
      assert.deepEqual(
        found.flatMap((files) => files.flatMap(tooOften)),
        [],
      );
      const speaks = found.some((files) => files.flat().some((problem) => problem.rule === rule.id));
      assert.equal(speaks, !silent.includes(rule.id));
    });
  }
});

type Cells = readonly string[];

/** A matrix of ten roles of two parties; a group row begins every fifty rows. */
function matrix(rows: number, headings: Cells, row: (i: number) => Cells): string {
  const lines = [
    ['Task', ...headings],
    ['---', ...headings.map(() => '---')],
  ];
  for (let i = 0; i < rows; i++) {
    if (i % 50 === 0) lines.push([`**Area ${String(i / 50)}**`, ...headings.map(() => '')]);
    lines.push([`Do thing ${String(i)}`, ...row(i)]);
  }
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const english = [
  'CIO',
  'CISO',
  'IT Manager',
  'Service Owner',
  'Auditor',
  'Help Desk',
  'Network',
  'MSP',
  'MSSP',
  'Vendor',
];
const german = ['Auftraggeber', 'Sicherheitsbeauftragter', 'IT-Leitung', 'Fachbereich', 'Revision', 'Benutzerservice'];
const bidders = ['Netzbetrieb', 'Auftragnehmer', 'Rechenzentrum', 'Hersteller'];

/** One kind of mistake in each row. */
const mistakes: Readonly<Record<string, (i: number) => Cells>> = {
  'nobody answers': (i) => ['', 'R', 'C', 'I', '', '', '', '', i % 2 ? 'C' : '', ''],
  'nobody does it': () => ['A', '', 'C', 'I', '', '', '', '', '', ''],
  'nobody answers or does it': () => ['', '', 'C', 'I', '', '', '', '', '', ''],
  'nobody has to do with it': (i) => [i === 0 ? 'A/R' : '', '', '', '', '', '', '', '', '', ''],
  'two answer': (i) =>
    i % 3 ? ['A', 'A', 'R', '', '', '', '', '', '', ''] : ['', 'A', 'A', 'R', '', '', '', '', '', ''],
  'all do it': () => ['A', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R'],
  'all are asked and told': () => ['A', 'R', 'C/I', 'C/I', 'C/I', 'C/I', 'C/I', 'C/I', 'C/I', 'C/I'],
  'who answers is told': () => ['A/I', 'R/C', 'R/I', '', '', '', '', '', '', ''],
  'the provider alone': () => ['', '', '', '', '', '', '', 'A', 'R', ''],
  'words of a text': (i) => [
    'A',
    'C (approves)',
    '',
    'I (verifies)',
    '',
    '',
    '',
    `R (runs ${String(i)}, audits)`,
    '',
    '',
  ],
  'in German': (i) => ['A', 'C (Freigabe)', '', '', 'I (prüft)', '', '', `R (betreibt ${String(i)}, prüft)`, '', ''],
};

function problemsOfMatrix(text: string): readonly FoundProblem[] {
  const { plan } = imported(text);
  return workspace({ 'plan.secplan': plan }).problems(`${ROOT}/plan.secplan`);
}

describe('a matrix of hundreds of rows', () => {
  for (const headings of [english, [...german, ...bidders]]) {
    for (const [mistake, row] of Object.entries(mistakes)) {
      for (const rows of headings === english ? [50, 500] : [50]) {
        it(`of ${String(rows)} rows under ${headings[0] ?? ''}: ${mistake}`, () => {
          const found = problemsOfMatrix(matrix(rows, headings, row));
          assert.deepEqual(tooOften(found), []);
          assert.ok(found.length <= 3 * MOST, found.map(({ rule, message }) => `${rule} ${message}`).join('\n'));
        });
      }
    }
  }

  it('that is filled in at random is read to its end', () => {
    const letter = fc.constantFrom('', '', 'A', 'R', 'C', 'I', 'A/R', 'C/I', 'R (verifies)', 'C (Freigabe)');
    fc.assert(
      fc.property(fc.array(fc.tuple(...english.map(() => letter)), { minLength: 200, maxLength: 500 }), (rows) => {
        const text = matrix(rows.length, english, (i) => rows[i] ?? []);
        assert.deepEqual(tooOften(problemsOfMatrix(text)), []);
      }),
      { numRuns: 5, seed: 7 },
    );
  });
});

/** Ten sections of eight controls; those that `isOwned` picks have somebody who answers for them. */
function byHand(isOwned: (i: number) => boolean, more = ''): readonly FoundProblem[] {
  const control = (i: number): string =>
    `control C-${String(i)} "Thing" { on desk; ${isOwned(i) ? 'accountable acme.IT; ' : ''}responsible netco.Desk
  consulted acme.CISO; informed acme.CISO }`;
  const eight = [0, 1, 2, 3, 4, 5, 6, 7];
  const sections = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
    (i) => `section "Part ${String(i)}" {\n${eight.map((each) => control(10 * i + each)).join('\n')}\n}`,
  );
  const frame = `plan p "Plan" { version 1; valid from 2026-01-01 until 2027-12-31; between acme, netco; maintained by acme.IT }
organization acme "Acme" { role IT "IT" { mandate management }; role CISO "CISO" }
provider netco "Netco" { role Desk "Desk" }
service desk "Desk" { provided by netco; owner acme.IT }`;
  const text = [frame, more, ...sections].join('\n');
  return workspace({ 'plan.secplan': text }).problems(`${ROOT}/plan.secplan`);
}

describe('what problems are grouped by', () => {
  it('is what the messages of a rule speak of', () => {
    const wrong = rules.flatMap(({ id, across = [], messages }) => {
      const texts = Object.values(messages).map((message) => (typeof message === 'string' ? message : message.text));
      return across.filter((name) => !texts.some((text) => text.includes(`{${name}`))).map((name) => `${id} ${name}`);
    });
    assert.deepEqual(wrong, []);
  });
});

describe('more problems with one message than anybody reads', () => {
  const roles = Array.from({ length: MOST + 5 }, (_, i) => `R${String(i)}`);
  const controls = roles.flatMap((role) =>
    [1, 2, 3, 4, 5].map((i) => `control ${role}-${String(i)} "Thing" { consulted o.${role}; informed o.${role} }`),
  );
  const parties = `organization o "O" { ${roles.map((role) => `role ${role} "R"`).join('; ')} }`;
  const host = workspace({ 'plan.secplan': [parties, ...controls].join('\n') });
  const found = ofRule(host.problems(`${ROOT}/plan.secplan`), 'raci/conflicting-letters');

  it('are those at the first places, of which the last stands for the others', () => {
    assert.equal(found.length, MOST);
    assert.match(
      found[0]?.message ?? '',
      /^o.R0 is “consulted” and “informed” for controls R0-1, .* R0-5: .* means\.$/,
    );
    assert.match(
      found.at(-1)?.message ?? '',
      /^o.R9 is “consulted” and “informed” for controls R9-1.* The same goes for 25 more places: controls R10-1, .* and 20 more\.$/,
    );
  });

  it('have all their places with them', () => {
    const places = found.flatMap(({ start, related }) => [
      start,
      ...related.filter(({ message }) => message.includes(': informed')).map((each) => each.start),
    ]);
    assert.equal(new Set(places).size, controls.length);
    assert.equal(places.length, controls.length);
  });

  it('count by names that no message has for anything else', () => {
    const texts = rules.flatMap(({ messages }) =>
      Object.values(messages).map((each) => (typeof each === 'string' ? each : each.text)),
    );
    assert.deepEqual(
      texts.filter((text) => /\{(?:morePlaces|places|likewise)\b/.test(text)),
      [],
    );
  });
});

describe('a plan by hand with the same gap in every control', () => {
  it('is told once for each kind of gap, with all places', () => {
    const found = byHand(() => false);
    const [unowned] = ofRule(found, 'raci/no-accountable');
    assert.equal(
      unowned?.message,
      'Nobody is accountable for controls C-10, C-11, C-12, C-13, C-14 and 75 more. Name the role of the organization that answers for each, in a line “accountable”.',
    );
    assert.equal(unowned.related.length, 79);
    const [asked] = ofRule(found, 'raci/conflicting-letters');
    assert.equal(asked?.severity, 'information');
    assert.match(asked.message, /^acme.CISO is “consulted” and “informed” for controls C-10, .* and 75 more:/);
    assert.deepEqual(
      [...told(found).values()].filter((count) => count > 1),
      [],
    );
  });

  it('has a problem for each gap where there are few', () => {
    assert.equal(
      ofRule(
        byHand((i) => i >= 10 + FEW),
        'raci/no-accountable',
      ).length,
      FEW,
    );
    assert.equal(
      ofRule(
        byHand((i) => i > 10 + FEW),
        'raci/no-accountable',
      ).length,
      1,
    );
  });

  it('counts what is waived by itself', () => {
    const waiver = `exception E-1 "No owner yet" {
  waives raci/no-accountable on C-12
  assessed by acme.CISO; approved by acme.IT
}`;
    const [rest, waived] = ofRule(
      byHand(() => false, waiver),
      'raci/no-accountable',
    );
    assert.match(rest?.message ?? '', /controls C-10, C-11, C-13, C-14, C-15 and 74 more/);
    assert.match(waived?.message ?? '', /accountable for control C-12\./);
    assert.deepEqual([rest?.waivedBy, waived?.waivedBy], [undefined, 'E-1']);
  });

  it('offers a fix for the first place that says where, or one for all', () => {
    const [unowned] = ofRule(
      byHand(() => false),
      'raci/no-accountable',
    );
    const titles = (problem: FoundProblem | undefined): readonly string[] =>
      problem?.problem.fixes.map((fix) => titleOf(problem.problem, fix)) ?? [];
    assert.deepEqual(titles(unowned), ['Make acme.IT accountable (control C-10)']);
    const [asked] = ofRule(
      byHand(() => true),
      'raci/conflicting-letters',
    );
    assert.deepEqual(titles(asked), ['Take acme.CISO out of “informed” at 80 places']);
  });
});
