/** Every mutation, for every rule at least one. */

import { betweenMutations } from './between-mutations.ts';
import { courseMutations } from './course-mutations.ts';
import { dutyMutations } from './duty-mutations.ts';
import { lineMutations } from './line-mutations.ts';
import type { Mutation } from './mutation.ts';
import { oversightMutations } from './oversight-mutations.ts';
import { paperMutations } from './paper-mutations.ts';
import { raciMutations } from './raci-mutations.ts';
import { textMutations } from './text-mutations.ts';

export const mutations: readonly Mutation[] = [
  ...textMutations,
  ...raciMutations,
  ...dutyMutations,
  ...betweenMutations,
  ...lineMutations,
  ...oversightMutations,
  ...courseMutations,
  ...paperMutations,
];
