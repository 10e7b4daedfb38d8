/** Makes text safe for a person's terminal and a runner's log: nothing hidden, nothing that is taken for a command. */

import { visible } from '../../../grammar/src/text/visible.ts';

/**
 * Text of a plan, or the name of a file, as it may be printed on one line. Hidden characters become `\uXXXX`, and so do line
 * breaks: nobody else writes a line of ours. What runners of pull requests execute (`##[`, `##vso[` anywhere, `::` at the
 * start of a line) is broken by writing its first character that way. Within JSON the text stays the same.
 */
export function safe(text: string): string {
  return visible(text)
    .replace(/#(?=#(\[|vso\[))/gi, '\\u0023')
    .replace(/^(\s*):(?=:)/, '$1\\u003a');
}
