/** Lets the editor offer what comes next when somebody has taken an offer that wants something behind it. */

import type { CompletionItem } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** It ends with a blank, or with the dot behind a party or the colon behind a catalog. */
function isFirstHalf({ insertText }: CompletionItem): boolean {
  return typeof insertText === 'string' && /[ .:]$/.test(insertText);
}

export const offerNext: CompletionMiddleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const offered = await next(document, position, context, token);
    const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
    for (const item of items.filter(isFirstHalf)) {
      item.command = { command: 'editor.action.triggerSuggest', title: 'Offer what comes next' };
    }
    return offered;
  },
};
