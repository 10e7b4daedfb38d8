/** Bundles what ships: the extension for both hosts, the server for both hosts, and the command line; each one file. */
import { chmod, cp, rm, writeFile } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';
import { notices } from './notices.ts';

const root = new URL('..', import.meta.url).pathname;
const minify = process.argv.includes('--minify');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};

// Some libraries' CommonJS entries hide what they require; their modules do not.
const node: BuildOptions = { ...shared, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };
const web: BuildOptions = { ...shared, platform: 'browser', target: 'es2023' };

/** What `require` is to CommonJS libraries inside an ES module's bundle. */
const requireInModule = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const bundles: readonly BuildOptions[] = [
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/extension.node.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/extension.web.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/main/node.ts'], outfile: 'dist/server.node.cjs', format: 'cjs' },
  { ...web, entryPoints: ['server/src/main/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
  {
    // Splitting keeps the launcher apart from the command line itself, which an old Node may not even load.
    ...node,
    entryPoints: [{ in: 'server/src/main/launch.ts', out: 'cli' }],
    outdir: 'dist',
    splitting: true,
    chunkNames: 'command',
    format: 'esm',
    banner: { js: requireInModule },
  },
];

if (minify) {
  // Nothing of an earlier build may ship.
  await rm(`${root}dist`, { recursive: true, force: true });
}
const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: true })));
await writeFile(
  `${root}dist/THIRD-PARTY-NOTICES.txt`,
  await notices(
    root,
    built.map(({ metafile }) => metafile),
  ),
);
await chmod(`${root}dist/cli.js`, 0o755);
// The pages of the rules, which `secplan explain` prints.
const isPage = (path: string): boolean => !path.endsWith('.ts');
await cp(`${root}server/src/rules`, `${root}dist/rules`, { recursive: true, filter: isPage });
