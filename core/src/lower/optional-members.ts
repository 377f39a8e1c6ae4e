/**
 * Which members a declared type says may be missing: `{ orderId?: string }`, written there or in an interface or
 * alias of the file. Types of other modules say nothing.
 */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Scopes } from './scopes.js';

const MAX_ALIASES = 4;

/** Of a parameter that is taken apart: each member is read once, and what is known of it then stays. */
export function findOptionalMembers(
  target: TSESTree.Node,
  annotation: TSESTree.TSTypeAnnotation | null | undefined,
  scopes: Scopes,
): readonly string[] {
  // Parsers leave an annotation out in their own ways.
  if (target.type !== T.ObjectPattern || !annotation) return NONE;
  const taken = new Set(
    target.properties.flatMap((each) =>
      each.type === T.Property && each.value.type === T.Identifier ? getName(each.key) : [],
    ),
  );
  const members = membersOf(annotation.typeAnnotation, scopes, 0);
  return members.flatMap((each) => {
    if (each.type !== T.TSPropertySignature || !mayBeMissing(each)) return [];
    return getName(each.key).filter((name) => taken.has(name));
  });
}

const NONE: readonly string[] = [];

function membersOf(
  type: TSESTree.TypeNode,
  scopes: Scopes,
  depth: number,
): readonly TSESTree.TypeElement[] {
  if (type.type === T.TSTypeLiteral) return type.members;
  if (type.type !== T.TSTypeReference || type.typeName.type !== T.Identifier) return [];
  const declared = scopes
    .findVariable(type.typeName)
    ?.defs.map((each) => each.node as TSESTree.Node);
  return (declared ?? []).flatMap((node) => {
    if (node.type === T.TSInterfaceDeclaration) return node.body.body;
    return node.type === T.TSTypeAliasDeclaration && depth < MAX_ALIASES
      ? membersOf(node.typeAnnotation, scopes, depth + 1)
      : [];
  });
}

function mayBeMissing({ optional, typeAnnotation }: TSESTree.TSPropertySignature): boolean {
  const type = typeAnnotation?.typeAnnotation;
  return (
    optional ||
    (type?.type === T.TSUnionType && type.types.some((each) => each.type === T.TSUndefinedKeyword))
  );
}

function getName(key: TSESTree.Node): string[] {
  if (key.type === T.Identifier) return [key.name];
  return key.type === T.Literal && typeof key.value === 'string' ? [key.value] : [];
}
