/** The colours of a plan before the server has read it, as VS Code's own tokenizer gives them. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { fileKind, kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { textMateGrammar } from '../../../grammar/src/generate/textmate.ts';

const require = createRequire(import.meta.url);

async function loadGrammar(): Promise<IGrammar> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(Uint8Array.from(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(
        textmate.parseRawGrammar(JSON.stringify(textMateGrammar(kinds.values(), fileKind)), 'secplan.json'),
      ),
  });
  const grammar = await registry.loadGrammar('source.secplan');
  assert.ok(grammar);
  return grammar;
}

describe('TextMate grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** Words with the first part of their innermost scope, blanks left out: `control=storage.type`. */
  function colours(text: string): string {
    let state = textmate.INITIAL;
    const words: string[] = [];
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const token of tokens) {
        const word = line.slice(token.startIndex, token.endIndex).trim();
        const scope = token.scopes.at(-1)?.replace(/\.secplan$/, '') ?? '';
        if (word && scope !== 'source') words.push(`${word}=${scope}`);
      }
    }
    return words.join(' ');
  }

  it('tells kinds, names and lines by the first words of a statement', () => {
    assert.equal(
      colours('control FW-01 {\n  verified by acme.Audit every 3 months; status planned\n}'),
      'control=storage.type FW-01=entity.name.type {=punctuation.section.block ' +
        'verified by=keyword.other acme.Audit=variable.other every=variable.other 3=constant.numeric months=variable.other ' +
        ';=punctuation.separator status=keyword.other planned=variable.other }=punctuation.section.block',
    );
  });

  it('takes a fixed word behind the first words as a name', () => {
    assert.equal(
      colours('responsible from from 2026-04-01'),
      'responsible=keyword.other from=variable.other from=variable.other 2026-04-01=constant.numeric',
    );
  });

  it('does not take the beginning of a name for a fixed word', () => {
    assert.equal(colours('risk-owner x'), 'risk-owner=variable.other x=variable.other');
  });

  it('knows catalog entries, versions, strings with escapes and comments', () => {
    assert.equal(
      colours('covers bsi:OPS.2.1.A12, x@2.3 // see "there"'),
      'covers=keyword.other bsi:OPS.2.1.A12=constant.other.entry ,=punctuation.separator ' +
        'x=variable.other @2.3=constant.other.version // see "there"=comment.line.double-slash',
    );
    assert.equal(
      colours('text "a \\" // b" '),
      'text=keyword.other "=string.quoted.double a=string.quoted.double \\"=constant.character.escape ' +
        '// b=string.quoted.double "=string.quoted.double',
    );
    assert.equal(colours('/// about it'), '/// about it=comment.line.documentation');
  });

  it('ends a string with its line and a long text with its quotes', () => {
    assert.equal(
      colours('because "open\nstatus planned'),
      'because=keyword.other "=string.quoted.double open=string.quoted.double status=keyword.other planned=variable.other',
    );
    assert.equal(
      colours('text """\n  control x "a"\n  """\nstatus planned').replaceAll('=string.quoted.triple', ''),
      'text=keyword.other """ control x "a" """ status=keyword.other planned=variable.other',
    );
  });

  it('knows every kind and every head', () => {
    const missing = [...kinds.values()].filter(
      (kind) => !colours(`${kind.kind} x`).startsWith(`${kind.kind}=storage.type`),
    );
    assert.deepEqual(missing, []);
    const heads = new Set([...kinds.values()].flatMap((kind) => kind.properties.map((property) => property.head)));
    assert.deepEqual(
      [...heads].filter((head) => colours(`${head} x`) !== `${head}=keyword.other x=variable.other`),
      [],
    );
  });
});
