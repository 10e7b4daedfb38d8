/** The one place where URIs and host paths meet: a host path is a URI decoded, `/`-separated, for `file` without scheme. */

/** The parts of a URI; nothing is decoded. */
interface Parts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  /** Query and fragment, with their marks. */
  readonly rest: string;
}

function split(uri: string): Parts {
  const [, scheme = '', authority = '', path = '', rest = ''] =
    /^(?:([A-Za-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)([^]*)/.exec(uri) ?? [];
  return { scheme: scheme.toLowerCase(), authority, path, rest };
}

/** Decodes `%41`; what is no valid encoding stays as it is written. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

function encoded(text: string): string {
  return text
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, escaped))
    .join('/');
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Drive letters are compared small, since clients write either. */
function smallDrive(path: string): string {
  return /^\/[A-Z]:/.test(path) ? `/${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;
}

/**
 * The host path of a URI, without a slash at its end: `/home/a b`, `//server/share`, `vscode-vfs://github/owner/repo`.
 * Undefined for what names no file: a URI without scheme, with a query or a fragment, or of a scheme without paths.
 */
export function pathOfUri(uri: string): string | undefined {
  const { scheme, authority, path, rest } = split(uri);
  if (scheme === '' || rest !== '' || !path.startsWith('/')) return undefined;
  const plain = decoded(path).replace(/(?<!\/)\/+$/, '');
  if (scheme !== 'file') return `${scheme}://${authority}${plain}`;
  return authority === '' || authority === 'localhost' ? smallDrive(plain) : `//${authority}${plain}`;
}

const OUTSIDE = 'outside:';

/** A host path for what is no file: each such document stands in a folder of its own, so that it joins no plan. */
export function outsidePath(uri: string): string {
  return `${OUTSIDE}${encodeURIComponent(uri.toWellFormed())}/document`;
}

/** The URI of a host path, encoded as VS Code does. */
export function uriOfPath(path: string): string {
  if (path.startsWith(OUTSIDE)) return decodeURIComponent(path.slice(OUTSIDE.length, path.lastIndexOf('/')));
  const [, scheme, authority = '', rest = ''] = /^([A-Za-z][\w+.-]*):\/\/([^/]*)([^]*)/.exec(path) ?? [];
  if (scheme !== undefined) return `${scheme}://${authority}${encoded(rest)}`;
  const [, server, share = ''] = /^\/\/([^/]+)([^]*)/.exec(path) ?? [];
  return server === undefined ? `file://${encoded(path)}` : `file://${server}${encoded(share)}`;
}

/** Whether a host path is one of this machine's disk. */
export function isDiskPath(path: string): boolean {
  return path.startsWith('/');
}
