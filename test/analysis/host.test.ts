/** The analysis host: which files make a plan, what is put aside, what a date changes. */

import assert from 'node:assert/strict';
import { dayOf } from '../../server/src/facts/dates.ts';
import { everything, found, ROOT, runs, workspace } from './workspace.ts';

const parties = `organization acme "Acme" {
  role CISO "Chief Information Security Officer" { mandate executive }
  role Operations "Operations"
}
`;
const owned = 'control C-1 "Backups" {\n  accountable acme.CISO\n  responsible acme.Operations\n}\n';
const plan = (name: string): string => `plan ${name} "A plan"\n`;
const unresolved = (names: readonly string[]): readonly string[] => names.filter((id) => id === 'name/unresolved');

describe('analysis host', () => {
  it('reads the files of one plan as one namespace, in any order and folder', () => {
    const files = { 'p/plan.secplan': plan('p'), 'p/a/b/parties.secplan': parties, 'p/controls.secplan': owned };
    const host = workspace(files);
    assert.deepEqual(unresolved(found(host, 'p/controls.secplan')), []);
    const turned = workspace(Object.fromEntries(Object.entries(files).reverse()));
    assert.deepEqual(everything(turned), everything(host));
  });

  it('keeps a plan in a folder of another one apart', () => {
    const host = workspace({
      'p/plan.secplan': plan('p') + parties,
      'p/inner/plan.secplan': plan('inner'),
      'p/inner/controls.secplan': owned,
    });
    assert.equal(unresolved(found(host, 'p/inner/controls.secplan')).length, 1);
  });

  it('checks files outside any plan alone', () => {
    const host = workspace({ 'parties.secplan': parties, 'controls.secplan': owned });
    assert.equal(unresolved(found(host, 'controls.secplan')).length, 1);
  });

  it('brings in a folder outside any plan by use, for several plans', () => {
    const host = workspace({
      'common/parties.secplan': parties,
      'p/plan.secplan': `use "../common"\n${plan('p')}${owned}`,
      'q/plan.secplan': `use "../common"\n${plan('q')}${owned}`,
    });
    assert.deepEqual(unresolved([...found(host, 'p/plan.secplan'), ...found(host, 'q/plan.secplan')]), []);
  });

  it('refuses a use that leaves the workspace, and says why', () => {
    const host = workspace({ 'p/plan.secplan': `use "../../etc"\nuse "C:/x"\nuse "..\\\\x"\n${plan('p')}` });
    const problems = host.problems(`${ROOT}/p/plan.secplan`).filter(({ rule }) => rule === 'name/unresolved');
    assert.deepEqual(
      problems.map(({ problem }) => problem.message),
      ['outside', 'absolute', 'characters'],
    );
  });

  it('moves files when a plan is declared or no longer is', () => {
    const host = workspace({ 'p/a.secplan': parties, 'p/b.secplan': owned });
    assert.equal(unresolved(found(host, 'p/b.secplan')).length, 1);
    host.setText(`${ROOT}/p/c.secplan`, plan('p'));
    host.settle();
    assert.deepEqual(unresolved(found(host, 'p/b.secplan')), []);
    host.remove(`${ROOT}/p/c.secplan`);
    host.settle();
    assert.equal(unresolved(found(host, 'p/b.secplan')).length, 1);
  });

  it('analyses both sides of a Git conflict and unites their problems', () => {
    const text = `${parties}control C-1 "Backups" {
<<<<<<< ours
  accountable acme.CSIO
  responsible acme.Operations
=======
  accountable acme.CISO
  responsible acme.Operation
>>>>>>> theirs
}
`;
    const host = workspace({ 'a.secplan': text });
    const messages = host
      .problems(`${ROOT}/a.secplan`)
      .map(({ rule, problem }) => `${rule} ${JSON.stringify(problem.args['name'] ?? '')}`);
    assert.ok(messages.includes('name/unresolved "acme.CSIO"'), messages.join('\n'));
    assert.ok(messages.includes('name/unresolved "acme.Operation"'), messages.join('\n'));
    assert.equal(messages.filter((each) => each.startsWith('syntax/conflict-marker')).length, 1);
  });

  describe('waivers', () => {
    const exception = (lines: string): string => `exception EX-1 "Accepted for now" {
  waives raci/no-accountable on C-1
  because "The owner is being hired."
${lines}
  expires 2026-06-30
}
`;
    const granted = '  assessed by acme.CISO on 2026-01-01\n  approved by acme.CISO on 2026-01-02';
    const unowned = 'control C-1 "Backups" { responsible acme.Operations }\n';
    const waived = (lines: string, asOf?: string): string | undefined => {
      const host = workspace({ 'a.secplan': parties + unowned + exception(lines) }, asOf === undefined ? {} : { asOf });
      const problem = host.problems(`${ROOT}/a.secplan`).find(({ rule }) => rule === 'raci/no-accountable');
      assert.ok(problem);
      return problem.waivedBy;
    };

    it('put a problem aside when assessed, approved by management and not expired', () => {
      assert.equal(waived(granted), 'EX-1');
    });
    it('end with the exception', () => {
      assert.equal(waived(granted, '2026-06-30'), 'EX-1');
      assert.equal(waived(granted, '2026-07-01'), undefined);
    });
    it('need an assessment, and approval by management', () => {
      assert.equal(waived('  approved by acme.CISO on 2026-01-02'), undefined);
      assert.equal(
        waived('  assessed by acme.CISO on 2026-01-01\n  approved by acme.Operations on 2026-01-02'),
        undefined,
      );
    });
  });

  it('takes nothing for explained by a rule that is switched off', () => {
    const off = '{ "rules": { "raci/no-accountable": { "severity": "off", "reason": "tried out" } } }';
    const lone = parties + 'control C-1 "Backups" { informed acme.Operations }\n';
    const raci = (files: Readonly<Record<string, string>>): readonly string[] =>
      found(workspace(files), 'a.secplan').filter((rule) => rule.startsWith('raci/no-'));
    assert.deepEqual(raci({ 'a.secplan': lone }), ['raci/no-accountable']);
    assert.deepEqual(raci({ 'a.secplan': lone, 'secplan.json': off }), ['raci/no-responsible']);
  });

  it('runs no rule again for another date', () => {
    const host = workspace({ 'a.secplan': parties + owned });
    const before = runs(host);
    host.setAsOf(dayOf('2030-01-01') ?? 0);
    host.settle();
    assert.equal(runs(host), before);
  });

  it('tells every file that may be other on another day, and none on the same', () => {
    const files = { 'a.secplan': parties + owned, 'b/c.secplan': 'milestone m { on 2026-02-01 }\n' };
    const host = workspace(files);
    host.takeChanged();
    host.setAsOf(dayOf('2030-01-01') ?? 0);
    host.settle();
    assert.deepEqual([...host.takeChanged()].sort(), host.paths());
    host.setAsOf(dayOf('2030-01-01') ?? 0);
    host.settle();
    assert.deepEqual([...host.takeChanged()], []);
  });

  it('tells an unreadable file by one problem and nothing about what it lacks', () => {
    const host = workspace({ 'p/plan.secplan': plan('p') });
    host.setUnreadable(`${ROOT}/p/x.secplan`, 'not-regular');
    host.settle();
    assert.deepEqual(found(host, 'p/x.secplan'), ['syntax/error']);
  });
});
