/** Writes a file and is killed at the n-th thing that it asks of the disk: `node killed-writer.ts PATH TEXT N`. */

import process from 'node:process';
import { writeWhole } from '../../server/src/main/write-whole.ts';
import { diskThat } from './failing-disk.ts';

const [path = '', text = '', at = ''] = process.argv.slice(2);
const disk = diskThat(() => process.kill(process.pid, 'SIGKILL'), Number(at));
process.exitCode = writeWhole(path, text, disk) ? 0 : 1;
