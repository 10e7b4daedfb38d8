/** Edits 1,000 files 100,000 times in one process: memory stays flat, problems stay those of a fresh start: `npm run soak`. */

import process from 'node:process';
import { parseArgs } from 'node:util';
import { sharedStrings } from '../../grammar/src/text/interning.ts';
import { assertFresh, assertSound } from '../analysis/sound.ts';
import { LongSession } from './long-session.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    files: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20260115' },
  },
});
const [edits, files, seed] = [Number(values.edits), Number(values.files), Number(values.seed)];
/** Problems are compared after so many edits, memory is measured then. */
const STEP = 1000;
/** After this share of the edits, tables and code have grown to what they stay. */
const WARM = 0.2;
/** So much more than when it was warm is not flat. */
const MOST = 1.1;

const { gc } = globalThis;
if (!gc) throw new Error('Run with --expose-gc: npm run soak.');

/** Bytes in use, with nothing in it that could be collected. */
function heap(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}

const session = new LongSession(files, seed);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
let [warm, most] = [0, 0];
console.log(`${String(files)} files, seed ${String(seed)}; heap ${megabytes(heap())} MB before the first edit`);
console.log('edits    heap MB  keys     derived  strings');
for (let done = STEP; done <= edits; done += STEP) {
  for (let n = 0; n < STEP; n++) session.edit();
  assertSound(session.host);
  assertFresh(session.host);
  const used = heap();
  if (done <= WARM * edits) warm = Math.max(warm, used);
  else most = Math.max(most, used);
  if (done % (5 * STEP) !== 0) continue;
  const keys = session.host.allScopes().reduce((sum, { index }) => sum + index.keys, 0);
  const derived = session.host.allScopes().reduce((sum, { view }) => sum + view.derived, 0);
  const columns = [done, megabytes(used), keys, derived, sharedStrings()];
  console.log(columns.map((column) => String(column).padEnd(8)).join(' '));
}
const grown = most / warm;
console.log(
  `When warm ${megabytes(warm)} MB at most, afterwards ${megabytes(most)} MB: ${grown.toFixed(3)} times as much.`,
);
process.exit(grown <= MOST ? 0 : 1);
