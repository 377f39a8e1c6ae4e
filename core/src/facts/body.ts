/**
 * What goes out as a request's body: whether there is one, which documented parameters it has, and
 * whether a file is in it. Not here: whether the parameters are the right ones.
 */
import {
  findOperation,
  isSameName,
  toSpellings,
  type Operation,
  type Parameter,
} from '@persona-lint/api';
import type { RequestEvent } from '../interpret/requests/events.js';
import { agree, isNullish, negate } from '../interpret/values/truth.js';
import { alternatives, literalString, type Tree, type Value } from '../interpret/values/values.js';
import type { BodyFact, Certainty } from '../model.js';

const NO_FIELDS: BodyFact['fields'] = {};

export function describeBody(event: RequestEvent, operation: string | undefined): BodyFact {
  const { body, bodyIsOpen, methodOmitted } = event;
  if (body === undefined) {
    const present = bodyIsOpen ? 'unknown' : 'no';
    return { present, methodOmitted, fields: NO_FIELDS, holdsFile: 'no' };
  }
  const present = literalString(body) === '' ? 'unknown' : negate(isNullish(body));
  const called =
    present === 'yes' && operation !== undefined ? findOperation(operation) : undefined;
  return {
    present,
    methodOmitted,
    fields: called === undefined ? NO_FIELDS : listFields(called, body),
    holdsFile: present === 'yes' ? findFile(body, 6) : 'unknown',
  };
}

function listFields(operation: Operation, body: Value): BodyFact['fields'] {
  if (operation.method === 'GET') return NO_FIELDS;
  const trees = alternatives(body).map(toTree);
  const fields: Record<string, Certainty> = {};
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'body') continue;
    const name = toFieldName(parameter);
    fields[name] = agree(trees.map((tree) => (tree ? findField(tree, name) : 'unknown')));
  }
  return fields;
}

function toFieldName({ member, name }: Parameter): string {
  return member === undefined || member === 'top' ? name : `${member}.${name}`;
}

/** The object that becomes the body; undefined when it is not followed, or is no JSON. */
function toTree(value: Value): Tree | undefined {
  if (value.k === 'tree') return value.kind === 'object' ? value : undefined;
  if (value.k === 'derived' && value.how === 'json') {
    const [inner] = value.inputs;
    return inner && toTree(inner);
  }
  const text = literalString(value);
  return text === undefined ? undefined : parse(text);
}

function parse(text: string): Tree | undefined {
  try {
    const value = toValue(JSON.parse(text));
    return value.k === 'tree' ? value : undefined;
  } catch {
    return undefined;
  }
}

function toValue(json: unknown): Value {
  if (typeof json !== 'object' || json === null) {
    return { k: 'lit', v: json as string | number | boolean | null };
  }
  const entries = Object.entries(json).map(([key, each]) => [key, toValue(each), false] as const);
  return { k: 'tree', kind: Array.isArray(json) ? 'array' : 'object', entries, open: [] };
}

/** Is a parameter at its place? One that stands elsewhere, or in a spelling of its own, is unknown. */
function findField(tree: Tree, field: string): Certainty {
  const names = field.split('.');
  const found = findBelow(tree, names);
  return found === 'no' && hasName(tree, names.at(-1) ?? '', 6) ? 'unknown' : found;
}

function findBelow(value: Value, names: readonly string[]): Certainty {
  const [name, ...rest] = names;
  if (value.k === 'union') return agree(value.of.map((each) => findBelow(each, names)));
  if (name === undefined) return value.k === 'sym' ? 'yes' : negate(isNullish(value));
  if (value.k !== 'tree') return value.k === 'lit' ? 'no' : 'unknown';
  const spellings = toSpellings(name);
  const entry = value.entries.find(([key]) => spellings.includes(key));
  if (entry === undefined) return value.open.length > 0 ? 'unknown' : 'no';
  const [, inner, maybe] = entry;
  const found = findBelow(inner, rest);
  return maybe && found === 'yes' ? 'unknown' : found;
}

/** `reference-Id` is none of the casings, nor taken for one. */
const MIXED = /[-_][A-Z]/u;

function hasName(value: Value, name: string, depth: number): boolean {
  if (depth === 0 || value.k !== 'tree') return false;
  return value.entries.some(
    ([key, each]) =>
      (isSameName(key, name) && !MIXED.test(key) && isNullish(each) !== 'yes') ||
      hasName(each, name, depth - 1),
  );
}

// Files

/** Base64 text or what was read from a file; in a form it goes out as it is. */
function findFile(value: Value, depth: number): Certainty {
  if (depth === 0) return 'unknown';
  const any = (values: readonly Value[]): Certainty =>
    values.some((each) => findFile(each, depth - 1) === 'yes') ? 'yes' : 'no';
  switch (value.k) {
    case 'tree': {
      const names = value.entries.map(([key]) => key);
      if (names.includes('data') && names.includes('filename')) return 'yes';
      return any(value.entries.map(([, each]) => each));
    }
    case 'derived':
      return value.how === 'base64' || value.how === 'bytes' ? 'yes' : any(value.inputs);
    case 'str':
      return value.parts.some((each) => literalString(each)?.includes(';base64,') === true)
        ? 'yes'
        : any(value.parts);
    case 'union':
      return any(value.of);
    case 'sym': {
      const isRead = value.origin === 'call' && /(?:^|\.)readFile(?:Sync)?\(\)$/u.test(value.name);
      const isEncoded = value.inputs.some((each) => literalString(each) === 'base64');
      return isRead || isEncoded ? 'yes' : 'no';
    }
    default:
      return 'no';
  }
}
