/** The server over stdio. */

import process from 'node:process';
import { serveStdio } from './stdio.ts';

void serveStdio().then((status) => process.exit(status));
