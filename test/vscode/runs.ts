/** The runs of the tests inside VS Code: which tests, in which extension host, on which folders. */

export interface Run {
  readonly name: string;
  /** The folder of `*.test.ts` under `test/vscode/suite`. */
  readonly tests: string;
  /** Node's extension host, as on a desktop, or the web worker's, as in a browser. */
  readonly host: 'node' | 'web';
  /** `false` leaves the folder in Restricted Mode. */
  readonly trusted: boolean;
}

/** Folders of the project that every run gets a fresh copy of, laid over each other. */
export const workspace = ['test/vscode/workspace'];

export const runs: readonly Run[] = [
  { name: 'remote', tests: 'trusted', host: 'node', trusted: true },
  { name: 'web', tests: 'trusted', host: 'web', trusted: true },
  { name: 'restricted', tests: 'restricted', host: 'node', trusted: false },
];
