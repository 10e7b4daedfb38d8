/** What is known about the problems of each file, and who is told: clients that ask, and clients that do not. */

import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { sameDiagnostics } from './diagnostic.ts';

/** What is known about a file. */
interface Known {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
  /** Another one whenever the items are others. */
  readonly resultId: string;
}

/** What is to be told about a file. */
export interface Change {
  readonly path: string;
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

/** Where the diagnostics of a file come from. */
export interface Source {
  /** Undefined: there is no such file any more. */
  diagnosticsOf(path: string): readonly Diagnostic[] | undefined;
  uriOf(path: string): string;
}

/** Keeps the diagnostics that were last found, by host path. */
export class Diagnostics {
  private readonly source: Source;
  private readonly known = new Map<string, Known>();
  private count = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** Finds the diagnostics of these files again; returns what is other than before, by the URI it was or is told under. */
  refresh(paths: Iterable<string>): readonly Change[] {
    const changed: Change[] = [];
    for (const path of paths) {
      const uri = this.source.uriOf(path);
      const items = this.source.diagnosticsOf(path);
      const before = this.known.get(path);
      if (before?.uri === uri && sameDiagnostics(items ?? [], before.items, uri)) continue;
      if (!items) this.known.delete(path);
      else this.known.set(path, { uri, items, resultId: String(++this.count) });
      if (before && before.uri !== uri) changed.push({ path, uri: before.uri, items: [] });
      if (before || items?.length) changed.push({ path, uri, items: items ?? [] });
    }
    return changed;
  }

  /** The answer to a client that asks for one document. */
  report(path: string, previous: string | undefined): DocumentDiagnosticReport {
    const known = this.known.get(path);
    if (known && known.resultId === previous) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
    }
    const resultId = known && { resultId: known.resultId };
    return { kind: DocumentDiagnosticReportKind.Full, ...resultId, items: [...(known?.items ?? [])] };
  }

  /** The answer to a client that asks for all: only what is other than it knows, to be told to forget what is gone. */
  reportAll(
    previous: readonly PreviousResultId[],
    versionOf: (uri: string) => number | null,
  ): readonly WorkspaceDocumentDiagnosticReport[] {
    const told = new Map(previous.map(({ uri, value }) => [uri, value]));
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const report = (uri: string, known: Known | undefined): void => {
      const resultId = known && { resultId: known.resultId };
      const items = [...(known?.items ?? [])];
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: versionOf(uri), ...resultId, items });
    };
    for (const known of this.known.values()) {
      const before = told.get(known.uri);
      told.delete(known.uri);
      if (before === undefined ? known.items.length > 0 : before !== known.resultId) report(known.uri, known);
    }
    for (const uri of told.keys()) report(uri, undefined);
    return reports;
  }
}
