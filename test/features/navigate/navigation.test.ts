/** Definition, references, highlights and symbols: where something is declared and where it is named. */

import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/navigate/definition.ts';
import { findDeclarations, outline } from '../../../server/src/features/navigate/document-symbols.ts';
import { highlights, references } from '../../../server/src/features/navigate/references.ts';
import { fixture, marked, pathOf } from '../fixture.ts';
import { asked, CONTROLS, PARTIES } from '../plan-text.ts';

function defined(files: Record<string, string> | string): string | undefined {
  const { host, path, offset } = fixture(files);
  const found = definition(host, path, offset);
  return found?.targets
    .map(
      ({ file, start, end }) =>
        `${file.slice(file.lastIndexOf('/') + 1)}: ${(host.file(file)?.text ?? '').slice(start, end)}`,
    )
    .join(', ');
}

describe('definition', () => {
  it('leads from a reference to the name it means, in another file', () => {
    assert.equal(defined(asked('responsible acme.', 'Ops')), 'parties.secplan: Ops');
    assert.equal(defined(asked('held by j', 'doe')), 'parties.secplan: jdoe');
    assert.equal(defined(asked('from hand', 'over')), 'controls.secplan: handover');
  });

  it('leads from the first part of a qualified name to the party', () => {
    assert.equal(defined(asked('responsible ac', 'me.Ops')), 'parties.secplan: acme');
    assert.equal(defined('organization o "O"\nrole o$0.r "R"\n'), 'plan.secplan: o');
  });

  it('leads from an entry of a catalog to the plan’s own, else to what covers it', () => {
    assert.equal(defined(asked('covers bsi:OPS', '.2.1')), 'controls.secplan: FW-1');
    const own = 'catalog h "H" {\n  entry "H.1" "Sign in"\n}\ncontrol c "c" { covers h:H$0.1 }\n';
    assert.equal(defined(own), 'plan.secplan: "H.1"');
  });

  it('leads from an entry however its id is written', () => {
    assert.equal(
      defined(
        'control c "c" { covers iso27001:A.5.19 }\ncontrol d "d" {}\nexception e "e" { deviates from iso27001:5.$019 }\n',
      ),
      'plan.secplan: c',
    );
    const own = 'catalog h "H" {\n  entry "H.1" "Sign in"\n}\ncontrol c "c" { covers h:$01 }\n';
    assert.equal(defined(own), 'plan.secplan: "H.1"');
  });

  it('leads nowhere from what is not declared, and from what is built in', () => {
    assert.equal(defined('control c "c" { accountable no$0body.here }\n'), undefined);
    assert.equal(defined('asset a "a" { in inter$0net }\n'), undefined);
  });
});

describe('references', () => {
  function found(files: Record<string, string>, declarations: boolean): string {
    const { host, path, offset } = fixture(files);
    const all = references(host, path, offset, declarations);
    return ['controls.secplan', 'parties.secplan']
      .map((name) =>
        marked(
          host.file(pathOf(name))?.text ?? '',
          all.filter(({ file }) => file === pathOf(name)),
        ),
      )
      .join('---\n');
  }

  it('are all places of the plan, the declaration among them if wanted', () => {
    const expected = CONTROLS.replaceAll('acme.Ops', 'acme.[Ops]');
    assert.equal(found(asked('responsible acme.', 'Ops'), false), `${expected}---\n${PARTIES}`);
    assert.equal(found(asked('role O', 'ps'), true), `${expected}---\n${PARTIES.replace('role Ops', 'role [Ops]')}`);
  });

  it('of a party are the first parts of qualified names too', () => {
    const expected = CONTROLS.replaceAll('acme', '[acme]');
    assert.equal(found(asked('between ac', 'me'), true), `${expected}---\n${PARTIES.replace('acme', '[acme]')}`);
  });

  it('of an entry of a catalog are all that name it, however it is written', () => {
    const { host, path, offset, text } = fixture(
      'control a "a" { covers nist:AC-2$0(1) }\ncontrol b "b" { covers nist:ac-2.1, nist:AC-2 }\n',
    );
    const all = references(host, path, offset, true);
    assert.equal(
      marked(text, all),
      text.replace('nist:AC-2(1)', '[nist:AC-2(1)]').replace('nist:ac-2.1', '[nist:ac-2.1]'),
    );
  });

  it('of an entry of a catalog are those without its letter too', () => {
    const { host, path, offset, text } = fixture(
      'control a "a" { covers iso27001:A.5.1$09 }\ncontrol b "b" { covers iso27001:5.19, iso27001:A5.19, iso27001:5.1 }\n',
    );
    assert.equal(marked(text, references(host, path, offset, true)), text.replace(/iso27001:(A\.|A|)5\.19/g, '[$&]'));
  });

  it('within one file are highlighted, with what declares told apart', () => {
    const { host, path, offset, text } = fixture(asked('milestone hand', 'over'));
    const all = highlights(host, path, offset);
    assert.deepEqual(
      all.map(({ declares }) => declares),
      [true, false, false],
    );
    assert.equal(marked(text, all).match(/\[handover\]/g)?.length, 3);
  });
});

describe('symbols', () => {
  it('are the declarations of a file as they hold each other', () => {
    const { host, path } = fixture(asked('control F', 'W-1'));
    const names = (items: ReturnType<typeof outline>): unknown[] =>
      items.map(({ name, children }) => [name, names(children)]);
    assert.deepEqual(names(outline(host, path)), [
      ['shared', []],
      ['handover', []],
      ['Network', [['FW-1', [['check', []]]]]],
    ]);
  });

  it('have a name even where nothing is written', () => {
    const { host, path } = fixture('section ""\nsection\n$0');
    assert.deepEqual(
      outline(host, path).map(({ name }) => name),
      ['section', 'section'],
    );
  });

  it('are found in all files by letters of name or title', () => {
    const { host } = fixture(asked('control F', 'W-1'));
    assert.deepEqual(
      findDeclarations(host, 'qqq').map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      findDeclarations(host, 'netcotm').map(({ name }) => name),
      ['netco.Team'],
    );
    assert.deepEqual(
      findDeclarations(host, 'reviewed').map(({ name, container }) => [name, container]),
      [['FW-1', '']],
    );
  });
});
