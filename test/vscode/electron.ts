/** Runs the same suites in a desktop VS Code, which it downloads: `npm run test:desktop`, for whoever has a screen and a network. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './host/bundle.ts';
import { project } from './host/paths.ts';
import { freshWorkspace } from './host/workspace.ts';
import { runs, type Run } from './runs.ts';

/** Rejects when a test failed. */
async function runOnDesktop(run: Run): Promise<void> {
  console.log(`\n  Inside VS Code on the desktop: ${run.name}`);
  await runTests({
    extensionDevelopmentPath: project,
    extensionTestsPath: await bundleSuite(run.tests),
    launchArgs: [
      await freshWorkspace(run.folders),
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'secplan-desktop-'))}`,
      '--disable-extensions',
      ...(run.trusted ? ['--disable-workspace-trust'] : []),
      ...(run.host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
}

// The desktop keeps no folder in memory.
for (const run of runs.filter(({ virtual }) => virtual === undefined)) {
  await runOnDesktop(run);
}
