/** Takes the picture in the README anew: `npm run screenshot`. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSuite } from './host/bundle.ts';
import { chromium } from './host/chromium.ts';
import { installVsCode } from './host/install.ts';
import { project, screenshots } from './host/paths.ts';
import { runInVsCode } from './host/session.ts';
import { picture } from './runs.ts';

const means = { installation: await installVsCode(), browser: chromium(), suite: await bundleSuite(picture.tests) };
const { failed } = await runInVsCode(picture, means);
if (failed > 0) {
  throw new Error('The scene could not be set.');
}
await copyFile(join(screenshots, `${picture.name}-editor.png`), join(project, 'docs/images/editor.png'));
