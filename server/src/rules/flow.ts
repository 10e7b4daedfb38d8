/** The rules of group `flow`: traffic between zones and parties. */

import type { Rule } from './define.ts';
import { crossesTenants } from './flow/crosses-tenants.ts';
import { noConnection } from './flow/no-connection.ts';
import { skipsDmz } from './flow/skips-dmz.ts';
import { unencrypted } from './flow/unencrypted.ts';

export const flowRules: readonly Rule[] = [unencrypted, skipsDmz, crossesTenants, noConnection];
