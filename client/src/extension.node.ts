/** The extension's entry in the desktop's and the remote extension host. */

export function activate(): void {
  // Stands here so that the package has an entry; the client that starts the server takes its place.
}
