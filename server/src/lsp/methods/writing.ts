/** What helps to write: completion, rename, layout, ways to mend problems. */

import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import { visible } from '../../../../grammar/src/text/visible.ts';
import { completions } from '../../features/completion/completion.ts';
import { difference, draftOf, mend } from '../../features/fixes/mend.ts';
import { quickFixes } from '../../features/fixes/fixes.ts';
import { layoutEdits } from '../../features/fixes/formatting.ts';
import { prepareRename, rename } from '../../features/navigate/rename.ts';
import { completionItem } from '../convert/completion-item.ts';
import { memberOf, stringIn } from '../convert/decode.ts';
import { rangeOf } from '../diagnostics/diagnostic.ts';
import { textEdits, workspaceEdit } from '../convert/encode.ts';
import { atPlace, inDocument, inRange } from '../method.ts';
import type { DocumentRequest, Method } from '../method.ts';

const triggerCharacters = [' ', '.', ':', '@', ','];

/** A blank asks for what comes next on a line; at its start it is only indent. */
function isIndent(params: unknown): boolean {
  const context = memberOf(params, 'context');
  const kind = memberOf(context, 'triggerKind');
  return kind === CompletionTriggerKind.TriggerCharacter && memberOf(context, 'triggerCharacter') === ' ';
}

/** The diagnostics that the client has at hand for a problem. */
function diagnosticsFor({ params }: DocumentRequest, fingerprint: string): Pick<CodeAction, 'diagnostics'> {
  const known = memberOf(memberOf(params, 'context'), 'diagnostics');
  const list: readonly unknown[] = Array.isArray(known) ? known : [];
  const found = list.filter((each) => memberOf(memberOf(each, 'data'), 'fingerprint') === fingerprint);
  return found.length > 0 ? { diagnostics: found as NonNullable<CodeAction['diagnostics']> } : {};
}

/** All that can be mended unasked; editors ask for it on save. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.secplan`;

/** Whether a kind of action is asked for: it or one it belongs to is named, or none at all. */
function wants(params: unknown, kind: string): boolean {
  const only: unknown = memberOf(memberOf(params, 'context'), 'only');
  if (!Array.isArray(only)) return kind === CodeActionKind.QuickFix;
  return only.some((each) => each === '' || kind === each || kind.startsWith(`${String(each)}.`));
}

function fixAll({ session, document }: DocumentRequest): CodeAction[] {
  const { host, path } = document;
  const before = host.file(path)?.text ?? '';
  const { text, count } = mend(draftOf(host), path, () => true);
  if (count === 0) return [];
  const edit = workspaceEdit(session, [{ file: path, edits: [difference(before, text)] }]);
  return [{ title: 'Mend all that can only be meant in one way', kind: FIX_ALL, edit }];
}

async function codeActions(request: DocumentRequest, start: number, end: number): Promise<CodeAction[]> {
  const { session, params, token } = request;
  const [some, all] = [wants(params, CodeActionKind.QuickFix), wants(params, FIX_ALL)];
  if (!session.client.codeActionLiterals || !(some || all)) return [];
  await session.runner.settled(token);
  const fixes = some ? fixesIn(request, start, end) : [];
  return all ? [...fixes, ...fixAll(request)] : fixes;
}

function fixesIn(request: DocumentRequest, start: number, end: number): CodeAction[] {
  const { session, document } = request;
  return quickFixes(document.host, document.path, { start, end }).map(({ title, problem, edits, only }) => ({
    title: visible(title),
    kind: CodeActionKind.QuickFix,
    ...diagnosticsFor(request, problem.fingerprint),
    ...(only && session.client.preferredFixes && { isPreferred: true }),
    edit: workspaceEdit(session, edits),
  }));
}

export const writingMethods: readonly Method[] = [
  atPlace(CompletionRequest.type, { completionProvider: { triggerCharacters } }, (request) => {
    const { session, document, offset, params } = request;
    const { items, more, atStart } = completions(document.host, document.path, offset);
    if (atStart && isIndent(params)) return null;
    return { isIncomplete: more, items: items.map((item) => completionItem(item, document.lines, session.client)) };
  }),
  atPlace(PrepareRenameRequest.type, {}, ({ document, offset }) => {
    const found = prepareRename(document.host, document.path, offset);
    if ('refused' in found) return null;
    return { range: rangeOf(document.lines, found), placeholder: found.text };
  }),
  atPlace(
    RenameRequest.type,
    (client) => ({ renameProvider: client.prepareRename ? { prepareProvider: true } : true }),
    (request) => {
      const { session, document, offset, params } = request;
      const found = rename(document.host, document.path, offset, stringIn(params, 'newName'));
      if ('refused' in found) throw new ResponseError(ErrorCodes.InvalidRequest, visible(found.refused));
      return workspaceEdit(session, found);
    },
  ),
  inDocument(DocumentFormattingRequest.type, { documentFormattingProvider: true }, ({ document }) =>
    textEdits(document.lines, layoutEdits(document.host, document.path)),
  ),
  inRange(DocumentRangeFormattingRequest.type, { documentRangeFormattingProvider: true }, (request) => {
    const { document, start, end } = request;
    return textEdits(document.lines, layoutEdits(document.host, document.path, { start, end }));
  }),
  inRange(
    CodeActionRequest.type,
    ({ codeActionLiterals }) =>
      codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {},
    (request) => codeActions(request, request.start, request.end),
  ),
];
