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

/** Names of all layers before this one, for those that may import whatever stands to their left. */
const held = ['grammar', 'catalogs', 'query', 'facts', 'plan', 'meaning', 'rules', 'analysis', 'views', 'features'];
const before = (name: string): readonly string[] => held.slice(0, held.indexOf(name));

/** From left to right: each may import only what stands before it, and only the layers it names. */
export const layers: readonly Layer[] = [
  { name: 'grammar', path: 'grammar/src/', imports: [], kind: 'pure', holds: 'tokens, tree, printer, vocabulary' },
  {
    name: 'catalogs',
    path: 'server/src/catalogs/',
    imports: before('catalogs'),
    kind: 'pure',
    holds: 'built-in catalogs as data',
  },
  { name: 'query', path: 'server/src/query/', imports: [], kind: 'pure', holds: 'who looked at what, and runs again' },
  {
    name: 'facts',
    path: 'server/src/facts/',
    imports: ['grammar', 'catalogs'],
    kind: 'pure',
    holds: 'what one file says',
  },
  { name: 'plan', path: 'server/src/plan/', imports: before('plan'), kind: 'pure', holds: 'how a plan is held' },
  {
    name: 'meaning',
    path: 'server/src/meaning/',
    imports: before('meaning'),
    kind: 'pure',
    holds: 'what a plan means, by subject',
  },
  {
    name: 'imports',
    path: 'server/src/imports/',
    imports: ['grammar', 'catalogs', 'facts', 'plan', 'meaning'],
    kind: 'pure',
    holds: 'other formats turned into plans',
  },
  {
    name: 'rules',
    path: 'server/src/rules/',
    imports: before('rules'),
    kind: 'pure',
    holds: 'what is wrong with a plan',
  },
  {
    name: 'analysis',
    path: 'server/src/analysis/',
    imports: before('analysis'),
    kind: 'pure',
    holds: 'the one place with state',
  },
  {
    name: 'views',
    path: 'server/src/views/',
    imports: before('views'),
    kind: 'pure',
    holds: 'what is shown as a whole, as plain data',
  },
  {
    name: 'features',
    path: 'server/src/features/',
    imports: before('features'),
    kind: 'pure',
    holds: 'hover, completion, rename, …',
  },
  {
    name: 'protocol',
    path: 'server/src/protocol/',
    imports: ['grammar'],
    kind: 'host',
    holds: 'what client and server agree on',
  },
  {
    name: 'lsp',
    path: 'server/src/lsp/',
    imports: [...held, 'protocol'],
    kind: 'host',
    holds: 'the language server',
  },
  { name: 'cli', path: 'server/src/cli/', imports: [...held, 'imports'], kind: 'host', holds: 'the command line' },
  {
    name: 'main',
    path: 'server/src/main/',
    imports: [...held, 'imports', 'protocol', 'lsp', 'cli'],
    kind: 'host',
    holds: 'the entries, for Node and web worker',
  },
  {
    name: 'client',
    path: 'client/src/',
    imports: ['grammar', 'protocol'],
    kind: 'host',
    holds: 'the VS Code extension',
  },
];

/** The layer that a file, named from the repository's root, belongs to: the one with the longest path that fits. */
export function layerOf(file: string): Layer | undefined {
  return layers.filter(({ path }) => file.startsWith(path)).sort((a, b) => b.path.length - a.path.length)[0];
}
