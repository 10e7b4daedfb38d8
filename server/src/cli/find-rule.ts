/** Finds the rule that a person means: by its id, or by what of it stands behind the slash. */

import { nearest } from '../facts/suggest.ts';
import type { Rule } from '../rules/define.ts';
import { rules } from '../rules/registry.ts';
import { UsageError } from './io.ts';

const eitherOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `no-accountable` of `raci/no-accountable`. */
function shortName({ id }: Rule): string {
  return id.slice(id.indexOf('/') + 1);
}

function suggestion(written: string): string {
  const nearestId = nearest(
    written,
    rules.map(({ id }) => id),
  );
  const short = nearest(written, rules.map(shortName));
  const ids =
    nearestId === undefined ? rules.filter((rule) => shortName(rule) === short).map(({ id }) => id) : [nearestId];
  return ids.length === 0 ? 'docs/rules.md lists them.' : `Did you mean ${eitherOf.format(ids)}?`;
}

/** Throws `UsageError` where there is no such rule, with what may be meant, and where there are several. */
export function findRule(written: string): Rule {
  const found = rules.find(({ id }) => id === written);
  if (found) return found;
  const [only, ...others] = rules.filter((rule) => shortName(rule) === written);
  if (!only) throw new UsageError(`There is no rule ${written}. ${suggestion(written)}`);
  if (others.length === 0) return only;
  const ids = [only, ...others].map(({ id }) => id);
  throw new UsageError(`${ids.length} rules are called ${written}: ${ids.join(', ')}. Say which one.`);
}
