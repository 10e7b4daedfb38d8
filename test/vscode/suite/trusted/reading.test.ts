/** What helps to read a plan: hovers, the outline, folding, colours. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText } from '../ask.ts';
import { eventually, leaveAsItWas, open, placeIn, screenshot } from '../editor.ts';

const responsibilities = 'firewall/broken/responsibilities.secplan';

async function hoverIn(path: string, where: string): Promise<string> {
  const { document } = await open(path);
  const place = placeIn(document, where);
  return await eventually('a hover', async () => (await hoverText(document.uri, place)) || undefined);
}

function namesBelow(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesBelow(children)]);
}

describe('reading', () => {
  afterEach(leaveAsItWas);

  it('hovering over a role tells its party, who holds it, and its letters', async () => {
    const text = await hoverIn('small/controls.secplan', 'accountable mill.Off$0icer');
    assert.match(text, /Security officer/);
    assert.match(text, /Of organization `mill`/);
    assert.match(text, /Held by Ada/);
    assert.match(text, /SACK-1/);
    assert.match(text, /SACK-2/);
  });

  it('hovering over a control tells who does what, also what it inherits', async () => {
    const text = await hoverIn('small/controls.secplan', 'control SACK$0-1');
    assert.match(text, /Sacks are counted/);
    assert.match(text, /carrier\.Driver/);
    assert.match(text, /mill\.Officer/);
    assert.match(text, /inherited|section/i);
  });

  it('hovering over a word of the language tells its meaning', async () => {
    const text = await hoverIn('small/controls.secplan', 'inf$0ormed');
    assert.match(text, /informed/);
    assert.match(text, /Source/);
  });

  it('hovering over an entry of a catalog tells its title and what answers it', async () => {
    const text = await hoverIn(responsibilities, 'iso27001:A.8$0.32');
    assert.match(text, /Change management/);
    assert.match(text, /FW-1/);
  });

  it('the outline holds sections with their controls', async () => {
    const { document } = await open('small/controls.secplan');
    const symbols = await eventually('the outline', async () => {
      const ask = 'vscode.executeDocumentSymbolProvider';
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(ask, document.uri);
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    assert.equal(symbols.length, 1);
    assert.deepEqual(namesBelow(symbols), ['Sacks', 'SACK-1', 'SACK-2']);
  });

  it('a declaration is found by its name in the whole workspace', async () => {
    await open('small/controls.secplan');
    const ask = 'vscode.executeWorkspaceSymbolProvider';
    const found = await eventually('the symbol', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(ask, 'SACK-2');
      return symbols.find(({ name }) => name === 'SACK-2');
    });
    assert.match(found.location.uri.path, /small\/controls\.secplan$/);
  });

  it('blocks fold', async () => {
    const { document } = await open('small/controls.secplan');
    const ask = 'vscode.executeFoldingRangeProvider';
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(ask, document.uri);
    const last = document.lineCount - 2;
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]).sort(([a = 0], [b = 0]) => a - b),
      [
        [0, last - 1],
        [2, 5],
        [7, 9],
      ],
    );
  });

  it('every word has a colour by what it means', async () => {
    const { document } = await open('small/plan.secplan');
    const legendOf = 'vscode.provideDocumentSemanticTokensLegend';
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(legendOf, document.uri);
    const ask = 'vscode.provideDocumentSemanticTokens';
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(ask, document.uri);
    const types = Array.from({ length: data.length / 5 }, (_, i) => legend.tokenTypes[data[5 * i + 3] ?? -1]);
    // The comment, then `plan small "A small plan"`.
    assert.deepEqual(types.slice(0, 4), ['comment', 'keyword', 'variable', 'string']);
    assert.ok(types.includes('namespace') && types.includes('class') && types.includes('property'));
    await screenshot('colours');
  });

  it('a selection grows from the word to its value, its line, its block', async () => {
    const { document } = await open('small/controls.secplan');
    const ask = 'vscode.executeSelectionRangeProvider';
    const places = [placeIn(document, 'informed mill.Mil$0ler')];
    const [nest] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(ask, document.uri, places);
    const texts: string[] = [];
    for (let each = nest; each !== undefined; each = each.parent) {
      texts.push(document.getText(each.range));
    }
    assert.ok(texts.includes('mill.Miller'));
    assert.ok(texts.includes('informed mill.Miller'));
    assert.ok(texts.some((text) => text.startsWith('control SACK-1') && text.endsWith('}')));
  });
});
