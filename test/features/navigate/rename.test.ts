/** Rename: every place that names a thing, and nothing else; what would change a meaning is refused. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/features/fixes/edits.ts';
import { prepareRename, rename } from '../../../server/src/features/navigate/rename.ts';
import { fixture } from '../fixture.ts';
import type { Fixture } from '../fixture.ts';
import { asked, CONTROLS, PARTIES } from '../plan-text.ts';

function renamed({ host, path, offset }: Fixture, name: string): Record<string, string> | string {
  const found = rename(host, path, offset, name);
  if ('refused' in found) return found.refused;
  return Object.fromEntries(
    host.paths().map((file) => {
      const edits = found.find((each) => each.file === file)?.edits ?? [];
      return [file.slice(file.lastIndexOf('/') + 1), applyEdits(host.file(file)?.text ?? '', edits)];
    }),
  );
}

function refusal({ host, path, offset }: Fixture, name: string): string {
  const found = rename(host, path, offset, name);
  return 'refused' in found ? found.refused : '';
}

describe('rename', () => {
  it('changes a name wherever it is declared or named, in all files of the plan', () => {
    assert.deepEqual(renamed(fixture(asked('responsible acme.', 'Ops')), 'Network'), {
      'controls.secplan': CONTROLS.replaceAll('acme.Ops', 'acme.Network'),
      'parties.secplan': PARTIES.replace('role Ops', 'role Network'),
    });
  });

  it('changes bare names in the party’s own block', () => {
    assert.deepEqual(renamed(fixture(asked('person j', 'doe')), 'doe'), {
      'controls.secplan': CONTROLS,
      'parties.secplan': PARTIES.replaceAll('jdoe', 'doe'),
    });
  });

  it('changes a party in qualified names, only in its own part of them', () => {
    const text =
      'organization o$0 "O" { role o "O" }\nrole o.other "X"\ncontrol c "c" { accountable o.o; informed o }\n';
    assert.deepEqual(renamed(fixture(text), 'own'), {
      'plan.secplan':
        'organization own "O" { role o "O" }\nrole own.other "X"\ncontrol c "c" { accountable own.o; informed own }\n',
    });
  });

  it('keeps a version and changes the alias of an own catalog', () => {
    const text =
      'organization o "O" { standard s$0 "S" { version 1.0 issued 2026-01-01 } }\nasset a "a" { complies with o.s@1.0 }\n';
    assert.match(
      (renamed(fixture(text), 't') as Record<string, string>)['plan.secplan'] ?? '',
      /complies with o\.t@1\.0/,
    );
    const catalog = 'catalog h$0 "H" { entry "H.1" "x" }\ncontrol c "c" { covers h:H.1 }\n';
    assert.match(
      (renamed(fixture(catalog), 'house') as Record<string, string>)['plan.secplan'] ?? '',
      /covers house:H\.1/,
    );
  });

  it('refuses a name that is none, one that is taken, and one under which something else would be meant', () => {
    assert.match(refusal(fixture(asked('role O', 'ps')), 'a b'), /without blanks/);
    assert.match(refusal(fixture(asked('role O', 'ps')), 'CISO'), /acme\.CISO already/);
    const captured = 'person x "X"\norganization o "O" { person y$0 "Y"; role r "R" { held by x } }\n';
    assert.match(refusal(fixture(captured), 'x'), /would then mean/);
  });

  it('refuses what has no name, is built in, or is declared nowhere', () => {
    const refused = (text: string): boolean => {
      const { host, path, offset } = fixture(text);
      return 'refused' in prepareRename(host, path, offset);
    };
    assert.ok(refused('control c "ti$0tle"\n'));
    assert.ok(refused('asset a "a" { in inter$0net }\n'));
    assert.ok(refused('control c "c" { accountable nob$0ody }\n'));
    assert.ok(refused('cont$0rol c "c"\n'));
  });

  it('tells beforehand what is renamed', () => {
    const { host, path, offset, text } = fixture(asked('responsible acme.', 'Ops'));
    const found = prepareRename(host, path, offset);
    assert.ok('start' in found);
    assert.equal(found.text, 'Ops');
    assert.equal(text.slice(found.start, found.end), 'Ops');
  });

  it('and back gives the same files, and no new problem on the way', () => {
    const names = ['acme', 'netco', 'CISO', 'Ops', 'Team', 'jdoe', 'FW-1', 'check', 'handover', 'dmz'];
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const file = CONTROLS.includes(name) ? 'controls.secplan' : 'parties.secplan';
        const texts = { 'controls.secplan': CONTROLS, 'parties.secplan': PARTIES };
        const at = texts[file].indexOf(name);
        const mark = (text: string): string => `${text.slice(0, at)}$0${text.slice(at)}`;
        const before = fixture({ ...texts, [file]: mark(texts[file]) });
        const there = renamed(before, 'Zz') as Record<string, string>;
        const after = fixture({ ...there, [file]: mark(there[file] ?? '') });
        const problems = ({ host }: Fixture): number => host.paths().flatMap((path) => host.problems(path)).length;
        assert.equal(problems(after), problems(before));
        assert.deepEqual(renamed(after, name), texts);
      }),
    );
  });
});
