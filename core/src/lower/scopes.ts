/**
 * Answers "which variable does this identifier name, and which function does it live in?".
 * Not a scope analysis of its own: it reads the one the parser's host already made.
 */
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { PRESENT, type TypeHint } from '../ir/program.js';

/** The part of ESLint's scope manager that is used; every host's manager has it. */
export interface ScopeManagerLike {
  readonly scopes: readonly ScopeLike[];
}

export interface ScopeLike {
  readonly block: object;
  readonly variables: readonly VariableLike[];
  readonly references: readonly ReferenceLike[];
  readonly variableScope: ScopeLike;
}

export interface VariableLike {
  readonly name: string;
  readonly defs: readonly {
    readonly type: string;
    readonly node: unknown;
    /** The declaration around `node`; AST nodes have no parent before ESLint walks them. */
    readonly parent?: unknown;
  }[];
  readonly scope?: ScopeLike | null;
}

export interface ReferenceLike {
  readonly identifier: object;
  readonly resolved: VariableLike | null;
  isWrite?(): boolean;
}

export interface ImportBinding {
  readonly module: string;
  readonly name: string;
}

/** Module of a hint that names a class of the same file, by its offset. */
export const LOCAL_CLASS = '#class';

/** Definitions that give a variable a value in the module itself. */
const VALUES: ReadonlySet<string> = new Set(['Variable', 'FunctionName', 'ClassName']);

/** Type aliases of aliases are followed this far. */
const MAX_ALIASES = 4;

export class Scopes {
  readonly #byIdentifier = new Map<object, VariableLike>();
  readonly #owner = new Map<VariableLike, object>();
  readonly #writtenElsewhere = new Set<VariableLike>();
  readonly #classNames = new Map<object, VariableLike[]>();
  /** Names of globals, as far as the program mentions them. */
  readonly unresolved = new Set<string>();

  constructor(manager: ScopeManagerLike) {
    for (const scope of manager.scopes) {
      for (const variable of scope.variables) {
        this.#owner.set(variable, scope.variableScope.block);
        for (const { type, node } of variable.defs) {
          if (type !== 'ClassName') continue;
          this.#classNames.set(node as object, [...this.findClassNames(node as object), variable]);
        }
      }
      for (const reference of scope.references) {
        if (reference.resolved) this.#byIdentifier.set(reference.identifier, reference.resolved);
        if (reference.resolved && reference.isWrite?.()) {
          const home = reference.resolved.scope?.variableScope;
          if (home !== scope.variableScope) this.#writtenElsewhere.add(reference.resolved);
        }
        if (!reference.resolved?.defs.length) {
          this.unresolved.add((reference.identifier as { name?: string }).name ?? '');
        }
      }
    }
    for (const scope of manager.scopes) {
      for (const variable of scope.variables) {
        for (const definition of (variable as { identifiers?: object[] }).identifiers ?? []) {
          if (!this.#byIdentifier.has(definition)) this.#byIdentifier.set(definition, variable);
        }
      }
    }
  }

  /** Undefined for globals and for identifiers that are no references. */
  findVariable(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): VariableLike | undefined {
    const variable = this.#byIdentifier.get(identifier);
    return variable !== undefined && variable.defs.length > 0 ? variable : undefined;
  }

  /** The variables a class is bound to: one outside, one in its own body. */
  findClassNames(node: object): readonly VariableLike[] {
    return this.#classNames.get(node) ?? [];
  }

  /** The variables that the activation of a program, a function or a field initialiser holds, in the order of the text. */
  findVariablesOf(block: object): VariableLike[] {
    return [...this.#owner].flatMap(([variable, owner]) =>
      owner === block && variable.defs.some(({ type }) => VALUES.has(type)) ? [variable] : [],
    );
  }

  /** The function, program or field initialiser node whose activation holds the variable. */
  findOwnerBlock(variable: VariableLike): object | undefined {
    return this.#owner.get(variable);
  }

  /** May another function give it a value at any time? */
  isWrittenElsewhere(variable: VariableLike): boolean {
    return this.#writtenElsewhere.has(variable);
  }

  findImport(variable: VariableLike): ImportBinding | undefined {
    for (const definition of variable.defs) {
      if (definition.type !== 'ImportBinding') continue;
      const found = toImportBinding(
        definition.node as TSESTree.Node,
        definition.parent as TSESTree.Node | undefined,
      );
      if (found) return found;
    }
    return undefined;
  }

  /** Parsers leave an annotation out in their own ways: undefined, or null. */
  findTypeHint(annotation: TSESTree.TSTypeAnnotation | null | undefined): TypeHint | undefined {
    return annotation ? this.#toTypeHint(annotation.typeAnnotation) : undefined;
  }

  #toTypeHint(type: TSESTree.TypeNode, depth = 0): TypeHint | undefined {
    switch (type.type) {
      case AST_NODE_TYPES.TSTypeReference:
        return this.#nameHint(type.typeName, depth);
      case AST_NODE_TYPES.TSTypeQuery:
        return type.exprName.type === AST_NODE_TYPES.Identifier ||
          type.exprName.type === AST_NODE_TYPES.TSQualifiedName
          ? prefixTypeof(this.#nameHint(type.exprName, depth))
          : undefined;
      case AST_NODE_TYPES.TSUnionType:
        return fromUnion(type.types.map((each) => this.#toTypeHint(each, depth)));
      case AST_NODE_TYPES.TSObjectKeyword:
      case AST_NODE_TYPES.TSTypeLiteral:
      case AST_NODE_TYPES.TSArrayType:
      case AST_NODE_TYPES.TSTupleType:
      case AST_NODE_TYPES.TSFunctionType:
        return SOMETHING;
      default:
        return undefined;
    }
  }

  #nameHint(name: TSESTree.EntityName, depth: number): TypeHint | undefined {
    if (name.type === AST_NODE_TYPES.TSQualifiedName) {
      const left = this.#nameHint(name.left, depth);
      if (left === undefined) return undefined;
      const whole = left.name === '*' || left.name === 'default' || left.module === '';
      return whole && left.module !== ''
        ? { module: left.module, name: name.right.name }
        : { module: left.module, name: `${left.name}.${name.right.name}` };
    }
    if (name.type !== AST_NODE_TYPES.Identifier) return undefined;
    const variable = this.findVariable(name);
    if (variable === undefined) {
      return OBJECT_TYPES.has(name.name) ? SOMETHING : { module: '', name: name.name };
    }
    for (const { node } of variable.defs) {
      const alias = node as TSESTree.Node;
      if (alias.type === AST_NODE_TYPES.ClassDeclaration) {
        return { module: LOCAL_CLASS, name: String(alias.range[0]) };
      }
      if (alias.type === AST_NODE_TYPES.TSInterfaceDeclaration) return SOMETHING;
      if (alias.type === AST_NODE_TYPES.TSTypeAliasDeclaration && depth < MAX_ALIASES) {
        return this.#toTypeHint(alias.typeAnnotation, depth + 1);
      }
    }
    const binding = this.findImport(variable);
    return binding && { module: binding.module, name: binding.name };
  }
}

const SOMETHING: TypeHint = { module: PRESENT, name: '' };
/** Global types whose values are never null. */
const OBJECT_TYPES = new Set(['Record', 'Array', 'ReadonlyArray', 'RequestInit', 'URL']);

/** What one member names speaks for all; that it is there must hold for each. */
function fromUnion(hints: readonly (TypeHint | undefined)[]): TypeHint | undefined {
  return (
    hints.find((hint) => hint !== undefined && hint.module !== PRESENT) ??
    (hints.every((hint) => hint !== undefined) ? hints[0] : undefined)
  );
}

function prefixTypeof(hint: TypeHint | undefined): TypeHint | undefined {
  return hint && { module: hint.module, name: `typeof ${hint.name}` };
}

function toImportBinding(
  node: TSESTree.Node,
  parent: TSESTree.Node | undefined,
): ImportBinding | undefined {
  if (node.type === AST_NODE_TYPES.TSImportEqualsDeclaration) {
    const reference = node.moduleReference;
    return reference.type === AST_NODE_TYPES.TSExternalModuleReference
      ? { module: reference.expression.value, name: '*' }
      : undefined;
  }
  if (parent?.type !== AST_NODE_TYPES.ImportDeclaration) return undefined;
  const module = parent.source.value;
  switch (node.type) {
    case AST_NODE_TYPES.ImportDefaultSpecifier:
      return { module, name: 'default' };
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
      return { module, name: '*' };
    case AST_NODE_TYPES.ImportSpecifier:
      return {
        module,
        name:
          node.imported.type === AST_NODE_TYPES.Identifier
            ? node.imported.name
            : node.imported.value,
      };
    default:
      return undefined;
  }
}
