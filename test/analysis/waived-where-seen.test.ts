/** A waiver names what its author reads in the message, not only the place where the problem stands. */

import assert from 'node:assert/strict';
import { ROOT, workspace } from './workspace.ts';

const text = `organization acme "Acme" {
  role CISO "CISO" { mandate executive; acts as security-officer }
  role Maker "Maker" { held by ann }
  role Checker "Checker" { held by ann }
  person ann "Ann"
}
control C-1 "One" {
  accountable acme.CISO
  activity implement { responsible acme.Maker }
  activity verify { responsible acme.Checker }
}
`;
const second = text.slice(text.indexOf('control')).replace('C-1', 'C-2');
const waiver = (thing: string): string => `exception EX-1 "Two hands are missing" {
  by acme
  waives duty/same-person on ${thing}
  because "Somebody is being hired."
  assessed by acme.Checker on 2026-01-01
  approved by acme.CISO on 2026-01-02
  expires 2026-06-30
}
`;

describe('a waiver of what a message speaks of', () => {
  const waived = (plan: string): readonly (string | undefined)[] =>
    workspace({ 'a.secplan': plan })
      .problems(`${ROOT}/a.secplan`)
      .filter(({ rule }) => rule === 'duty/same-person')
      .map(({ waivedBy }) => waivedBy);

  it('may name the control where the problem stands at the person, or the person', () => {
    assert.deepEqual(waived(text + waiver('C-1')), ['EX-1']);
    assert.deepEqual(waived(text + waiver('acme.ann')), ['EX-1']);
  });
  it('leaves what the same person does in another control', () => {
    assert.deepEqual(waived(text + second + waiver('C-1')), [undefined, 'EX-1']);
    assert.deepEqual(waived(text + second + waiver('C-1, C-2')), ['EX-1']);
  });
  it('does not reach beyond a role or a party', () => {
    assert.deepEqual(waived(text + waiver('acme.Maker')), [undefined]);
  });
});
