/** Reads the workspace's folders, at the start and when they change, and files that the client says have changed. */

import { readAgain, readFolder } from './disk-reader.ts';
import { beginProgress } from '../client/progress.ts';
import type { Progress } from '../client/progress.ts';
import { READY } from '../../protocol/protocol.ts';
import type { ReadyParams } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folders.ts';

/** Folders that cannot be read are named up to this number. */
const MOST_TOLD = 3;

/** Milliseconds of reading after which messages are let in. */
const SLICE = 5;

/** Gives messages a chance whenever a slice is over. */
function sliced(session: Session): () => Promise<void> {
  const { environment } = session;
  let until = environment.now() + SLICE;
  return async () => {
    if (environment.now() < until) return;
    await environment.pause();
    until = environment.now() + SLICE;
  };
}

async function readAll(session: Session, folders: readonly Folder[], progress: Progress): Promise<void> {
  const pause = sliced(session);
  for (const folder of folders) {
    const listing = await readFolder(session.workspace, folder, async (count, all) => {
      progress.report(count, all);
      await pause();
    });
    if (listing?.more) tooMany(session, folder);
    for (const closed of listing?.closed?.slice(0, MOST_TOLD) ?? []) {
      session.warn(`${closed} cannot be read; plans in this folder are not checked.`);
    }
  }
  await session.workspace.loadCatalogs();
}

async function loadAll(session: Session, folders: readonly Folder[]): Promise<void> {
  const progress = beginProgress(session.connection, session.client.progress, 'Reading plans');
  try {
    await readAll(session, folders, progress);
  } catch (error) {
    session.log('Reading plans failed', error);
  } finally {
    progress.end();
  }
}

function tooMany(session: Session, { root }: Folder): void {
  const message = `${root} holds more than 10,000 plan files; the others are not checked. Open fewer folders at a time.`;
  session.warn(message);
}

/** Reads folders that were added; nothing is checked before they are whole. */
export async function loadFolders(session: Session, roots: readonly string[]): Promise<void> {
  const { workspace, runner } = session;
  const folders = roots.flatMap((root) => workspace.folders.add(root) ?? []);
  workspace.replaceOpen();
  await runner.hold(loadAll(session, folders));
  session.touch();
  const files = [...workspace.folders.all()].reduce((count, { host }) => count + host.paths().length, 0);
  await session.connection.sendNotification(READY, { files } satisfies ReadyParams);
}

/** What happened to a file or a folder. */
type Change = 'changed' | 'deleted';

/** Collects what the client says has changed on disk, and reads it once, however many messages say so. */
export class DiskChanges {
  private readonly session: Session;
  private pending = new Map<string, Change>();
  private reading = false;

  constructor(session: Session) {
    this.session = session;
  }

  add(path: string, change: Change): void {
    this.pending.set(path, change);
    if (this.reading) return;
    this.reading = true;
    void this.session.runner.hold(this.readAll()).then(() => this.session.touch());
  }

  private async readAll(): Promise<void> {
    const { session } = this;
    try {
      await session.environment.pause();
      while (this.pending.size > 0) {
        const taken = this.pending;
        this.pending = new Map();
        const isGone = ([path, change]: readonly [string, Change]): boolean =>
          change === 'deleted' && !session.workspace.catalogs.has(path);
        for (const [path] of [...taken].filter(isGone)) session.workspace.remove(path);
        const changed = [...taken].filter((each) => !isGone(each)).map(([path]) => path);
        await readAgain(session.workspace, changed, sliced(session));
      }
    } catch (error) {
      session.log('Reading changed files failed', error);
    } finally {
      this.reading = false;
    }
  }
}
