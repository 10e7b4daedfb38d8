/** Duties that meet over one service meet by keys: one edit concerns a few declarations, however many there are. */

import assert from 'node:assert/strict';
import { found, ROOT, runs, workspace } from './workspace.ts';

const frame = `organization o "O" { role Manager "Manager" { mandate management } }
provider p "P" { role Maker "Maker"; role Helper "Helper"; role Checker "Checker" }
provider q "Q" { role Other "Other" }
service s "S" { provided by p; owner o.Manager }
`;

function plan(controls: number, maker: string): string {
  const lines = Array.from({ length: controls }, (_, i) => {
    const duty =
      i % 2 === 0 ? 'activity verify { responsible p.Checker }' : `responsible ${i === 1 ? maker : 'q.Other'}`;
    return `control C-${String(i)} "C" { on s; accountable o.Manager; ${duty} }\n`;
  });
  return frame + lines.join('');
}

describe('duties over one service', () => {
  const elsewhere = (host: ReturnType<typeof workspace>): number =>
    found(host, 'a.secplan').filter((rule) => rule === 'duty/own-work-elsewhere').length;

  it('are found for every check, and gone for every check, when the work changes hands', () => {
    const host = workspace({ 'a.secplan': plan(20, 'q.Other') });
    assert.equal(elsewhere(host), 0);
    host.setText(`${ROOT}/a.secplan`, plan(20, 'p.Maker'));
    host.settle();
    assert.equal(elsewhere(host), 10);
    host.setText(`${ROOT}/a.secplan`, plan(20, 'q.Other'));
    host.settle();
    assert.equal(elsewhere(host), 0);
  });

  it('leave the checks alone when an edit makes no difference to them', () => {
    const ran = (controls: number): number => {
      const host = workspace({ 'a.secplan': plan(controls, 'q.Other') });
      const before = runs(host);
      host.setText(
        `${ROOT}/a.secplan`,
        plan(controls, 'q.Other').replace('C-1 "C" { on s;', 'C-1 "C" { on s; layer tactical;'),
      );
      host.settle();
      return runs(host) - before;
    };
    assert.equal(ran(100), ran(10));
  });
});
