/** Snippets and what is shown of a property, as they follow from the vocabulary. */

import assert from 'node:assert/strict';
import { snippetOf } from '../../../grammar/src/generate/snippets.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { propertySyntax } from '../../../grammar/src/vocabulary/describe.ts';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  assert.ok(kind);
  return kind;
}

function syntaxOf(kind: string, head: string): string {
  const property = kindOf(kind).properties.find((each) => each.head === head);
  assert.ok(property);
  return propertySyntax(property);
}

describe('snippets', () => {
  it('offer the usual lines with a stop for each value', () => {
    assert.deepEqual(snippetOf(kindOf('separation')).body, [
      'separation ${1:name} "${2:title}" {',
      '  separate ${3|request,approve,implement,operate,monitor,verify,report,detect,evaluate|} from ' +
        '${4|request,approve,implement,operate,monitor,verify,report,detect,evaluate|}',
      '  between ${5|people,roles,parties|}',
      '}',
      '$0',
    ]);
  });

  it('are one line where nothing is usual, and quote an id', () => {
    assert.deepEqual(snippetOf(kindOf('condition')).body, ['condition ${1:name} "${2:title}"', '$0']);
    assert.equal(snippetOf(kindOf('entry')).body[0], 'entry "${1:id}" "${2:title}" {');
  });

  it('name lines and qualifiers that the kinds have', () => {
    for (const kind of kinds.values()) {
      for (const usual of kind.usual) {
        const [head, ...words] = usual.split(' … ');
        const property = kind.properties.find((each) => each.head === head);
        assert.ok(property, `${kind.kind}: ${usual}`);
        const qualifiers = property.qualifiers.map((each) => each.word);
        assert.deepEqual(
          words.filter((word) => !qualifiers.includes(word)),
          [],
          `${kind.kind}: ${usual}`,
        );
      }
    }
  });

  it('offer whatever must stand', () => {
    const lacking = [...kinds.values()].flatMap((kind) =>
      kind.properties
        .filter(({ required, head }) => required && !kind.usual.some((usual) => usual.split(' … ')[0] === head))
        .map(({ head }) => `${kind.kind}: ${head}`),
    );
    assert.deepEqual(lacking, []);
  });
});

describe('the syntax shown of a property', () => {
  it('writes fixed words small and what is chosen in capitals', () => {
    assert.equal(syntaxOf('control', 'verified by'), 'verified by ROLE / PARTY, … [every DURATION] [last on DATE]');
    assert.equal(syntaxOf('interface', 'from'), 'from ROLE, … to ROLE, …');
    assert.equal(syntaxOf('access', 'physical'), 'physical');
    assert.equal(syntaxOf('agreement', 'confidentiality lasts'), 'confidentiality lasts always / DURATION');
  });

  it('names parties together, versions where they may stand, and many kinds as a name', () => {
    assert.equal(syntaxOf('certificate', 'issued by'), 'issued by "TEXT" / PARTY');
    assert.equal(syntaxOf('asset', 'complies with'), 'complies with STANDARD@VERSION, …');
    assert.equal(syntaxOf('demarcation', 'covers'), 'covers ASSET / WORD, …');
    assert.equal(syntaxOf('control', 'on'), 'on NAME, …');
  });
});
