/** Paths as plain strings with `/`, absolute or with a scheme: only what is needed to tell which folder holds what. */

/** The folder of a file; empty for a file without one. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a folder holds a file, however deep. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** Why a folder cannot be used. */
export type UseRefusal = 'absolute' | 'outside' | 'characters';

/**
 * The folder that `use "…"` in a file of `folder` means, within `root`. Absolute paths, schemes, ways out of `root`, NUL and
 * backslashes are refused, since the text may come from another party.
 */
export function resolveUse(folder: string, written: string, root: string): string | { readonly refused: UseRefusal } {
  if (/[\0\\]/.test(written)) return { refused: 'characters' };
  if (/^(\/|[A-Za-z][\w+.-]*:)/.test(written)) return { refused: 'absolute' };
  const parts = folder.split('/');
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const found = parts.join('/');
  return found === root || isBelow(found, root) ? found : { refused: 'outside' };
}
