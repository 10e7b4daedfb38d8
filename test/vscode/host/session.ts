/** One run of a bundled suite: VS Code opened in Chromium, its extension host's lines relayed, its result counted. */
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { Totals } from '../../totals.ts';
import type { Run } from '../runs.ts';
import { heard } from '../suite/tell.ts';
import type { Installation } from './install.ts';
import { project, screenshots } from './paths.ts';
import { startServer } from './server.ts';
import { freshWorkspace, roomForPictures } from './workspace.ts';

/** What a run needs besides its own description. */
export interface Means {
  readonly installation: Installation;
  /** The browser's program. */
  readonly browser: string;
  /** The bundled suite. */
  readonly suite: string;
}

const patience = 8 * 60_000;

const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** How long the editor gets to draw what a test has just made it show. */
const settle = 700;

async function takePicture(page: Page, name: string, run: Run, room: string): Promise<void> {
  await page.waitForTimeout(settle);
  const picture = join(screenshots, `${run.name}-${name}.png`);
  await page.screenshot({ path: picture });
  // The test waits for this name, so it must stand for a whole file.
  await copyFile(picture, join(room, `${name}.part`));
  await rename(join(room, `${name}.part`), join(room, `${name}.png`));
}

function address(port: number, suite: string, folder: string): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(project)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/** Opens the address and hears the suite until the editor says that it is done; rejects where that does not come in time. */
async function listen(page: Page, url: string, run: Run, room: string): Promise<Totals> {
  let totals: (Totals & { readonly host: string }) | undefined;
  const errors: string[] = [];
  const told = {
    line: (text: string) => console.log(text.replace(/^(?=.)/gm, '    ')),
    result: (text: string) => (totals = JSON.parse(text) as typeof totals),
    screenshot: (text: string) => takePicture(page, text, run, room),
  };
  await page.exposeFunction('codeAutomationLog', async (type: string, args: unknown[]) => {
    const line = format(...args);
    const event = heard(line);
    if (event !== undefined) {
      await told[event.told](event.text);
    } else if (type === 'error') {
      errors.push(line);
    }
  });
  const done = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error(`VS Code gave no result in ${patience / 60_000} minutes`)), patience).unref();
    void page.exposeFunction('codeAutomationExit', () => resolve()).then(() => page.goto(url).catch(reject));
  });
  await done;
  if (totals?.host !== run.host) {
    throw new Error(`VS Code ended without a result of its ${run.host} host. Its errors:\n${errors.join('\n')}`);
  }
  return totals;
}

/** Runs one suite and returns its counts; the last picture and the server's log stay in the cache. */
export async function runInVsCode(run: Run, { installation, browser, suite }: Means): Promise<Totals> {
  await mkdir(screenshots, { recursive: true });
  const workspace = await freshWorkspace(run.folders);
  const room = await roomForPictures(workspace);
  const server = await startServer(installation, run, join(screenshots, `${run.name}.log`));
  const chrome = await chromium.launch({ executablePath: browser, args: browserArguments });
  try {
    const page = await chrome.newPage({ viewport: { width: 1400, height: 900 } });
    const written = createWriteStream(join(screenshots, `${run.name}-console.log`));
    page.on('console', (message) => written.write(`${message.type()}: ${message.text()}\n`));
    const totals = await listen(page, address(server.port, suite, run.virtual ?? workspace), run, room);
    await page.screenshot({ path: join(screenshots, `${run.name}-last.png`) });
    return totals;
  } finally {
    await chrome.close();
    await server.stop();
    await rm(dirname(workspace), { recursive: true, force: true });
  }
}
