/** One client's session: what it can do, its workspace, and what was found there. */

import {
  DiagnosticRefreshRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { InitializeParams, MessageConnection } from 'vscode-languageserver';
import { visible, visibleLines } from '../../../grammar/src/text/visible.ts';
import { dayOf } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import { MOST_IN_ALL } from '../analysis/shown-problems.ts';
import { AnalysisRunner } from './workspace/analysis-runner.ts';
import { clientFeatures } from './client/features.ts';
import type { ClientFeatures } from './client/features.ts';
import { clientFiles } from './client/files.ts';
import { asOfIn } from './client/settings.ts';
import { memberOf } from './convert/decode.ts';
import { Diagnostics } from './diagnostics/diagnostics.ts';
import type { Change } from './diagnostics/diagnostics.ts';
import type { Environment, Journal, WorkspaceFiles } from './environment.ts';
import { Findings } from './diagnostics/findings.ts';
import { Folders } from './workspace/folders.ts';
import { isDiskPath } from './convert/uris.ts';
import { Workspace } from './workspace/workspace.ts';

export class Session {
  readonly connection: MessageConnection;
  readonly environment: Environment;
  readonly client: ClientFeatures;
  readonly workspace: Workspace;
  readonly runner: AnalysisRunner;
  readonly diagnostics: Diagnostics;
  private readonly findings: Findings;
  private readonly journal: Journal | undefined;
  private toldOfCut = false;
  /** The folders that the client named at the start. */
  readonly roots: readonly string[];
  private wishedDay: Day | undefined;
  private faults = 0;

  constructor(
    connection: MessageConnection,
    environment: Environment,
    params: InitializeParams,
    roots: readonly string[],
  ) {
    this.roots = roots;
    this.connection = connection;
    this.environment = environment;
    this.client = clientFeatures(params.capabilities);
    const options: unknown = params.initializationOptions;
    this.wishedDay = asOfIn(memberOf(options, 'settings'));
    const fed = memberOf(options, 'feedsFiles') === true ? clientFiles(connection) : undefined;
    const filesFor = (root: string): WorkspaceFiles | undefined => (isDiskPath(root) ? (environment.disk ?? fed) : fed);
    const storage = memberOf(options, 'storage');
    this.journal = typeof storage === 'string' ? environment.journal?.(storage) : undefined;
    this.workspace = new Workspace(new Folders(this.day(), filesFor), this.journal);
    this.runner = new AnalysisRunner(
      {
        hosts: () => this.workspace.folders.hosts(),
        next: (host, path) => this.journal?.begin(path, host.file(path)?.text ?? ''),
        settled: () => this.settled(),
        failed: (error) => this.log('The analysis failed', error),
      },
      environment,
    );
    this.findings = new Findings(this.workspace, this.client);
    this.diagnostics = new Diagnostics({
      diagnosticsOf: (path) => this.findings.diagnosticsOf(path),
      uriOf: (path) => this.workspace.uriOf(path),
    });
  }

  private day(): Day {
    return this.wishedDay ?? dayOf(this.environment.today()) ?? 0;
  }

  /** Takes new settings of the client. */
  configure(settings: unknown): void {
    this.wishedDay = asOfIn(settings);
    this.touch();
  }

  /** Something has changed; the file named is checked first. */
  touch(path?: string): void {
    this.workspace.folders.setAsOf(this.day());
    if (this.workspace.catalogsDue) void this.runner.hold(this.workspace.loadCatalogs());
    this.runner.touch(path);
  }

  private settled(): void {
    this.journal?.end();
    const changed = this.diagnostics.refresh(this.findings.count(this.workspace.takeChanged()));
    this.reportFaults();
    this.reportCut();
    if (this.client.pullDiagnostics) this.offer(changed);
    else for (const change of changed) this.publish(change);
  }

  private publish({ uri, items }: Change): void {
    const version = this.workspace.versionOf(uri);
    const known = this.client.versionedDiagnostics && version !== null ? { version } : {};
    const diagnostics = [...items];
    void this.connection.sendNotification(PublishDiagnosticsNotification.type, { uri, ...known, diagnostics });
  }

  /** A client that asks is told to ask again where more than the document it just changed is concerned. */
  private offer(changed: readonly Change[]): void {
    const others = changed.filter(({ path }) => path !== this.runner.lastFirst);
    if (!this.client.refreshDiagnostics || others.length === 0) return;
    this.connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
  }

  /** More problems than are shown: told once, until there are fewer again. */
  private reportCut(): void {
    const { isCut, found } = this.findings;
    if (isCut && !this.toldOfCut) {
      const [all, most] = [found, MOST_IN_ALL].map((count) => count.toLocaleString('en'));
      this.warn(
        `There are ${all ?? ''} problems and more; the worst are shown, ${most ?? ''} at most. A file with more says so at its start.`,
      );
    }
    this.toldOfCut = isCut;
  }

  /** Rules that threw: our mistake, told once. */
  private reportFaults(): void {
    const faults = this.workspace.folders.hosts().flatMap((host) => host.faults());
    for (const { rule, entity, error } of faults.slice(this.faults)) {
      this.log(`This is a mistake in secplan, not in your plan: ${rule} failed on ${entity}`, error);
    }
    this.faults = faults.length;
  }

  /** The server ends as it should. */
  close(): void {
    this.journal?.close();
  }

  /** Writes to the client's log. */
  log(what: string, error: unknown): void {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = visibleLines(`${what}: ${why}`);
    void this.connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message });
  }

  /** Tells the person at the editor, who is not looking at the log. */
  warn(message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: visible(message),
    });
  }
}
