/** The rules of group `scope`: what is looked after, and by whom. */

import type { Rule } from './define.ts';
import { undecidedAsset } from './scope/undecided-asset.ts';
import { unmanagedAsset } from './scope/unmanaged-asset.ts';

export const scopeRules: readonly Rule[] = [undecidedAsset, unmanagedAsset];
