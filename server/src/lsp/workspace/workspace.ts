/** The files of the workspace and the documents that are open, kept in step with what client and disk say. */

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { folderOf, isBelow } from '../../analysis/paths.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { ReadResult } from '../../analysis/plan-files.ts';
import type { SourceFile } from '../../analysis/source-file.ts';
import { CatalogFiles } from './catalog-files.ts';
import { editOf, OpenDocuments } from './documents.ts';
import type { Journal } from '../environment.ts';
import type { Folder, Folders } from './folders.ts';
import { Lines } from '../convert/positions.ts';
import { LANGUAGE_ID, PLAN_SUFFIX, SETTINGS_FILE } from '../../protocol/protocol.ts';
import { isDiskPath, outsidePath, pathOfUri, uriOfPath } from '../convert/uris.ts';

/** A file as a request means it. */
export interface Document {
  readonly uri: string;
  readonly path: string;
  readonly host: AnalysisHost;
  readonly lines: Lines;
}

export function isSettings(path: string): boolean {
  return path.endsWith(`/${SETTINGS_FILE}`);
}

export class Workspace {
  readonly folders: Folders;
  private readonly journal: Journal | undefined;
  readonly catalogs = new CatalogFiles();
  private readonly documents = new OpenDocuments();
  /** Configurations are others than when their catalogs were read. */
  catalogsDue = false;
  private readonly linesOf = new WeakMap<SourceFile, Lines>();
  /** The configurations of the workspace. */
  private readonly settings = new Map<string, Lines>();
  /** Files that are other than they were, besides those that the analysis knows of. */
  private changed = new Set<string>();

  constructor(folders: Folders, journal?: Journal) {
    this.folders = folders;
    this.journal = journal;
  }

  /** The path under which a document is analysed; one that is no file of the workspace or the disk stands alone. */
  private pathOf(uri: string): string {
    const path = pathOfUri(uri);
    const isFile = path !== undefined && (this.folders.holding(path) !== undefined || isDiskPath(path));
    return isFile ? path : outsidePath(uri);
  }

  uriOf(path: string): string {
    return this.documents.at(path)?.uri ?? uriOfPath(path);
  }

  /** What is known under a URI; undefined for what is neither open nor a file of the workspace. */
  document(uri: string): Document | undefined {
    const path = this.documents.get(uri)?.path ?? this.pathOf(uri);
    const found = this.locate(path);
    return found && { ...found, path, host: this.folders.hostOf(path) };
  }

  /** A plan file by its path, as `document` gives it. */
  locate(path: string): { readonly uri: string; readonly lines: Lines } | undefined {
    const open = this.documents.at(path);
    if (open) return open;
    const lines =
      this.settings.get(path) ?? this.catalogs.lines(path) ?? this.linesIn(this.folders.hostOf(path).file(path));
    return lines && { uri: uriOfPath(path), lines };
  }

  private linesIn(file: SourceFile | undefined): Lines | undefined {
    if (!file) return undefined;
    let lines = this.linesOf.get(file);
    if (!lines) this.linesOf.set(file, (lines = new Lines(file.text)));
    return lines;
  }

  versionOf(uri: string): number | null {
    return this.documents.get(uri)?.version ?? null;
  }

  /** Returns the path where the document is one of ours. */
  open(uri: string, language: string, version: number, text: string): string | undefined {
    const path = this.pathOf(uri);
    if (language !== LANGUAGE_ID && !path.endsWith(PLAN_SUFFIX) && !isSettings(path)) return undefined;
    const before = this.documents.get(uri) ?? this.documents.at(path);
    if (before) this.documents.close(before);
    this.documents.open(uri, path, version, text);
    if (isSettings(path)) this.setSettings(path, text);
    else this.setText(path, text, true);
    return path;
  }

  /** Applies changes in order, each to the text that the one before left. Returns the path. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): string | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const { path } = document;
    document.version = version;
    for (const change of changes) {
      const edit = editOf(document.lines, change);
      const { text } = document.lines;
      if (isSettings(path)) {
        const after = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
        document.lines = new Lines(after);
      } else {
        const host = this.folders.hostOf(path);
        this.journal?.begin(path, text.slice(0, edit.start) + edit.insert + text.slice(edit.end));
        host.edit(path, [edit]);
        document.lines = new Lines(host.file(path)?.text ?? '');
      }
    }
    if (isSettings(path)) this.setSettings(path, document.lines.text);
    return path;
  }

  /** What is closed counts as the disk has it again. */
  async close(uri: string): Promise<void> {
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.close(document);
    const { path } = document;
    const folder = this.folders.holding(path);
    const listing = await folder?.files?.list(path, folder.root);
    const isThere = listing?.paths.includes(path) === true || listing?.closed?.includes(path) === true;
    const read = isThere ? await folder?.files?.read(path, folder.root) : undefined;
    if (this.isOpen(path)) return;
    // A document that was never saved, or whose file went meanwhile, leaves nothing behind.
    if (read) this.take(path, read);
    else this.remove(path);
  }

  private setSettings(path: string, text: Parameters<AnalysisHost['setSettings']>[1]): void {
    if (text === undefined) this.settings.delete(path);
    else this.settings.set(path, new Lines(typeof text === 'string' ? text : ''));
    this.folders.holding(path)?.host.setSettings(folderOf(path), text);
    this.catalogsDue = true;
    this.changed.add(path);
  }

  /** Takes out a file, unless the client has it open. */
  remove(path: string): void {
    if (this.isOpen(path)) return;
    if (this.settings.has(path)) this.setSettings(path, undefined);
    else this.folders.hostOf(path).remove(path);
  }

  /** The plan files and configurations of a folder that are known. */
  pathsIn({ host, root }: Folder): readonly string[] {
    return [...host.paths(), ...[...this.settings.keys()].filter((path) => isBelow(path, root))];
  }

  isOpen(path: string): boolean {
    return this.documents.at(path) !== undefined;
  }

  /** Takes what was read from disk, unless the client has the document open. */
  take(path: string, read: ReadResult): void {
    if (this.isOpen(path)) return;
    const host = this.folders.hostOf(path);
    if (isSettings(path)) this.setSettings(path, 'text' in read ? withoutMark(read.text) : read);
    else if ('text' in read) this.takeText(path, withoutMark(read.text));
    else host.setUnreadable(path, read.unreadable);
  }

  /** A file is often named as changed that is not; an empty text may be that of one that could not be read. */
  private takeText(path: string, text: string): void {
    if (text === '' || this.folders.hostOf(path).file(path)?.text !== text) this.setText(path, text, false);
  }

  /** A text that ended the server once is left out until it is another. */
  private setText(path: string, text: string, open: boolean): void {
    const host = this.folders.hostOf(path);
    if (this.journal?.endedOver(path, text) === true) {
      host.setUnreadable(path, 'set-aside', text);
      return;
    }
    this.journal?.begin(path, text);
    host.setText(path, text, open);
  }

  /** Reads the catalog files that configurations name and that were not read yet. */
  async loadCatalogs(): Promise<void> {
    this.catalogsDue = false;
    for (const folder of this.folders.all()) {
      for (const path of await this.catalogs.load(folder)) this.catalogRead(path);
    }
  }

  /** Reads a catalog file again. */
  async rereadCatalog(folder: Folder, path: string): Promise<void> {
    await this.catalogs.read(folder, path);
    this.catalogRead(path);
  }

  /** A configuration that names a catalog says so where it cannot be read. */
  private catalogRead(path: string): void {
    for (const each of [path, ...this.settings.keys()]) this.changed.add(each);
  }

  /** Takes a folder out of the workspace. */
  forget(root: string): void {
    const folder = this.folders.remove(root);
    for (const path of folder?.host.paths() ?? []) this.changed.add(path);
    for (const path of [...this.settings.keys()]) if (isBelow(path, root)) this.setSettings(path, undefined);
  }

  /** Documents that are open move to the analysis of the folder that now holds them. */
  replaceOpen(): void {
    for (const document of [...this.documents.all()]) {
      const { uri, path, version, lines } = document;
      this.folders.outside.remove(path);
      this.open(uri, LANGUAGE_ID, version, lines.text);
    }
  }

  /** Paths whose problems may be others since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const taken = this.changed;
    this.changed = new Set();
    for (const host of this.folders.hosts()) for (const path of host.takeChanged()) taken.add(path);
    return taken;
  }
}

/** Editors do not count the byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
