/**
 * What is proposed for each role, from the rows of `api`: labels, the text that goes in, a line, and which page explains it.
 * Not here: where it goes in (`to-completion.ts`) and what is being written (`find-role.ts`).
 */
import {
  API_VERSION_HEADER,
  API_VERSIONS,
  CONTENT_TYPE_HEADER,
  continuePath,
  findOperation,
  HEADER_ROWS,
  isSameName,
  KEY_INFLECTIONS,
  KEY_INFLECTION_HEADER,
  OPERATIONS,
  takesHeader,
  toKebab,
  toSpellings,
  type HeaderRow,
  type Operation,
  type Parameter,
} from '@persona-lint/api';
import type { CursorRole } from '@persona-lint/core';
import { CompletionItemKind } from 'vscode-languageserver';
import { findParameter } from '../hover/contents.js';
import type { PageId } from './pages.js';

/** A piece of a path or a text, and what stands for a part of it that only the program knows. */
export type Piece = string | { readonly parameter: string };

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly pieces: readonly Piece[];
  /** `name`: of a member. `text`: the whole string. `path`: behind the last slash. `literal`: no text, as it is. */
  readonly as: 'name' | 'text' | 'path' | 'literal';
  readonly detail: string;
  readonly documentation: PageId | undefined;
  readonly deprecated: boolean;
}

export function listProposals(role: CursorRole): Proposal[] {
  switch (role.kind) {
    case 'header-name':
      return listHeaders(role.present, toOperations(role.operations));
    case 'header-value':
      return listHeaderValues(role.header);
    case 'address':
      return listPaths(role.methods, role.beginning);
    case 'member':
      return listMembers(role.path, role.present, toOperations(role.operations));
    case 'value':
      return listValues(role.path, toOperations(role.operations));
  }
}

function toOperations(ids: readonly string[]): Operation[] {
  return ids.flatMap((id) => findOperation(id) ?? []);
}

// Headers

function listHeaders(present: readonly string[], operations: readonly Operation[]): Proposal[] {
  const rows: readonly HeaderRow[] = HEADER_ROWS;
  return rows
    .filter(({ name, sentIn }) => sentIn === 'request' && !present.includes(name.toLowerCase()))
    .filter(
      ({ name }) => operations.length === 0 || operations.some((each) => takesHeader(each, name)),
    )
    .map(({ name, value }) => ({
      label: name,
      kind: CompletionItemKind.Property,
      pieces: [name],
      as: 'name',
      detail: value,
      documentation: { page: 'header', id: name },
      deprecated: false,
    }));
}

function listHeaderValues(header: string): Proposal[] {
  if (isSameName(header, API_VERSION_HEADER)) {
    return API_VERSIONS.map(({ date, changes }) => ({
      ...toValue(date, changes[0] ?? 'A version of the API'),
      documentation: { page: 'version', id: date },
    }));
  }
  if (isSameName(header, KEY_INFLECTION_HEADER)) {
    const documentation: PageId = { page: 'header', id: header };
    return KEY_INFLECTIONS.map((value) => ({
      ...toValue(value, `Keys of the answer: ${toExample(value)}`),
      documentation,
    }));
  }
  if (isSameName(header, CONTENT_TYPE_HEADER)) {
    const types = new Set(OPERATIONS.flatMap(({ content }) => content));
    return [...types].map((type) => toValue(type, 'How the body is written'));
  }
  return [];
}

function toExample(inflection: string): string {
  const [kebab = '', snake = '', camel = ''] = toSpellings('created-at');
  return { kebab, snake, camel }[inflection] ?? inflection;
}

function toValue(text: string, detail: string): Proposal {
  return {
    label: text,
    kind: CompletionItemKind.EnumMember,
    pieces: [text],
    as: 'text',
    detail,
    documentation: undefined,
    deprecated: false,
  };
}

// Paths

function listPaths(methods: readonly string[], beginning: string): Proposal[] {
  return continuePath(methods, beginning).map(({ operation, rest }) => ({
    label: `${operation.method} ${operation.path}`,
    kind: CompletionItemKind.Method,
    pieces: rest
      .split(/(\{[^}]+\})/u)
      .filter((piece) => piece !== '')
      .map((piece) => (piece.startsWith('{') ? { parameter: piece.slice(1, -1) } : piece)),
    as: 'path',
    detail: operation.purpose,
    documentation: { page: 'operation', id: operation.id },
    deprecated: operation.availability === 'historical',
  }));
}

// Bodies

function listMembers(
  path: readonly string[],
  present: readonly string[],
  operations: readonly Operation[],
): Proposal[] {
  const spell = getSpelling(present);
  const member = path.map(toKebab).join('.');
  const own = operations.flatMap((operation) =>
    operation.parameters
      .filter((each) => each.in === 'body' && toMember(each) === member)
      .filter(({ name }) => isOpen(name, present, operation))
      .map((parameter) => toMemberProposal(operation, parameter, spell(parameter.name))),
  );
  const names = new Set(own.map(({ label }) => label));
  const envelope = listEnvelope(member, operations)
    .filter((name) => !names.has(name) && !present.some((each) => isSameName(each, name)))
    .map((name) => ({
      ...toValue(name, 'Holds parameters of the request'),
      kind: CompletionItemKind.Struct,
      as: 'name' as const,
    }));
  return [
    ...envelope,
    ...own.filter((each, i) => own.findIndex((one) => one.label === each.label) === i),
  ];
}

function toPage({ id }: Operation, { name, member }: Parameter): PageId {
  return { page: 'parameter', id, name, member };
}

function toMember({ member }: Parameter): string {
  return member === undefined || member === 'top' ? '' : member;
}

/** Not there yet, and not ruled out by another one of which only one may be there. */
function isOpen(name: string, present: readonly string[], { oneOf }: Operation): boolean {
  const isThere = (wanted: string): boolean => present.some((each) => isSameName(each, wanted));
  return !isThere(name) && !(oneOf.includes(name) && oneOf.some(isThere));
}

/** Members that only hold others: `data`, `attributes` below it, `meta`. */
function listEnvelope(member: string, operations: readonly Operation[]): string[] {
  const members = operations.flatMap(({ parameters }) =>
    parameters.filter((each) => each.in === 'body').map(toMember),
  );
  const below = members
    .filter((each) => each !== member && (member === '' || each.startsWith(`${member}.`)))
    .map((each) => (member === '' ? each : each.slice(member.length + 1)).split('.')[0] ?? '');
  return [...new Set(below)].filter((each) => each !== '');
}

/** As the members beside it are spelled; as the reference does where nothing tells. */
function getSpelling(present: readonly string[]): (name: string) => string {
  const index = present.some((each) => each.includes('_'))
    ? 1
    : present.some((each) => /[a-z][A-Z]/u.test(each))
      ? 2
      : 0;
  return (name) => toSpellings(name)[index] ?? name;
}

function toMemberProposal(operation: Operation, parameter: Parameter, label: string): Proposal {
  const { type, required, deprecated } = parameter;
  return {
    label,
    kind: CompletionItemKind.Property,
    pieces: [label],
    as: 'name',
    detail: `${type}${required ? ', required' : ''}`,
    documentation: toPage(operation, parameter),
    deprecated,
  };
}

function listValues(path: readonly string[], operations: readonly Operation[]): Proposal[] {
  const proposals = operations.flatMap((operation) => {
    const parameter = findParameter(operation, path);
    if (parameter === undefined) return [];
    const documentation = toPage(operation, parameter);
    const texts = parameter.enum ?? parameter.values ?? [];
    const literals = parameter.type === 'boolean' ? ['true', 'false'] : [];
    return [
      ...texts.map((text) => ({ ...toValue(text, parameter.name), documentation })),
      ...literals.map((text) => ({
        ...toValue(text, parameter.name),
        kind: CompletionItemKind.Value,
        as: 'literal' as const,
        documentation,
      })),
    ];
  });
  return proposals.filter(
    (each, i) => proposals.findIndex((one) => one.label === each.label) === i,
  );
}
