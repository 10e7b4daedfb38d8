/** The rules of group `syntax`: what the text of a file shows by itself. */

import type { Rule } from './define.ts';
import { badValue } from './syntax/bad-value.ts';
import { conflictMarker } from './syntax/conflict-marker.ts';
import { error } from './syntax/error.ts';
import { missingProperty } from './syntax/missing-property.ts';
import { repeatedProperty } from './syntax/repeated-property.ts';
import { unknownProperty } from './syntax/unknown-property.ts';

export const syntaxRules: readonly Rule[] = [
  badValue,
  conflictMarker,
  error,
  missingProperty,
  repeatedProperty,
  unknownProperty,
];
