/** Plans on which an auditor would speak, and their likes on which not: who checks, approves, answers and decides for whom. */

import assert from 'node:assert/strict';
import { found, ROOT, workspace } from '../analysis/workspace.ts';

const frame = `organization o "O" {
  role Board "Board" { mandate executive }
  role Manager "Manager" { mandate management }
  role Worker "Worker"
  role Lent "Lent" { held by p.pat }
  role Audit "Audit" { independent }
}
provider p "P" {
  role Maker "Maker"
  role Checker "Checker"
  role Boss "Boss" { mandate management }
  person pat "Pat"
}
service s "S" { provided by p; owner o.Manager; from 2026-01-01 }
condition severe "Severe"
`;

/** What lies outside of responsibility and separation is for other tests. */
const judged =
  /^(duty\/|raci\/(only-under|owner-out|accountable-at)|interface\/(escalates|no-time)|coverage\/(gap|planned)|report\/no-reader)/;

const work = 'control C "C" { on s; accountable o.Manager; responsible p.Maker }\n';
const check = (who: string): string =>
  `control D "D" { on s; accountable o.Manager; activity verify { responsible ${who} } }\n`;
const passing = (to: string, above: string): string =>
  `process i "I" { owner o.Manager }\ninterface n "N" { in i; from p.Maker to ${to}; within 1 hour; escalates to ${above} after 2 hours }\n`;

interface Case {
  readonly name: string;
  readonly plan: string;
  readonly expected: readonly string[];
}

const lent = 'duty/held-by-other-side';

const cases: readonly Case[] = [
  {
    name: 'a checker employed by a subcontractor of the provider',
    plan: 'provider q "Q" { subcontractor of p }\nperson o.kim "Kim" { employed by q }\nrole o.K "K" { held by o.kim }\ncontrol C "C" { accountable o.Manager; responsible p.Maker; verified by o.K }',
    expected: [lent, 'duty/operates-and-audits'],
  },
  {
    name: 'a checking role that persons of both sides hold',
    plan: 'person o.kim "Kim"\nrole o.K "K" { held by o.kim, p.pat }\ncontrol C "C" { accountable o.Manager; responsible p.Maker; verified by o.K }',
    expected: [lent],
  },
  {
    name: "work of an organization's role that the provider's person holds, checked by the provider",
    plan: 'control C "C" { accountable o.Manager; responsible o.Lent; verified by p.Checker }',
    expected: ['duty/operates-and-audits'],
  },
  {
    name: "a risk accepted, and a finding decided, by the provider's person",
    plan: 'risk r "R" { owner o.Manager; accepted by o.Lent on 2026-01-01 }\nfinding f "F" { decided by o.Lent on 2026-01-01 }',
    expected: ['duty/provider-decides-risk', 'duty/provider-decides-risk'],
  },
  {
    name: "the gateway administered by the provider's person",
    plan: 'zone o.z "Z" { class trusted }\nasset g "G" { kind gateway; owned by o; in o.z; administered by o.Lent }\naccess a "A" { of p.Maker; to g; through g; sponsored by o.Board; until 2026-12-31 }',
    expected: ['duty/own-access-path'],
  },
  {
    name: 'an outside officer of a third party that does nothing else here',
    plan: 'thirdparty t "T" { person kim "Kim" }\nrole o.K "K" { held by t.kim; mandate management }\ncontrol C "C" { accountable o.K; responsible p.Maker; verified by o.K }',
    expected: [lent],
  },
  {
    name: 'the same third party at work',
    plan: 'thirdparty t "T" { role W "W"; person kim "Kim" }\nrole o.K "K" { held by t.kim }\ncontrol C "C" { accountable o.Manager; responsible t.W; verified by o.K }',
    expected: [lent, 'duty/operates-and-audits'],
  },
  {
    name: 'work through a process on two services, checked by the same side on one of them',
    plan: 'service t "T" { provided by p; owner o.Manager }\nprocess q "Q" { accountable o.Manager; activity operate { responsible p.Maker } }\ncontrol C "C" { on s, t; accountable o.Manager; through q }\ncontrol D "D" { on t; accountable o.Manager; activity audit { responsible p.Checker } }',
    expected: ['duty/own-work-elsewhere'],
  },
  {
    name: 'a check by the same side elsewhere',
    plan: work + check('p.Checker'),
    expected: ['duty/own-work-elsewhere'],
  },
  { name: 'a check from outside elsewhere', plan: work + check('o.Audit'), expected: [] },
  {
    name: 'a check by a company of the same group',
    plan: `provider q "Q" { affiliate of p; role C "C" }\n${work}${check('q.C')}`,
    expected: ['duty/own-work-elsewhere'],
  },
  {
    name: "the provider's check of the organization's work",
    plan: work.replace('p.Maker', 'o.Worker') + check('p.Checker'),
    expected: [],
  },
  {
    name: 'work that has been retired',
    plan: work.replace(' }', '; status retired }') + check('p.Checker'),
    expected: [],
  },
  {
    name: 'work on another device of the same service',
    plan:
      'asset f "F" { kind hub; part of s; owned by o }\nasset g "G" { kind hub; part of s; owned by o }\n' +
      work.replace('on s', 'on f') +
      check('p.Checker').replace('on s', 'on g'),
    expected: [],
  },
  {
    name: 'a request in one control and its approval in another',
    plan: 'control R "R" { on s; accountable o.Manager; activity request { responsible o.Worker } }\ncontrol A "A" { on s; accountable o.Manager; activity Freigabe { responsible o.Worker } }',
    expected: ['duty/own-work-elsewhere'],
  },
  {
    name: 'an activity that replaces whom its control names, under a condition',
    plan: 'control C "C" { accountable o.Manager; responsible p.Maker; activity operate { responsible p.Maker when severe } }',
    expected: ['raci/only-under-condition'],
  },
  {
    name: 'an owner in a company of the organization’s own group',
    plan: 'organization a "A" { affiliate of o; role R "R" }\nservice t "T" { provided by p; owner a.R }',
    expected: [],
  },
  {
    name: 'an authority that is accountable',
    plan: 'authority a "A" { role R "R" }\nprocess z "Z" { accountable a.R }',
    expected: ['raci/accountable-at-provider'],
  },
  {
    name: 'an escalation to the sender',
    plan: passing('o.Manager', 'p.Maker'),
    expected: ['interface/escalates-nowhere'],
  },
  { name: 'an escalation upwards on the other side', plan: passing('o.Manager', 'p.Boss'), expected: [] },
  {
    name: 'an escalation downwards',
    plan: passing('o.Manager', 'o.Worker'),
    expected: ['interface/escalates-nowhere'],
  },
  { name: 'an escalation between roles without a mandate', plan: passing('o.Worker', 'o.Audit'), expected: [] },
];

describe('what an auditor would say', () => {
  for (const { name, plan, expected } of cases) {
    it(name, () => {
      const host = workspace({ 'a.secplan': frame + plan });
      const rules = found(host, 'a.secplan').filter((rule) => judged.test(rule));
      // The frame has one of its own: a role that is lent.
      assert.deepEqual([...rules].sort(), [lent, ...expected].sort());
    });
  }

  it('shows by whom a role is held that does not count for its party', () => {
    const host = workspace({
      'a.secplan': `${frame}report r "R" { of s; from p.Maker; read by o.Lent; every 1 month }\n`,
    });
    const problem = host.problems(`${ROOT}/a.secplan`).find(({ rule }) => rule === 'report/no-reader');
    assert.deepEqual(
      problem?.related.map(({ message }) => message),
      ['report r: read by o.Lent', 'o.Lent: held by p.pat'],
    );
  });
});
