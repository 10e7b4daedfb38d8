/** What may happen in a session: documents, files, settings and requests, also such as no client should send. */

import fc from 'fast-check';
import { CONTROLS, PARTIES } from '../features/plan-text.ts';

export const FOLDER = '/ws';
export const names = ['controls.secplan', 'parties.secplan', 'sub/more.secplan', 'secplan.json'] as const;
export type Name = (typeof names)[number];

/** What is on the disk at the start. */
export const atFirst: Readonly<Record<Name, string>> = {
  'controls.secplan': CONTROLS,
  'parties.secplan': PARTIES,
  'sub/more.secplan': 'control M-1 "More" { accountable acme.CISO }\n',
  'secplan.json': '{}',
};

export interface At {
  readonly line: number;
  readonly character: number;
}

export type Step =
  | { readonly do: 'open' | 'close' | 'save' | 'delete'; readonly name: Name }
  | { readonly do: 'write' | 'replace'; readonly name: Name; readonly text: string }
  | { readonly do: 'delete-folder' }
  | { readonly do: 'configure'; readonly settings: unknown }
  | { readonly do: 'change'; readonly name: Name; readonly start: At; readonly end: At; readonly text: string }
  | {
      readonly do: 'ask';
      readonly name: Name;
      readonly method: string;
      readonly position: At;
      readonly cancel: boolean;
    }
  | { readonly do: 'ask-nonsense' | 'tell-nonsense'; readonly method: string; readonly params: object };

const inserted = fc.constantFrom(
  'acme.Ops',
  '{',
  '}',
  '"',
  '\n',
  '\r\n',
  ' ',
  ',',
  '"""\n',
  '// ',
  'role Ops "O"\n',
  'control X "x" {\n',
  'plan q "Q"\n',
  'responsible ',
  'use "sub"\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '\ud83d',
  'é',
  '\0',
  '{ "rules": { "raci/no-accountable": "off" } }',
  '{ "catalogs": { "yard": "parties.secplan" } }',
);

const position = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: 40 }) }, fc.constantFrom(-9e15, 9e15)),
  character: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: 60 }) }, fc.constantFrom(-9e15, 9e15)),
});
const name = fc.constantFrom(...names);
const requests = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'workspace/symbol',
  'workspace/diagnostic',
  'no/such/method',
];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  'no/such/notification',
];
/** Settings of any type; the last is one that holds. */
const settings = fc.constantFrom<unknown>(
  ...[null, {}, [], 'x', 7, { secplan: null }, { secplan: [] }, { secplan: { asOf: 7 } }],
  ...[{ secplan: { asOf: '2026-02-31' } }, { secplan: { asOf: { toString: 1 } } }, { secplan: { asOf: '2027-01-01' } }],
);
/** Parameters that no method takes: no document has such a URI, no change such a shape. */
const nonsense = fc.constantFrom<object>(
  ...[{}, [], { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: 'file:///ws/%' } }],
  ...[{ textDocument: { uri: '' } }, { changes: 'x' }, { changes: [null] }, { event: 3 }, { id: 'x' }, { query: 4 }],
  { textDocument: { uri: 'file:///ws/controls.secplan', version: 2 }, contentChanges: [{ range: {}, text: '' }] },
  { textDocument: { uri: 'file:///ws/none.secplan' }, position: { line: 'x' }, range: null, positions: [3] },
  { textDocument: { uri: 'file:///ws/none.secplan' }, position: { line: 0.5, character: 0.5 }, positions: [] },
);

function of<D extends Step['do']>(...all: readonly D[]): fc.Arbitrary<D> {
  return fc.constantFrom(...all);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: of('open'), name }) },
  { weight: 2, arbitrary: fc.record({ do: of('close', 'save', 'delete'), name }) },
  { weight: 1, arbitrary: fc.record({ do: of('write', 'replace'), name, text: inserted }) },
  { weight: 1, arbitrary: fc.record({ do: of('delete-folder') }) },
  { weight: 1, arbitrary: fc.record({ do: of('configure'), settings }) },
  { weight: 10, arbitrary: fc.record({ do: of('change'), name, start: position, end: position, text: inserted }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('ask'),
      name,
      method: fc.constantFrom(...requests),
      position,
      cancel: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: of('ask-nonsense'), method: fc.constantFrom(...requests), params: nonsense }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: of('tell-nonsense'), method: fc.constantFrom(...notifications), params: nonsense }),
  },
);

/** What happens, in order. */
export const session: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 25 });
