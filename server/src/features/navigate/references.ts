/** Where something is named: its references, in the plan or in one file. */

import type { AnalysisHost } from '../../analysis/host.ts';
import type { Span } from '../../facts/facts.ts';
import { placeAt } from './locate.ts';
import { mentionAt, mentionsInFile, mentionsInPlan } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** A place in a file; UTF-16 offsets. */
export interface Location extends Span {
  readonly file: string;
}

/** What is named at an offset. */
export function namedAt(subject: Subject, offset: number): Mention | undefined {
  const place = placeAt(subject.root, offset);
  return place && mentionAt(place, offset, subject.file.text, subject.view);
}

/** Every place that names what is named at an offset; `declarations`: those that declare it too. */
export function references(
  host: AnalysisHost,
  path: string,
  offset: number,
  declarations: boolean,
): readonly Location[] {
  const found = ask(host, path, (subject) => {
    const named = namedAt(subject, offset);
    const mentions = named ? mentionsInPlan(subject, named.meaning) : [];
    return mentions
      .filter(({ declares }) => declarations || !declares)
      .map(({ file, span }): Location => ({ file, ...span }));
  });
  return found ?? [];
}

/** A place of the same file that names the same; `declares`: there it is declared. */
export interface Highlight extends Span {
  readonly declares: boolean;
}

/** Every place of the file that names what is named at an offset. */
export function highlights(host: AnalysisHost, path: string, offset: number): readonly Highlight[] {
  const found = ask(host, path, (subject) => {
    const named = namedAt(subject, offset);
    return named ? mentionsInFile(subject, named.meaning).map(({ span, declares }) => ({ ...span, declares })) : [];
  });
  return found ?? [];
}
