/** Makes text safe for a person's terminal and a runner's log: nothing hidden, nothing that is taken for a command. */

/** Control, bidirectional, zero-width, tag and lone surrogate characters; a tab stays. */
const HIDDEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

function codes(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}

/**
 * Text of a plan, or the name of a file, as it may be printed on one line. Hidden characters become `\uXXXX`, and so do line
 * breaks: nobody else writes a line of ours. What runners of pull requests execute (`##[`, `##vso[` anywhere, `::` at the
 * start of a line) is broken by writing its first character that way. Within JSON the text stays the same.
 */
export function safe(text: string): string {
  return text
    .replace(HIDDEN, codes)
    .replace(/#(?=#(\[|vso\[))/gi, '\\u0023')
    .replace(/^(\s*):(?=:)/, '$1\\u003a');
}
