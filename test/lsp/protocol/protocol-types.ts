/** What the protocol says of each method, read from the types of the protocol's own library. */

import { createRequire } from 'node:module';
import ts from 'typescript';

/** The types of one method, and the client's capability that it belongs to. */
export interface MethodTypes {
  readonly params: ts.Type | undefined;
  readonly result: ts.Type | undefined;
  /** A path such as `textDocument.hover`; undefined where the library names none. */
  readonly capability: string | undefined;
}

const library = createRequire(import.meta.url)
  .resolve('vscode-languageserver')
  .replace(/\.js$/, '.d.ts');

class ProtocolTypes {
  readonly checker: ts.TypeChecker;
  private readonly exported: ReadonlyMap<string, ts.Symbol>;
  private readonly methods: ReadonlyMap<string, MethodTypes>;

  constructor() {
    const program = ts.createProgram([library], {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ESNext,
      strict: true,
      skipLibCheck: true,
      types: [],
    });
    this.checker = program.getTypeChecker();
    const file = program.getSourceFile(library);
    const module = file && this.checker.getSymbolAtLocation(file);
    const symbols = module ? this.checker.getExportsOfModule(module) : [];
    this.exported = new Map(symbols.map((symbol) => [symbol.name, this.resolved(symbol)]));
    const methods = [...this.exported.values()].map((symbol) => this.methodIn(symbol));
    this.methods = new Map(methods.filter((each) => each !== undefined));
  }

  private resolved(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private memberType(namespace: ts.Symbol, name: string): ts.Type | undefined {
    const member = namespace.exports?.get(ts.escapeLeadingUnderscores(name));
    return member && this.checker.getTypeOfSymbol(member);
  }

  /** A namespace with the constants `method` and `type` stands for a method. */
  private methodIn(namespace: ts.Symbol): readonly [string, MethodTypes] | undefined {
    const method = this.memberType(namespace, 'method');
    const type = this.memberType(namespace, 'type');
    if (method?.isStringLiteral() !== true || !type) return undefined;
    const capability = this.memberType(namespace, 'capabilities')?.aliasTypeArguments?.[0];
    const isRequest = type.symbol.name.includes('RequestType');
    const given = type.symbol.name.endsWith('0') ? [undefined] : [];
    const [params, result] = [...given, ...this.checker.getTypeArguments(type as ts.TypeReference)];
    return [
      method.value,
      {
        params,
        result: isRequest ? result : undefined,
        capability: capability?.isStringLiteral() === true ? capability.value : undefined,
      },
    ];
  }

  method(name: string): MethodTypes | undefined {
    return this.methods.get(name);
  }

  get methodNames(): readonly string[] {
    return [...this.methods.keys()];
  }

  /** A type by its name. Throws where the library has none. */
  named(name: string): ts.Type {
    const symbol = this.exported.get(name);
    if (!symbol) throw new Error(`The protocol knows no ${name}.`);
    return this.checker.getDeclaredTypeOfSymbol(symbol);
  }
}

let loaded: ProtocolTypes | undefined;

/** The types, loaded when they are first asked for. */
export function protocolTypes(): ProtocolTypes {
  return (loaded ??= new ProtocolTypes());
}
