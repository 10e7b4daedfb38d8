/** The server over stdio. */

import process from 'node:process';
import { serveStdio } from './stdio.ts';

process.exit(await serveStdio());
