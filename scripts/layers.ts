/** The layers and what each may import: the import check, the README's picture and the test that holds them are made from this table. */

export interface Layer {
  readonly name: string;
  /** The folder that holds it, or the file. */
  readonly path: string;
  /** Names of the layers it may import, besides itself. */
  readonly imports: readonly string[];
  /** What it may not touch: `pure` layers know neither Node nor an editor, `host` layers may. */
  readonly kind: 'pure' | 'host';
  readonly holds: string;
}

const model = ['grammar', 'catalogs'];
const rules = [...model, 'model'];
const analysis = [...rules, 'rules'];
const features = [...analysis, 'analysis'];
const hosts = [...features, 'features'];

/** From left to right: each may import only what stands before it, and only the layers it names. */
export const layers: readonly Layer[] = [
  { name: 'grammar', path: 'grammar/src/', imports: [], kind: 'pure', holds: 'tokens, tree, printer, vocabulary' },
  {
    name: 'catalogs',
    path: 'server/src/catalogs/',
    imports: ['grammar'],
    kind: 'pure',
    holds: 'built-in catalogs as data',
  },
  { name: 'model', path: 'server/src/model/', imports: model, kind: 'pure', holds: 'what a plan means' },
  {
    name: 'imports',
    path: 'server/src/imports/',
    imports: [...model, 'model'],
    kind: 'pure',
    holds: 'other formats turned into plans',
  },
  { name: 'rules', path: 'server/src/rules/', imports: rules, kind: 'pure', holds: 'what is wrong with a plan' },
  {
    name: 'analysis',
    path: 'server/src/analysis/',
    imports: analysis,
    kind: 'pure',
    holds: 'the one place with state',
  },
  {
    name: 'features',
    path: 'server/src/features/',
    imports: features,
    kind: 'pure',
    holds: 'hover, completion, rename, …',
  },
  {
    name: 'protocol',
    path: 'server/src/lsp/protocol.ts',
    imports: [],
    kind: 'host',
    holds: 'what client and server agree on',
  },
  { name: 'lsp', path: 'server/src/lsp/', imports: [...hosts, 'protocol'], kind: 'host', holds: 'the language server' },
  { name: 'cli', path: 'server/src/cli/', imports: [...hosts, 'imports'], kind: 'host', holds: 'the command line' },
  {
    name: 'main',
    path: 'server/src/main/',
    imports: [...hosts, 'imports', 'protocol', 'lsp', 'cli'],
    kind: 'host',
    holds: 'the entries, for Node and web worker',
  },
  { name: 'client', path: 'client/src/', imports: ['protocol'], kind: 'host', holds: 'the VS Code extension' },
];

/** The layer that a file, named from the repository's root, belongs to: the one with the longest path that fits. */
export function layerOf(file: string): Layer | undefined {
  return layers.filter(({ path }) => file.startsWith(path)).sort((a, b) => b.path.length - a.path.length)[0];
}
