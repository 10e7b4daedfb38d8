/** What is published: the npm file and the extension hold what they need and nothing else, and the command runs from its file alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPermissive } from '../../scripts/licences.ts';
import { runOn } from '../main/on-node.ts';

const root = join(import.meta.dirname, '../..');

/** Runs a program, which must succeed; what it prints. */
function run(folder: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** A clone as `npm ci` leaves it, so that packing builds there and not where other tests look. */
function clone(folder: string): string {
  const left = new Set(['.git', 'node_modules', 'dist', '.cache', 'coverage']);
  mkdirSync(folder);
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** What both files hold, besides the pages of the rules. */
const shared = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'client/icon-dark.svg',
  'client/icon-light.svg',
  'client/language-configuration.json',
  'client/snippets.json',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.js',
  'dist/command.js',
  'dist/extension.node.cjs',
  'dist/extension.web.cjs',
  'dist/server.browser.js',
  'dist/server.node.cjs',
  'docs/secplan.schema.json',
  'grammar/secplan.tmLanguage.json',
  'package.json',
];

function rulePages(): readonly string[] {
  const names = readdirSync(join(root, 'server/src/rules'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => `dist/rules/${name.replaceAll('\\', '/')}`);
}

describe('what is published', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'secplan-published-'));
  const copy = join(folder, 'clone');
  const expected = [...shared, ...rulePages()].sort();
  let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

  before(() => {
    clone(copy);
    // Source maps of an earlier build lie there; they must stay.
    run(copy, process.execPath, 'scripts/build.ts');
    [packed] = JSON.parse(run(copy, 'npm', 'pack', '--json', '--pack-destination', folder)) as [typeof packed];
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('to npm is what the command needs, without source maps', () => {
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), expected);
  });

  it('comes with the licences of all that is bundled, which are permissive', () => {
    const notices = readFileSync(join(copy, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)];
    const names = new Set(named.map(([, name]) => name));
    for (const name of ['chevrotain', 'picomatch', 'vscode-jsonrpc', 'micromark']) assert.ok(names.has(name), name);
    assert.deepEqual(
      named.filter(([, , licence]) => !isPermissive(licence)).map(([line]) => line),
      [],
    );
  });

  it('as an extension is the same, without source maps', () => {
    run(copy, process.execPath, 'scripts/build.ts');
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    const files = run(copy, process.execPath, vsce, 'ls', '--no-dependencies').trim().split('\n').sort();
    assert.deepEqual(files, expected);
  });

  it('installs as one package, without a network, and runs', () => {
    const place = join(folder, 'installed');
    mkdirSync(place);
    writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
    run(place, 'npm', 'install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename));
    const installed = readdirSync(join(place, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['secplan']);
    assert.ok(!readdirSync(join(place, 'node_modules/secplan')).includes('node_modules'));
    const sample = join(root, 'samples/firewall/clean');
    const cli = join(place, 'node_modules/secplan/dist/cli.js');
    assert.match(run(place, process.execPath, cli, 'check', sample, '--as-of', '2026-01-15'), /^No problems in/);
    assert.match(runOn('20.20.2', cli).stderr, /^secplan needs Node\.js 22 or newer/);
    assert.match(run(place, process.execPath, cli, 'explain', 'raci/no-accountable'), /^# raci\/no-accountable/);
  });
});
