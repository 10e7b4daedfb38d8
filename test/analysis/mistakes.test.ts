/** One mistake brings few problems: over seeded mistakes in the clean samples, and one by one for what each sort is. */

import assert from 'node:assert/strict';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import { cleanSamples, mishaps, mistakes, spreadOf } from '../bench/mistakes.ts';
import { assertFresh } from './sound.ts';
import { ROOT, workspace } from './workspace.ts';

const parties = `organization acme "Acme" {
  role CISO "Chief Information Security Officer" { mandate executive; contact "ciso@acme.example" }
  role Security "Security manager" { mandate management; contact "security@acme.example" }
}

provider netco "Netco" {
  role Operations "Operations" { contact "operations@netco.example" }
}

service network "Network" {
  provided by netco
  owner acme.Security
}
`;

const controls = `section "Controls" {
  accountable acme.CISO
  control C-1 "Backups" {
    on network
    responsible netco.Operations
    informed acme.Security
  }
  control C-2 "Patches" {
    on network
    responsible netco.Operations
    activity approve {
      responsible acme.Security
    }
  }
}

agreement contract "Contract" {
  between acme, netco
  from 2026-01-01
  until 2028-12-31
  right to audit
}
`;

/** The problems that a change adds to the plan, as file, line and message. */
function added(file: 'parties' | 'controls', change: (text: string) => string): readonly string[] {
  const texts = { 'controls.secplan': controls, 'parties.secplan': parties, 'plan.secplan': 'plan p "Plan"\n' };
  const host = workspace(texts);
  const all = (): readonly FoundProblem[] => host.paths().flatMap((path) => host.problems(path));
  const before = new Set(all().map(({ fingerprint }) => fingerprint));
  const path = `${ROOT}/${file}.secplan`;
  const text = file === 'parties' ? parties : controls;
  const changed = change(text);
  assert.notEqual(changed, text);
  host.setText(path, changed, true);
  host.settle();
  assertFresh(host);
  const found = all().filter(({ fingerprint }) => !before.has(fingerprint));
  return found.map(({ file: where, start, message }) => {
    const line = host.file(where)?.text.slice(0, start).split('\n').length ?? 0;
    return `${where.slice(ROOT.length + 1)}:${String(line)} ${message}`;
  });
}

/** How lines without a first line are told. */
function orphaned(place: string, lines: number, words: string): readonly string[] {
  const which = lines === 1 ? 'This line belongs' : `These ${String(lines)} lines belong`;
  const rest = 'Put it above them, with a {. If a } above them is one too many, remove that.';
  return [`${place} ${which} to a block whose first line is missing: it would begin with ${words}. ${rest}`];
}

const closesNothing = 'This } closes nothing. Remove it, or put the { that it closes before it.';
const opensNothing = 'This { belongs to no line. Put what it describes before it, or remove it.';

const without =
  (line: string) =>
  (text: string): string =>
    text.replace(`${line}\n`, '');

describe('one mistake', () => {
  it('brings two problems at most nineteen times of twenty, and never more than five', function () {
    this.timeout(120_000);
    const all = cleanSamples().flatMap((files) => mishaps(files, 24, 42));
    for (const mistake of mistakes) {
      const { count, most, max } = spreadOf(all, mistake);
      assert.equal(count, 120);
      assert.ok(most <= 2 && max <= 5, `${mistake}: ${String(most)} and ${String(max)}`);
    }
  });

  it('in the first line of a block is one problem, which says what that line began with', () => {
    assert.deepEqual(
      added('controls', without('agreement contract "Contract" {')),
      orphaned('controls.secplan:17', 4, '“agreement”'),
    );
    assert.deepEqual(
      added('parties', without('provider netco "Netco" {')),
      orphaned('parties.secplan:6', 1, '“organization”, “provider”, “thirdparty” or “authority”'),
    );
    assert.deepEqual(
      added('controls', without('  control C-1 "Backups" {')),
      orphaned('controls.secplan:3', 3, '“control”'),
    );
    assert.deepEqual(
      added('controls', without('section "Controls" {')),
      orphaned('controls.secplan:1', 13, '“section”'),
    );
  });

  it('in the first line of a block below a line is told of the block, not of that line', () => {
    assert.deepEqual(
      added('controls', without('    activity approve {')),
      orphaned('controls.secplan:11', 1, '“activity”'),
    );
  });

  it('of a brace is one problem', () => {
    const replaced =
      (from: string, to: string) =>
      (text: string): string =>
        text.replace(from, to);
    assert.deepEqual(added('controls', replaced('"Backups" {', '"Backups" {{')), [
      `controls.secplan:3 ${opensNothing}`,
    ]);
    assert.deepEqual(added('controls', replaced('"Backups" {', '"Backups" }{')), [
      `controls.secplan:3 ${closesNothing}`,
    ]);
    assert.deepEqual(added('controls', replaced('"Backups" {', '"Backups" ;{')), [
      'controls.secplan:3 This ; parts a line from what belongs to it. Remove it.',
    ]);
    assert.deepEqual(added('controls', replaced('  control C-2', '}  control C-2')), [
      `controls.secplan:8 ${closesNothing}`,
    ]);
    assert.deepEqual(added('controls', replaced('  control C-2', '{  control C-2')), [
      `controls.secplan:8 ${opensNothing}`,
    ]);
    assert.deepEqual(added('controls', replaced('on network', 'on net}work')), [`controls.secplan:4 ${closesNothing}`]);
    assert.deepEqual(added('parties', replaced('role Security', 'role Secu{rity')), [
      'parties.secplan:3 The block that begins here is not closed. Put a } below its last line.',
    ]);
    assert.deepEqual(added('parties', replaced(' { mandate executive;', ' mandate executive;')), [
      `parties.secplan:2 ${closesNothing}`,
    ]);
  });

  it('of a quote is one problem', () => {
    const quoted = (text: string): string => text.replace('role Security', 'role Secu"rity');
    assert.deepEqual(added('parties', quoted), [
      'parties.secplan:3 The quote opened here is not closed on its line. Put a " where the text ends.',
    ]);
  });

  it('in a name is one problem, at the declaration where that is what is wrong', () => {
    assert.deepEqual(
      added('parties', (text) => text.replace('organization acme', 'organization acne')),
      [
        'parties.secplan:1 Nothing names acne, while 5 places name “acme”, which nobody declares. Rename this one, or correct those.',
      ],
    );
    assert.deepEqual(
      added('parties', (text) => text.replace('role Operations', 'role Operation')),
      [
        'parties.secplan:7 Nothing names netco.Operation, while 2 places name “netco.Operations”, which nobody declares. Rename this one, or correct those.',
      ],
    );
    assert.deepEqual(
      added('parties', (text) => text.replace('role Operations', 'role Opera.tions')),
      [
        'parties.secplan:7 Nothing names netco.Opera.tions, while 2 places name “netco.Operations”, which nobody declares. Rename this one, or correct those.',
      ],
    );
  });

  it('that loses a text loses its lines with it', () => {
    const text =
      'control C "c" {\n  specification """\n    Deny by default.\n    Log all.\n  """\n  domain access\n}\n';
    const host = workspace({ 'a.secplan': text.replace('  specification """\n', '') });
    const syntax = host.problems(`${ROOT}/a.secplan`).filter(({ rule }) => rule.startsWith('syntax/'));
    assert.deepEqual(
      syntax.map(({ message }) => message),
      ['This """ ends a text whose first line is missing. Put that line above the text, with """ at its end.'],
    );
  });

  it('in a file that cannot be read leaves no name unknown elsewhere', () => {
    const host = workspace({ 'controls.secplan': controls, 'plan.secplan': 'plan p "Plan"\n' });
    const unresolved = (): number =>
      host.problems(`${ROOT}/controls.secplan`).filter(({ rule }) => rule === 'name/unresolved').length;
    assert.ok(unresolved() > 0);
    host.setUnreadable(`${ROOT}/parties.secplan`, 'binary');
    host.settle();
    assert.equal(unresolved(), 0);
    host.remove(`${ROOT}/parties.secplan`);
    host.settle();
    assert.ok(unresolved() > 0);
  });
});
