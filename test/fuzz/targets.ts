/** The list of all that is fuzzed. */

import type { Target } from './target.ts';
import { catalogTarget } from './targets/catalog.ts';
import { editsTarget } from './targets/edits.ts';
import { matrixTarget } from './targets/matrix.ts';
import { sessionTarget } from './targets/session.ts';
import { settingsTarget } from './targets/settings.ts';
import { textTarget } from './targets/text.ts';

export const targets: readonly Target[] = [
  textTarget,
  editsTarget,
  sessionTarget,
  settingsTarget,
  catalogTarget,
  matrixTarget,
];
