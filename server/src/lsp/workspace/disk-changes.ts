/** What changes on disk: files and folders that come, go, or give their place to another; a watcher may name either. */

import { folderOf, isBelow } from '../../analysis/paths.ts';
import { PASSED_OVER } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';
import { readFiles } from './disk-reader.ts';
import type { Folder } from './folders.ts';
import { sliced, tellLimits } from './loading.ts';

/** Listings asked for at the same time. */
const AT_ONCE = 16;

/** Whether a path lies in a folder that is passed over. */
function isPassedOver(path: string, { root }: Folder): boolean {
  return path
    .slice(root.length + 1)
    .split('/')
    .some((name) => PASSED_OVER.has(name));
}

/** The first of a path and the folders above it that is in a set. */
function coveredBy(path: string, places: ReadonlySet<string>): string | undefined {
  for (let at = path; at !== ''; at = folderOf(at)) if (places.has(at)) return at;
  return undefined;
}

/** Places that lie in no other one of them: looking at these is looking at all. */
function outermost(places: ReadonlySet<string>): readonly string[] {
  return [...places].filter((path) => coveredBy(folderOf(path), places) === undefined);
}

/** Collects what the client says has changed, and looks at each place once, however many messages name it. */
export class DiskChanges {
  private readonly session: Session;
  private pending = new Set<string>();
  private reading = false;

  constructor(session: Session) {
    this.session = session;
  }

  /** What came or went there is seen on disk, whatever the message says: it may be old when it arrives. */
  add(path: string): void {
    const folder = this.session.workspace.folders.containing(path);
    if (!folder || isPassedOver(path, folder)) return;
    this.pending.add(path);
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
        this.pending = new Set();
        for (const folder of session.workspace.folders.all()) await this.lookAgain(folder, taken);
      }
    } catch (error) {
      session.log('Reading changed files failed', error);
    } finally {
      this.reading = false;
    }
  }

  /** Takes out what is not there any more, and reads what is. */
  private async lookAgain(folder: Folder, taken: ReadonlySet<string>): Promise<void> {
    const { workspace } = this.session;
    const places = new Set([...taken].filter((path) => path === folder.root || isBelow(path, folder.root)));
    if (places.size === 0) return;
    const { there, closed } = await this.list(folder, outermost(places));
    const known = workspace.pathsIn(folder).filter((path) => coveredBy(path, places) !== undefined);
    for (const path of known) {
      if (there.has(path)) continue;
      if (coveredBy(path, closed) === undefined) workspace.remove(path);
      else there.add(path);
    }
    await readFiles(workspace, folder, [...there], sliced(this.session));
    for (const path of workspace.catalogs.paths()) {
      if (coveredBy(path, places) !== undefined) await workspace.rereadCatalog(folder, path);
    }
  }

  private async list(folder: Folder, places: readonly string[]): Promise<{ there: Set<string>; closed: Set<string> }> {
    const [there, closed] = [new Set<string>(), new Set<string>()];
    const { files, root } = folder;
    if (!files) return { there, closed };
    for (let i = 0; i < places.length; i += AT_ONCE) {
      const some = places.slice(i, i + AT_ONCE);
      const listings = await Promise.all(some.map((path) => files.list(path, root)));
      for (const listing of listings) {
        tellLimits(this.session, folder, listing);
        for (const path of listing.paths) there.add(path);
        for (const path of listing.closed ?? []) closed.add(path);
      }
    }
    return { there, closed };
  }
}
