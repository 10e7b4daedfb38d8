/** The runs of the tests inside VS Code: which tests, in which extension host, on which folders. */

export interface Run {
  readonly name: string;
  /** The folder of `*.test.ts` under `test/vscode/suite`. */
  readonly tests: string;
  /** Node's extension host, as on a desktop, or the web worker's, as in a browser. */
  readonly host: 'node' | 'web';
  /** `false` leaves the folder in Restricted Mode. */
  readonly trusted: boolean;
  /** Folders of the project of which the run gets fresh copies, laid over each other. */
  readonly folders: readonly string[];
  /** A folder that is on no disk, to be opened instead; it is empty at first. */
  readonly virtual?: string;
}

const plans = ['samples', 'test/vscode/workspace'];

/** The editor keeps files of this scheme in memory. */
const virtual = { trusted: true, folders: [], virtual: 'tmp:///plans' };

export const runs: readonly Run[] = [
  { name: 'remote', tests: 'trusted', host: 'node', trusted: true, folders: plans },
  { name: 'web', tests: 'trusted', host: 'web', trusted: true, folders: plans },
  { name: 'restricted', tests: 'restricted', host: 'node', trusted: false, folders: plans },
  { name: 'restricted-web', tests: 'restricted', host: 'web', trusted: false, folders: plans },
  { name: 'virtual', tests: 'virtual', host: 'node', ...virtual },
  { name: 'virtual-web', tests: 'virtual', host: 'web', ...virtual },
];

/** What the picture in the README is taken of. */
export const picture: Run = {
  name: 'picture',
  tests: 'picture',
  host: 'node',
  trusted: true,
  folders: ['samples/firewall/broken', 'test/vscode/picture'],
};
