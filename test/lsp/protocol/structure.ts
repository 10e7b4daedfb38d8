/** Compares values with types, part by part. */

import ts from 'typescript';
import { protocolTypes } from './protocol-types.ts';

type Faults = readonly string[];

/** What is wrong with a value, each fault with its path; empty where it is of the type. */
export function faultsOf(value: unknown, type: ts.Type, path: string): Faults {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
  if (type.isUnion()) return ofAny(value, type.types, path);
  if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return ofObject(value, type, path);
  return isPrimitive(value, type) ? [] : [`${path} is ${JSON.stringify(value)}, not ${nameOf(type)}`];
}

function nameOf(type: ts.Type): string {
  return protocolTypes().checker.typeToString(type);
}

/** The nearest alternative tells what is wrong. */
function ofAny(value: unknown, types: readonly ts.Type[], path: string): Faults {
  let nearest: Faults | undefined;
  for (const type of types) {
    const faults = faultsOf(value, type, path);
    if (faults.length === 0) return [];
    if (!nearest || faults.length < nearest.length) nearest = faults;
  }
  return nearest ?? [];
}

function isPrimitive(value: unknown, type: ts.Type): boolean {
  if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return String(value) === nameOf(type);
  if (type.flags & ts.TypeFlags.String) return typeof value === 'string';
  // Nothing that the server sends is a fraction or negative.
  if (type.flags & ts.TypeFlags.Number) return Number.isSafeInteger(value) && Number(value) >= 0;
  if (type.flags & ts.TypeFlags.Boolean) return typeof value === 'boolean';
  if (type.flags & ts.TypeFlags.Null) return value === null;
  if (type.flags & ts.TypeFlags.Void) return value === undefined || value === null;
  return type.flags & ts.TypeFlags.Undefined ? value === undefined : false;
}

function ofObject(value: unknown, type: ts.Type, path: string): Faults {
  const { checker } = protocolTypes();
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    if (!Array.isArray(value) || !element) return [`${path} is no list`];
    return value.flatMap((each, i) => faultsOf(each, element, `${path}[${String(i)}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no ${nameOf(type)}`];
  return [...ofMembers(value, type, path), ...ofOthers(value, type, path)];
}

function ofMembers(value: object, type: ts.Type, path: string): Faults {
  const { checker } = protocolTypes();
  const members = value as Readonly<Record<string, unknown>>;
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const member = members[property.name];
    const mayMiss = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (member === undefined && mayMiss) return [];
    return faultsOf(member, checker.getTypeOfSymbol(property), `${path}.${property.name}`);
  });
}

/** Members that the type does not name: a misspelt one is silently lost on the other side. */
function ofOthers(value: object, type: ts.Type, path: string): Faults {
  const { checker } = protocolTypes();
  const known = new Set(checker.getPropertiesOfType(type).map(({ name }) => name));
  const [index] = checker.getIndexInfosOfType(type);
  return Object.entries(value)
    .filter(([key, member]) => member !== undefined && !known.has(key))
    .flatMap(([key, member]) =>
      index ? faultsOf(member, index.type, `${path}.${key}`) : [`${path}.${key} is nothing that ${nameOf(type)} has`],
    );
}
