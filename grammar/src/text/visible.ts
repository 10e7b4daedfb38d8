/** Makes hidden characters visible, for every line that a person reads: a plan's text may come from another party. */

/** Control, bidirectional, zero-width, tag and lone surrogate characters; a tab stays. */
const HIDDEN =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

function codes(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}

/** Text for one line, each hidden character as `\uXXXX`; so are line breaks, as nobody else writes a line of ours. */
export function visible(text: string): string {
  return text.replace(HIDDEN, codes);
}

/** The same for text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(visible)
    .join('\n');
}
