/** Keys are forgotten when nothing stands on them, never sooner. */

import assert from 'node:assert/strict';
import { PlanIndex } from '../../server/src/plan/plan-index.ts';
import { Keyed } from '../../server/src/query/keyed.ts';
import { ROOT, workspace } from '../analysis/workspace.ts';

describe('values by key', () => {
  it('are the same as long as they are not idle, and fewer than twice as many are kept', () => {
    const busy = new Set<object>();
    const keyed = new Keyed<object>((value) => !busy.has(value));
    const first = keyed.at('kept', () => ({}));
    busy.add(first);
    for (let n = 0; n < 10_000; n++) keyed.at(`idle ${String(n)}`, () => ({}));
    assert.equal(
      keyed.at('kept', () => ({})),
      first,
    );
    assert.ok(keyed.size <= 130, String(keyed.size));
  });

  it('are kept while a reader waits for a name that is not there', () => {
    const index = new PlanIndex();
    const reader = { stamp: 0 };
    index.named('awaited').read(reader);
    for (let n = 0; n < 1000; n++) index.named(`asked for once ${String(n)}`);
    index.touch(index.named('awaited'));
    assert.deepEqual([...index.takeDirty()], [reader]);
    assert.ok(index.keys <= 130, String(index.keys));
  });

  it('are let go for names that were typed and are gone, and for what was derived for them', () => {
    const path = `${ROOT}/a.secplan`;
    const text = (n: number): string =>
      `plan p "P" { catalogs bsi }\ncontrol C "c" { covers x${String(n)}:y; responsible r${String(n)}.s }\nrole r${String(n)}\n`;
    const host = workspace({ 'a.secplan': text(0) });
    for (let n = 1; n < 1500; n++) {
      host.setText(path, text(n), true);
      host.settle();
    }
    const [scope] = host.allScopes();
    assert.ok(scope);
    assert.ok(scope.index.keys < 1500, `${String(scope.index.keys)} keys`);
    assert.ok(scope.view.derived < 300, `${String(scope.view.derived)} derived values`);
  });

  it('are let go by what was derived about declarations that are gone', () => {
    const host = workspace({
      'a.secplan': 'plan p "P"\n',
      'b.secplan': 'section "s" {\n  accountable acme.awaited\n  control C "c"\n}\n',
    });
    const [scope] = host.allScopes();
    assert.ok(scope && !scope.index.named('acme.awaited').isUnread);
    host.remove(`${ROOT}/b.secplan`);
    host.settle();
    assert.ok(scope.index.named('acme.awaited').isUnread);
  });
});
