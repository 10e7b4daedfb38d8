/** Neovim and Emacs, for real, with what the guide says, against the server as it ships: `npm run test:clients`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What a client saw; lines and columns count from 0. */
interface Said {
  readonly version: string;
  readonly problems: readonly { readonly code: string; readonly line: number; readonly column: number }[];
  readonly hover: string;
  readonly renamed: string;
  readonly formatted: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/setup.md'), 'utf8');
const server = [process.execPath, join(root, 'dist/server.node.cjs'), '--stdio'];
const packages = { nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'] };

const files = {
  'controls.secplan': 'control BK-1 "Backups" {\n    accountable acme.Ops\n  responsible acme.Nobody\n}\n',
  'parties.secplan': 'plan backups "Backups"\n\norganization acme "Acme" {\n  role Ops "Operations"\n}\n',
};

function run(command: string, args: readonly string[], cwd = root): { status: number | null; out: string } {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 120_000,
  });
  return { status, out: stdout };
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Debian's root installs what is missing; anybody else is told. */
function install(): void {
  const missing = (['nvim', 'emacs'] as const).filter((each) => !isThere(each)).flatMap((each) => packages[each]);
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(
      `Missing: ${missing.join(', ')}. Install them (as root on Debian this command does), and try again.`,
    );
  }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    assert.equal(run('apt-get', args).status, 0, `apt-get ${args.join(' ')} failed.`);
  }
}

/** The fenced code behind a line of the guide, with the server that was built in the place of `npx secplan lsp`. */
function snippet(heading: string, quote: "'" | '"', separator: string): string {
  const [, code = ''] = guide.split(`\n${heading}:\n`)[1]?.match(/^\n```\w+\n([^]*?)```/) ?? [];
  const written = (words: readonly string[]): string => words.map((each) => quote + each + quote).join(separator);
  const parts = code.split(written(['npx', 'secplan', 'lsp', '--stdio']));
  assert.equal(parts.length, 2, `docs/setup.md says under “${heading}” once how the server is started.`);
  return parts.join(written(server));
}

function neovim(folder: string): Said {
  const version = /v0\.(\d+)/.exec(run('nvim', ['--version']).out)?.[1] ?? '0';
  const heading = Number(version) >= 11 ? 'Neovim 0.11 or newer' : 'Neovim from 0.7 on';
  writeFileSync(join(folder, 'init.lua'), snippet(heading, "'", ', '));
  writeFileSync(join(folder, 'secplan.json'), '{}');
  const script = join(root, 'test/clients/neovim.lua');
  const args = ['--headless', '-u', 'init.lua', '-i', 'NONE', '-n', 'controls.secplan', `+luafile ${script}`];
  return said(run('nvim', args, folder));
}

function emacs(folder: string): Said {
  writeFileSync(join(folder, 'init.el'), snippet('Emacs with eglot', '"', ' '));
  const eglot = "(progn (require 'package) (package-initialize) (require 'eglot))";
  const script = join(root, 'test/clients/emacs.el');
  return said(
    run('emacs', ['--batch', '-q', '--eval', eglot, '-l', 'init.el', '-l', script, 'controls.secplan'], folder),
  );
}

function said({ status, out }: { status: number | null; out: string }): Said {
  assert.equal(status, 0, `The client ended with ${String(status)}: ${out}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Said;
}

function check({ problems, hover, renamed, formatted }: Said): void {
  const unresolved = problems.find(({ code }) => code.includes('unresolved') || code.includes('Nobody'));
  assert.ok(unresolved, JSON.stringify(problems));
  assert.equal(unresolved.line, 2);
  assert.match(hover, /acme\.Ops/);
  assert.match(renamed, /accountable acme\.Backup\n/);
  assert.match(formatted, /\n {2}accountable acme\.Backup\n {2}responsible/);
}

install();
assert.equal(run(process.execPath, ['scripts/build.ts']).status, 0, 'The product could not be built.');
for (const [name, client] of Object.entries({ Neovim: neovim, Emacs: emacs })) {
  const folder = mkdtempSync(join(tmpdir(), 'secplan-client-'));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const found = client(folder);
    check(found);
    console.log(`${name} ${found.version}: problems, hover, rename and layout as they should be.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
