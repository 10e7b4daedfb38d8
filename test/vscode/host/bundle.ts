/** Bundles a folder of tests with mocha into one CommonJS module that runs in both extension hosts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { cache, project } from './paths.ts';

const suites = join(project, 'test/vscode/suite');

/** A web worker has no `node:assert`; the package of that name stands in for it. */
const assertForTheWeb: Plugin = {
  name: 'assert-for-the-web',
  setup(bundling) {
    bundling.onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: 'strict', namespace: 'assert' }));
    bundling.onLoad({ filter: /^strict$/, namespace: 'assert' }, () => ({
      contents: "module.exports = require('assert').strict;",
      resolveDir: project,
    }));
  },
};

/** Mocha's browser build would take the bundle's `module` for its own; without one it makes itself global, as in a page. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup(bundling) {
    bundling.onLoad({ filter: /node_modules\/mocha\/mocha\.js$/ }, ({ path }) => ({
      contents: `var module, exports;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** Bundles the folder's `*.test.ts` and returns the path of the module, which exports `run`. Throws where no test is. */
export async function bundleSuite(folder: string): Promise<string> {
  const tests = readdirSync(join(suites, folder)).filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) {
    throw new Error(`There is no test in test/vscode/suite/${folder}.`);
  }
  const outfile = join(cache, 'vscode-suite', `${folder}.cjs`);
  await build({
    // Mocha is set up by the first import, before the tests register themselves.
    stdin: {
      contents: ["export { run } from './run.ts';", ...tests.map((name) => `import './${folder}/${name}';`)].join('\n'),
      resolveDir: suites,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined', 'process.stderr': 'undefined' },
    plugins: [assertForTheWeb, mochaAsGlobal],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
