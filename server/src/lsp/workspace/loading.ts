/** Reads the workspace's folders, at the start and when others come and go. */

import { readFolder } from './disk-reader.ts';
import type { Listing } from '../../analysis/plan-files.ts';
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

/** Gives messages a chance whenever a slice of reading is over. */
export function sliced(session: Session): () => Promise<void> {
  const { environment } = session;
  let until = environment.now() + SLICE;
  return async () => {
    if (environment.now() < until) return;
    await environment.pause();
    until = environment.now() + SLICE;
  };
}

/** Says what is missing in a listing, and what to do. */
export function tellLimits(session: Session, { root }: Folder, { more, closed = [] }: Listing): void {
  if (more) {
    session.warn(
      `${root} holds more than 10,000 plan files; the others are not checked. Open fewer folders at a time.`,
    );
  }
  for (const path of closed.slice(0, MOST_TOLD)) {
    session.warn(`${path} cannot be read; plans in this folder are not checked.`);
  }
}

async function readAll(session: Session, folders: readonly Folder[], progress: Progress): Promise<void> {
  const pause = sliced(session);
  for (const folder of folders) {
    const listing = await readFolder(session.workspace, folder, async (count, all) => {
      progress.report(count, all);
      await pause();
    });
    if (listing) tellLimits(session, folder, listing);
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
