/** The catalog files that configurations name: read when they are named, and again when they change. */

import type { Folder } from './folders.ts';
import { Lines } from '../convert/positions.ts';

/** In bytes; catalogs of whole standards have ten million. */
const LARGEST_CATALOG = 64 * 1024 * 1024;

export class CatalogFiles {
  /** Those that were read, with their lines where something in them is wrong. */
  private readonly known = new Map<string, Lines | undefined>();

  /** The lines of a catalog file that has problems. */
  lines(path: string): Lines | undefined {
    return this.known.get(path);
  }

  /** The files that were read as catalogs, or should have been. */
  paths(): readonly string[] {
    return [...this.known.keys()];
  }

  /** Whether a file was read as a catalog. */
  has(path: string): boolean {
    return this.known.has(path);
  }

  /** Reads what a folder's configurations name and what was not read yet; returns the files. */
  async load(folder: Folder): Promise<readonly string[]> {
    const missing = folder.host.catalogPaths().filter((path) => !this.known.has(path));
    for (const path of missing) await this.read(folder, path);
    return missing;
  }

  /** Reads one file, also where it was read before. */
  async read({ host, root, files }: Folder, path: string): Promise<void> {
    const read = await files?.read(path, root, LARGEST_CATALOG);
    const text = read && 'text' in read ? read.text : undefined;
    host.setCatalog(path, text);
    const problematic = text !== undefined && host.catalogProblems(path).length > 0;
    this.known.set(path, problematic ? new Lines(text) : undefined);
  }
}
