/** Runs every mutation and says which were caught, and which rules have none: `node test/mutations/main.ts`. */

import { rules } from '../../server/src/rules/registry.ts';
import { caughtBy } from './mutant.ts';
import { mutations } from './mutations.ts';

const rows = mutations.map((mutation) => {
  const caught = caughtBy(mutation);
  const others = caught.filter((rule) => rule !== mutation.rule);
  return { mutation, isCaught: caught.includes(mutation.rule), others };
});
for (const { mutation, isCaught, others } of rows) {
  const also = others.length > 0 ? ` (also ${others.join(', ')})` : '';
  console.log(`${isCaught ? 'caught' : 'MISSED'}  ${mutation.rule}  ${mutation.sample}: ${mutation.what}${also}`);
}
const without = rules.filter(({ id }) => !mutations.some(({ rule }) => rule === id));
for (const { id } of without) console.log(`NO MUTATION  ${id}`);
const caught = rows.filter(({ isCaught }) => isCaught).length;
console.log(
  `${String(caught)} of ${String(rows.length)} mutations caught; ${String(without.length)} of ${String(rules.length)} rules have none.`,
);
process.exitCode = caught === rows.length && without.length === 0 ? 0 : 1;
