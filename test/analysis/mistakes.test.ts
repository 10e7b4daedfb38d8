/** One mistake brings few problems: over seeded mistakes in the clean samples, and one by one for what each sort is. */

import assert from 'node:assert/strict';
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
  valid from 2026-01-01 until 2027-12-31
  signed by acme.CISO on 2025-12-01
  signed by netco.Operations on 2025-12-01
}
`;

/** The problems that a change adds to the plan, as file, line and message. */
function added(file: 'parties' | 'controls', change: (text: string) => string): readonly string[] {
  const texts = { 'controls.secplan': controls, 'parties.secplan': parties, 'plan.secplan': 'plan p "Plan"\n' };
  const host = workspace(texts);
  const tell = (): string[] =>
    host.paths().flatMap((path) =>
      host.problems(path).map(({ start, message }) => {
        const line = host.file(path)?.text.slice(0, start).split('\n').length ?? 0;
        return `${path.slice(ROOT.length + 1)}:${String(line)} ${message}`;
      }),
    );
  const withoutLine = (told: string): string => told.replace(/:\d+ /, ' ');
  const before = new Set(tell().map(withoutLine));
  const path = `${ROOT}/${file}.secplan`;
  const text = file === 'parties' ? parties : controls;
  const changed = change(text);
  assert.notEqual(changed, text);
  host.setText(path, changed, true);
  host.settle();
  assertFresh(host);
  return tell().filter((told) => !before.has(withoutLine(told)));
}

const without =
  (line: string) =>
  (text: string): string =>
    text.replace(`${line}\n`, '');

describe('one mistake', () => {
  it('brings at most two problems of twenty times nineteen, and never more than five', function () {
    this.timeout(60_000);
    const all = cleanSamples().flatMap((files) => mishaps(files, 24, 7));
    for (const mistake of mistakes) {
      const { count, most, max } = spreadOf(all, mistake);
      assert.equal(count, 120);
      assert.ok(most <= 2 && max <= 5, `${mistake}: ${String(most)} and ${String(max)}`);
    }
  });

  it('in the first line of a block is one problem, which says what that line began with', () => {
    assert.deepEqual(added('controls', without('agreement contract "Contract" {')), []);
    assert.deepEqual(added('parties', without('provider netco "Netco" {')), []);
  });
});
