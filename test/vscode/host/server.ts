/** Starts VS Code's server on loopback with settings of its own, and ends it again. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Run } from '../runs.ts';
import type { Installation } from './install.ts';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'files.exclude': { '.test': true },
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The port from the line that the server writes when it is ready. */
function portOf(server: ChildProcessByStdio<null, Readable, Readable>, log: string): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, number] = /agent listening on (\d+)/.exec(said) ?? [];
      if (number !== undefined) {
        resolve(Number(number));
      }
    });
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${String(code)}; see ${log}`)));
  });
}

async function writeSettings(data: string, { trusted, host }: Run): Promise<void> {
  const user = join(data, 'data/User');
  await mkdir(user, { recursive: true });
  const all = {
    ...settings,
    'security.workspace.trust.enabled': !trusted,
    // Where an extension has both entries, the address's extensionDevelopmentKind is not heard; this is.
    'remote.extensionKind': { 'secplan.secplan': [host === 'web' ? 'web' : 'workspace'] },
  };
  await writeFile(join(user, 'settings.json'), JSON.stringify(all));
}

/** Starts the server on a free port, with the settings of the run; what it writes goes to the log. */
export async function startServer({ node, serverMain }: Installation, run: Run, log: string): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'secplan-vscode-'));
  await writeSettings(data, run);
  const args = [
    ...[serverMain, '--host', '127.0.0.1', '--port', '0', '--server-data-dir', data],
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    // Without this VS Code heeds neither the extension nor the tests that the address names.
    '--enable-smoke-test-driver',
  ];
  const server = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const written = createWriteStream(log);
  server.stdout.pipe(written);
  server.stderr.pipe(written);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    port: await portOf(server, log),
    stop: async () => {
      server.kill();
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
