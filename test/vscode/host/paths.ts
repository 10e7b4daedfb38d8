/** Where the project lies, and what the tests inside VS Code leave behind. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
export const cache = join(project, '.cache');
/** Pictures of the editor: the last one of each run, and those that a test asked for. */
export const screenshots = join(cache, 'screenshots');
