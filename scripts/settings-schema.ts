/** The JSON schema of `secplan.json`, made from the rules: what an editor offers and checks in that file. */

import { severities } from '../server/src/rules/define.ts';
import type { Rule } from '../server/src/rules/define.ts';

const severity = { enum: [...severities, 'off'] };

function ruleSchema({ id, options, severity: usual }: Rule): object {
  const numbers: Record<string, object> = {};
  for (const [name, value] of Object.entries(options ?? {})) {
    numbers[name] = { type: 'integer', minimum: 0, default: value };
  }
  const long = {
    type: 'object',
    additionalProperties: false,
    properties: {
      severity,
      reason: { type: 'string', description: 'Why a lower severity is right here.' },
      ...numbers,
    },
  };
  return { description: `${id}: ${usual} by default. A lower severity needs a reason.`, anyOf: [severity, long] };
}

/** A schema in which every rule and every setting is known by name, and nothing else may stand. */
export function settingsSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Secplan configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'Severities and numbers of rules.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      catalogs: {
        description: 'OSCAL catalog files by the alias under which plans mention them.',
        type: 'object',
        additionalProperties: { type: 'string', minLength: 1 },
      },
    },
  };
}
