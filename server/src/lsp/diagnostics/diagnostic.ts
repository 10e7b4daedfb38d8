/** A problem as the protocol writes it down. */

import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import { visible } from '../../../../grammar/src/text/visible.ts';
import type { FoundProblem, RelatedPlace } from '../../analysis/collect.ts';
import type { SettingsProblem } from '../../analysis/settings.ts';
import type { Severity } from '../../rules/define.ts';
import type { ClientFeatures } from '../client/features.ts';
import type { Lines } from '../convert/positions.ts';
import { RULE_PAGES, SERVER_NAME } from '../../protocol/protocol.ts';

/** A message longer than this, in UTF-16 code units, is cut. */
const LONGEST_MESSAGE = 1000;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** What is kept with a diagnostic, to find its problem again when fixes are asked for. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** Finds the document of a host path. */
export type Locate = (path: string) => { readonly uri: string; readonly lines: Lines } | undefined;

export function rangeOf(lines: Lines, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A message as people read it: nothing in it hides, and it ends somewhere. */
function worded(message: string): string {
  const shown = visible(message);
  return shown.length <= LONGEST_MESSAGE ? shown : `${shown.slice(0, LONGEST_MESSAGE).toWellFormed()}…`;
}

function relatedOf(places: readonly RelatedPlace[], locate: Locate): DiagnosticRelatedInformation[] {
  return places.flatMap((place) => {
    const document = locate(place.file);
    if (!document) return [];
    return [{ location: { uri: document.uri, range: rangeOf(document.lines, place) }, message: worded(place.message) }];
  });
}

/** A waived problem stands as a hint that names its exception: it is put aside, not gone. */
export function diagnosticOf(found: FoundProblem, lines: Lines, locate: Locate, client: ClientFeatures): Diagnostic {
  const { rule, severity, message, related, waivedBy, fingerprint } = found;
  const data: DiagnosticData = { fingerprint };
  return {
    range: rangeOf(lines, found),
    severity: waivedBy === undefined ? severities[severity] : DiagnosticSeverity.Hint,
    code: rule,
    ...(client.codeDescription && { codeDescription: { href: `${RULE_PAGES}${rule}.md` } }),
    source: SERVER_NAME,
    message: worded(waivedBy === undefined ? message : `${message} (waived by ${waivedBy})`),
    ...(client.relatedInformation && related.length > 0 && { relatedInformation: relatedOf(related, locate) }),
    ...(client.diagnosticData && { data }),
  };
}

/** A mistake in a configuration. */
export function settingsDiagnostic(problem: SettingsProblem, lines: Lines): Diagnostic {
  return {
    range: rangeOf(lines, problem),
    severity: DiagnosticSeverity.Error,
    source: SERVER_NAME,
    message: worded(problem.message),
  };
}

/** Stands where a file has more problems than are listed. */
export function overflowDiagnostic(more: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SERVER_NAME,
    message: `This file has ${String(more)} more problems that are not shown. The worst come first: solve those, and others appear.`,
  };
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** A place in another file that only moved makes no difference: its file says where it is now. */
function sameRelated(
  a: DiagnosticRelatedInformation,
  b: DiagnosticRelatedInformation | undefined,
  uri: string,
): boolean {
  if (a.message !== b?.message || a.location.uri !== b.location.uri) return false;
  return a.location.uri !== uri || sameRange(a.location.range, b.location.range);
}

function same(a: Diagnostic, b: Diagnostic | undefined, uri: string): boolean {
  if (a.code !== b?.code || a.severity !== b?.severity || a.message !== b?.message) return false;
  const [related = [], others = []] = [a.relatedInformation, b.relatedInformation];
  return (
    sameRange(a.range, b.range) &&
    related.length === others.length &&
    related.every((each, i) => sameRelated(each, others[i], uri))
  );
}

/** Whether two lists tell the reader of the document `uri` the same. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[], uri: string): boolean {
  return a.length === b.length && a.every((each, i) => same(each, b[i], uri));
}
