/** The table of notifications: what the client tells, and what the server does with it. */

import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  RegistrationRequest,
} from 'vscode-languageserver';
import type { Registration } from 'vscode-languageserver';
import { changesIn, documentUriIn, listIn, memberOf, numberIn, stringIn } from './convert/decode.ts';
import { DiskChanges } from './workspace/disk-changes.ts';
import { loadFolders } from './workspace/loading.ts';
import { SETTINGS_SECTION } from '../protocol/protocol.ts';
import type { Session } from './session.ts';
import { pathOfUri } from './convert/uris.ts';

type Handle = (session: Session, params: unknown) => void | Promise<void>;

function opened(session: Session, params: unknown): void {
  const document = memberOf(params, 'textDocument');
  const version = numberIn(document, 'version');
  const path = session.workspace.open(
    documentUriIn(params),
    stringIn(document, 'languageId'),
    version,
    stringIn(document, 'text'),
  );
  if (path !== undefined) session.touch(path);
}

function changed(session: Session, params: unknown): void {
  const uri = documentUriIn(params);
  const version = numberIn(memberOf(params, 'textDocument'), 'version');
  const path = session.workspace.change(uri, version, changesIn(params));
  if (path !== undefined) session.touch(path);
}

async function closed(session: Session, params: unknown): Promise<void> {
  await session.runner.hold(session.workspace.close(documentUriIn(params)));
  session.touch();
}

const diskChanges = new WeakMap<Session, DiskChanges>();

function watched(session: Session, params: unknown): void {
  let changes = diskChanges.get(session);
  if (!changes) diskChanges.set(session, (changes = new DiskChanges(session)));
  for (const event of listIn(params, 'changes')) {
    const path = pathOfUri(stringIn(event, 'uri'));
    if (path !== undefined) changes.add(path);
  }
}

/** Asks for the settings where the client can be asked. */
async function askSettings(session: Session): Promise<void> {
  const items = [{ section: SETTINGS_SECTION }];
  const answer: unknown = await session.connection.sendRequest(ConfigurationRequest.type, { items });
  if (Array.isArray(answer)) session.configure(answer[0]);
}

async function configured(session: Session, params: unknown): Promise<void> {
  if (session.client.configuration) await askSettings(session);
  else session.configure(memberOf(memberOf(params, 'settings'), SETTINGS_SECTION));
}

async function foldersChanged(session: Session, params: unknown): Promise<void> {
  const event = memberOf(params, 'event');
  const paths = (key: string): readonly string[] =>
    listIn(event, key).flatMap((folder) => pathOfUri(stringIn(folder, 'uri')) ?? []);
  for (const root of paths('removed')) session.workspace.forget(root);
  await loadFolders(session, paths('added'));
}

async function register(session: Session): Promise<void> {
  const registrations: Registration[] = [];
  if (session.client.registersWatchers) {
    // Of a folder that moves, watchers name the folder alone, and it may have any name.
    const watchers = [{ globPattern: '**/*' }];
    const { method } = DidChangeWatchedFilesNotification.type;
    registrations.push({ id: 'files', method, registerOptions: { watchers } });
  }
  if (session.client.configuration && session.client.registersConfiguration) {
    const { method } = DidChangeConfigurationNotification.type;
    registrations.push({ id: 'settings', method, registerOptions: { section: SETTINGS_SECTION } });
  }
  if (registrations.length > 0) await session.connection.sendRequest(RegistrationRequest.type, { registrations });
}

/** Nothing waits for the client here: one that never answers gets its problems all the same. */
async function initialized(session: Session): Promise<void> {
  const complain = (error: unknown): void => session.log('The client refused', error);
  register(session).catch(complain);
  if (session.client.configuration) askSettings(session).catch(complain);
  await loadFolders(session, session.roots);
}

export const notifications: ReadonlyMap<string, Handle> = new Map<string, Handle>([
  [InitializedNotification.type.method, initialized],
  [DidOpenTextDocumentNotification.type.method, opened],
  [DidChangeTextDocumentNotification.type.method, changed],
  [DidCloseTextDocumentNotification.type.method, closed],
  [DidChangeWatchedFilesNotification.type.method, watched],
  [DidChangeConfigurationNotification.type.method, configured],
  [DidChangeWorkspaceFoldersNotification.type.method, foldersChanged],
]);
