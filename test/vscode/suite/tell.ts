/** What the suite tells the runner outside the editor: lines of the extension host's console that begin with a mark. */

/** `line`: for people; `result`: the counts, as JSON; `screenshot`: the name of a picture to take now. */
export type Told = 'line' | 'result' | 'screenshot';

const mark = '@@';
const pattern = new RegExp(`^${mark}(line|result|screenshot) ([^]*)$`);

export function say(told: Told, text: string): void {
  console.log(`${mark}${told} ${text}`);
}

/** What a line of the console tells; nothing where the suite did not write it. */
export function heard(line: string): { readonly told: Told; readonly text: string } | undefined {
  const [, told, text] = pattern.exec(line) ?? [];
  return told === undefined || text === undefined ? undefined : { told: told as Told, text };
}
