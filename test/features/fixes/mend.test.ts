/** Mending unasked: to the end, and without changing what is meant. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { bindFile } from '../../../server/src/facts/bind.ts';
import { dayOf } from '../../../server/src/facts/dates.ts';
import type { Facts, Value } from '../../../server/src/facts/facts.ts';
import { difference, draftOf, mend } from '../../../server/src/features/fixes/mend.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { applyEdit, applyEdits, editShape } from '../../grammar/edits.ts';
import { samplePlan } from '../../grammar/sample-plan.ts';

const PATH = '/work/plan.secplan';

function hostOf(text: string, only: (id: string) => boolean = () => true): AnalysisHost {
  const used = rules.filter(({ id }) => only(id));
  const host = new AnalysisHost({ rules: used, root: '/work', asOf: dayOf('2026-01-15') ?? 0 });
  host.setText(PATH, text);
  host.settle();
  return host;
}

function mended(text: string): { text: string; count: number } {
  return mend(draftOf(hostOf(text)), PATH, () => true);
}

/** Somebody who has seen one example, and writes the next plan from memory. */
const fromMemory = `# Library and its computers
plan: Library
Organisation library "City library"
  role Head "Head of the library"
  role Desk "Service desk"
supplier bytes "Bytes & Co"
  role Admins "Administrators"

control "Readers' data is backed up"
  accountable: Head
  responsible = Admins
  consulted -> Desk and library.Head
  status: Done
  every month
control bk-2 "Restores are tried":
  - R: bytes.Admins
  - A: library.Head
  verified by library.Desk, quarterly
process lending
  kind other
interface "Loss of data", in lending, from Admins to Desk, within 2h
asset nas "Storage" kind nas owned by library
`;

const asMeant = `// Library and its computers
plan Library
organization library "City library" {
  role Head "Head of the library"
  role Desk "Service desk"
}
provider bytes "Bytes & Co" {
  role Admins "Administrators"
}

control readers-data-is-backed-up "Readers' data is backed up" {
  accountable library.Head
  responsible bytes.Admins
  consulted library.Desk, library.Head
  status implemented
  specification "every month"
}
control bk-2 "Restores are tried" {
  responsible bytes.Admins
  accountable library.Head
  verified by library.Desk every 3 months
}
process lending {
  kind other
}
interface "Loss of data" {
  in lending
  from bytes.Admins to library.Desk
  within 2 hours
}
asset nas "Storage" {
  kind nas
  owned by library
}
`;

/** What a plan says, but for the names that it lacks and the signs between words. */
function meaningOf({ shape, title, children }: Facts): unknown {
  const valueOf = ({ kind, text, amount, version }: Value): unknown => [
    kind,
    kind === 'text' ? text.replace(/[^\p{L}\p{N}]/gu, '') : text,
    amount,
    version,
  ];
  const lines = shape.lines.map(({ property, values, qualifiers }) => [
    property.head,
    values.map(valueOf),
    qualifiers.map((each) => [each.word, each.values.map(valueOf)]),
  ]);
  return [shape.kind, title, lines, children.map(meaningOf)];
}

const factsOf = (text: string): Facts => bindFile(parse(text).tree, false);

const lines = fc.constantFrom(
  ...['control x "X"', 'control "Some title"', 'section "S"', 'organisation o', '  role r "R"', '- control: y'],
  ...[
    '  accountable: o.r',
    '  A = o.r, o.q',
    '    responsible o.r and o.q',
    '  every quarter',
    '}',
    '{',
    '  - R: o.r,',
  ],
  ...['risk "R" level: high, owner o.r', 'milestone m on 31.12.2026', 'asset a "A" kind x {', '  in: z', '  # note "'],
  ...['interface i from a -> b within 4h', '  verified by o.r quarterly', '  description: some words, in a row', ''],
);
const roughPlan = fc.array(lines, { maxLength: 14 }).map((parts) => parts.join('\n'));
const damagedPlan = fc.array(editShape, { maxLength: 5 }).map((shapes) => applyEdits(fromMemory, shapes));
const damagedSample = fc.array(editShape, { maxLength: 5 }).map((shapes) => applyEdits(samplePlan, shapes));

describe('mending unasked', () => {
  it('makes of a plan written from memory the plan that was meant', () => {
    assert.equal(mended(fromMemory).text, asMeant);
    const written = hostOf(asMeant)
      .problems(PATH)
      .filter(({ rule }) => rule.startsWith('syntax/'));
    assert.deepEqual(written, []);
  });

  it('says one thing of each mistake before', () => {
    const found = hostOf(fromMemory, (id) => id.startsWith('syntax/')).problems(PATH);
    const places = found.map(({ start, end, message }) => `${String(start)}-${String(end)} ${message}`);
    assert.equal(new Set(places).size, places.length);
    assert.ok(found.every(({ problem }) => problem.fixes.some(({ safe }) => safe)));
  });

  it('changes nothing that was meant, and leaves nothing that it would mend', () => {
    const onlySyntax = (id: string): boolean => id.startsWith('syntax/');
    fc.assert(
      fc.property(fc.oneof(roughPlan, damagedPlan, damagedSample), (text) => {
        const { text: after } = mend(hostOf(text, onlySyntax), PATH, () => true);
        if (parse(text).tree.conflicted) assert.equal(after, text);
        else assert.deepEqual(meaningOf(factsOf(after)), meaningOf(factsOf(text)), `${text}\n=>\n${after}`);
        assert.equal(mend(hostOf(after, onlySyntax), PATH, () => true).text, after);
      }),
      { numRuns: 400 },
    );
  });

  it('gives names that nothing has', () => {
    const { text } = mended(
      'control "Log"\ncontrol "Log"\ncontrol log-3\ncontrol "24 hours"\ncontrol "…"\norganization Log-2 "X"\n',
    );
    assert.equal(
      text,
      'control Log "Log"\ncontrol Log-3 "Log"\ncontrol log-3\ncontrol control-24-hours "24 hours"\ncontrol control "…"\norganization Log-2 "X"\n',
    );
  });

  it('gives names in the block that they stand in', () => {
    const { text } = mended('organization a {\n  role "Log"\n}\norganization b {\n  role "Log"\n}\n');
    assert.equal(text, 'organization a {\n  role Log "Log"\n}\norganization b {\n  role Log "Log"\n}\n');
  });

  it('keeps line ends, comments, and indentation', () => {
    assert.equal(
      mended('section "S" {\r\n\tcontrol c "C" // the first\r\n\t\tdomain: policy // why not\r\n}\r\n').text,
      'section "S" {\r\n\tcontrol c "C" { // the first\r\n\t\tdomain policy // why not\r\n\t}\r\n}\r\n',
    );
  });

  it('puts lines behind a title into the block that follows', () => {
    assert.equal(
      mended('control c "C" domain policy { layer tactical }\n').text,
      'control c "C" { domain policy; layer tactical }\n',
    );
  });

  it('leaves a file alone in which a conflict stands', () => {
    const text = '<<<<<<< a\ncontrol: c\n=======\ncontrol: d\n>>>>>>> b\n';
    assert.deepEqual(mended(text), { text, count: 0 });
  });

  it('leaves what is put aside', () => {
    assert.equal(mend(draftOf(hostOf('control: c\n')), PATH, () => false).count, 0);
  });

  it('is one edit, as small as can be', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        assert.equal(applyEdit(before, difference(before, after)), after);
      }),
    );
    assert.deepEqual(difference('a: b', 'a b'), { start: 1, end: 2, insert: '' });
  });
});
