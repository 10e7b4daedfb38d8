/** Makes the import check from the table of layers. */
import { layers } from './scripts/layers.ts';

const anyOf = (paths) => paths.map((path) => `^${path.replaceAll('.', '\\.')}`);

/** Paths of files that are in this layer although they lie in another one's folder. */
const inside = (layer) =>
  layers.filter((other) => other !== layer && other.path.startsWith(layer.path)).map(({ path }) => path);

const layering = layers.map((layer) => ({
  name: `layer-${layer.name}`,
  comment: `${layer.name} may import ${layer.imports.join(', ') || 'no other layer'}: see scripts/layers.ts.`,
  severity: 'error',
  from: { path: anyOf([layer.path]), pathNot: anyOf(inside(layer)) },
  to: {
    path: '^(grammar|server|client|test|scripts)/',
    pathNot: anyOf([layer, ...layers.filter(({ name }) => layer.imports.includes(name))].map(({ path }) => path)),
  },
}));

const pure = anyOf(layers.filter(({ kind }) => kind === 'pure').map(({ path }) => path));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layering,
    {
      name: 'pure-without-node',
      comment: 'Pure layers run in a browser and in a test alike.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-without-protocol',
      comment: 'Pure layers speak of offsets; only lsp knows the types of the protocol.',
      severity: 'error',
      from: { path: pure },
      to: { path: '(^|/)vscode(-|$)' },
    },
    {
      name: 'recorded-looks',
      comment:
        "Rules and what they ask hold entries, whose type has nothing that changes: all else they ask of the plan's view, which records it. Whoever could reach behind the entry would not run again.",
      severity: 'error',
      from: { path: ['^server/src/meaning/', '^server/src/rules/[^/]+/', '^server/src/views/'] },
      to: { path: '^server/src/plan/(declaration|places|plan-index|lookups|matching|slice|base-revision)\\.ts$' },
    },
    {
      name: 'no-circle',
      comment: 'Who reads one file of a circle has to read them all; what both speak of goes into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    {
      name: 'ships-in-its-bundle',
      comment: 'What ships is bundled: nothing is installed with it, and nothing unnamed in package.json gets in.',
      severity: 'error',
      from: { path: '^(grammar|server|client)/' },
      to: { dependencyTypes: ['npm', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
