/**
 * Holds the body of an answer against its row: members, types, what may be null, what relationships point to.
 *
 * For the kebab-case answers of the described version. Other casings and versions differ from the rows on purpose. Called
 * by tests, and by whoever makes up answers.
 */
import { findOperation } from '../catalogue.js';
import { findStatus } from '../statuses.js';
import { RESPONSES } from './operations.js';
import { findResource, isOfType } from './resources.js';
import { OTHERS, isAlternatives, isList } from './shape.js';
import type { Members, Related, ResponseRow, Shape } from './shape.js';
import { SHAPES } from './shapes.js';

export interface ResponseProblem {
  /** Where: `/data/attributes/status`; `/` is the whole body. */
  readonly path: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Everything about an answer to the operation with Persona's id that its row does not allow; empty when it is as
 * described. `body` is parsed JSON, or anything at all for an answer that is a file.
 */
export function checkResponse(id: string, status: number, body: unknown): ResponseProblem[] {
  const operation = findOperation(id);
  const row = RESPONSES[id];
  if (operation === undefined || row === undefined)
    return [{ path: '/', message: `${id} is no operation` }];
  if (status >= 400) return checkErrors(status, operation.errors, body);
  if (!operation.success.includes(status))
    return [{ path: '/', message: `${id} does not answer ${status}` }];
  if (row.file !== undefined) return [];
  return row.body ? checkShape(row.body, body, '') : checkEnvelope(row, body);
}

function checkEnvelope(row: ResponseRow, body: unknown): ResponseProblem[] {
  const problems: ResponseProblem[] = [];
  if (!isObject(body)) return [toProblem('', 'is no object')];
  for (const name of Object.keys(body)) {
    if (!(name === 'data' || name in row)) problems.push(toProblem(`/${name}`, 'is not described'));
  }
  const { data, links, included, meta } = body;
  problems.push(...checkData(row.data ?? 'any', data));
  if (row.links) problems.push(...checkShape(orNullLinks, links, '/links'));
  if (row.included && included !== undefined)
    problems.push(...checkIncluded(row.included, included));
  if (row.meta) problems.push(...checkShape(row.meta, meta, '/meta'));
  return problems;
}

const orNullLinks: Members = { 'prev!': 'string?', 'next!': 'string?' };

function checkData(shape: Shape, data: unknown): ResponseProblem[] {
  if (isList(shape)) {
    const [item] = shape;
    if (typeof item !== 'string' || item.startsWith('@')) return checkShape(shape, data, '/data');
    if (!Array.isArray(data)) return [toProblem('/data', 'is no list')];
    return data.flatMap((each, index) => checkResource(item, each, `/data/${index}`));
  }
  return typeof shape === 'string'
    ? checkResource(shape, data, '/data')
    : checkShape(shape, data, '/data');
}

function checkIncluded(allowed: readonly string[], included: unknown): ResponseProblem[] {
  if (!Array.isArray(included)) return [toProblem('/included', 'is no list')];
  return included.flatMap((each, index) =>
    checkResource(allowed.join('|') || '-', each, `/included/${index}`),
  );
}

function checkResource(allowed: string, value: unknown, path: string): ResponseProblem[] {
  if (!isObject(value)) return [toProblem(path, 'is no resource')];
  const { type, id } = value;
  if (typeof type !== 'string' || typeof id !== 'string')
    return [toProblem(path, 'has no type and id')];
  if (!isOfType(type, allowed)) return [toProblem(path, `is a ${type}, not ${allowed}`)];
  const name = allowed.includes('/') || allowed.includes('|') || allowed === '*' ? type : allowed;
  const row = findResource(name) ?? findResource(type);
  if (row === undefined) return allowed === '*' ? [] : [toProblem(path, `${type} has no row`)];
  return [
    ...Object.keys(value)
      .filter((member) => !(member in row) && member !== 'type' && member !== 'id')
      .map((member) => toProblem(`${path}/${member}`, 'is not described')),
    ...(row.required ?? [])
      .filter((member) => value[member] === undefined)
      .map((member) => toProblem(`${path}/${member}`, 'is missing')),
    ...checkOptional(row.attributes, value.attributes, `${path}/attributes`),
    ...checkOptional(row.meta, value.meta, `${path}/meta`),
    ...checkRelationships(row.relationships ?? {}, value.relationships, `${path}/relationships`),
  ];
}

function checkOptional(
  members: Members | undefined,
  value: unknown,
  path: string,
): ResponseProblem[] {
  return members === undefined || value === undefined ? [] : checkShape(members, value, path);
}

function checkRelationships(
  row: Readonly<Record<string, Related>>,
  value: unknown,
  path: string,
): ResponseProblem[] {
  if (value === undefined) return [];
  if (!isObject(value)) return [toProblem(path, 'is no object')];
  return Object.entries(value).flatMap(([name, relationship]) => {
    const related = Object.hasOwn(row, name) ? row[name] : undefined;
    const place = `${path}/${name}`;
    if (related === undefined) return [toProblem(place, 'is not described')];
    if (!isObject(relationship)) return [toProblem(place, 'is no object')];
    const { data } = relationship;
    if (typeof related === 'string') return checkReference(related, data, `${place}/data`);
    if (!Array.isArray(data)) return [toProblem(`${place}/data`, 'is no list')];
    return data.flatMap((each, index) =>
      checkReference(related[0], each, `${place}/data/${index}`),
    );
  });
}

function checkReference(related: string, data: unknown, path: string): ResponseProblem[] {
  const allowed = related.replace(/\?$/, '');
  if (data === null) return related.endsWith('?') ? [] : [toProblem(path, 'is null')];
  if (!isObject(data)) return [toProblem(path, 'is no reference')];
  const { type, id } = data;
  if (typeof type !== 'string' || typeof id !== 'string')
    return [toProblem(path, 'has no type and id')];
  return isOfType(type, allowed) ? [] : [toProblem(path, `is a ${type}, not ${allowed}`)];
}

function checkErrors(
  status: number,
  declared: readonly number[],
  body: unknown,
): ResponseProblem[] {
  const members: readonly string[] = findStatus(status)?.members ?? [];
  const undeclared = declared.includes(status) ? [] : [toProblem('', `${status} is not declared`)];
  const errors = isObject(body) ? body.errors : undefined;
  if (!Array.isArray(errors)) return [...undeclared, toProblem('/errors', 'is no list')];
  return [
    ...undeclared,
    ...errors.flatMap((entry, index) =>
      Object.keys(isObject(entry) ? entry : {})
        .filter((member) => !members.includes(member))
        .map((member) => toProblem(`/errors/${index}/${member}`, `is no member of a ${status}`)),
    ),
  ];
}

/** What of `value` the shape does not allow. `path` is where the value stands, empty for the body. */
export function checkShape(shape: Shape, value: unknown, path: string): ResponseProblem[] {
  if (typeof shape === 'string') return checkText(shape, value, path);
  if (isList(shape)) {
    if (!Array.isArray(value)) return [toProblem(path, 'is no list')];
    return value.flatMap((each, index) => checkShape(shape[0], each, `${path}/${index}`));
  }
  if (isAlternatives(shape)) return checkAlternatives(shape['|'], value, path);
  return checkMembers(shape, value, path);
}

/** The complaints of the alternative that comes nearest, when none fits. */
function checkAlternatives(
  shapes: readonly Shape[],
  value: unknown,
  path: string,
): ResponseProblem[] {
  const found = shapes.map((shape) => checkShape(shape, value, path));
  return found.reduce((best, problems) => (problems.length < best.length ? problems : best));
}

function checkMembers(shape: Members, value: unknown, path: string): ResponseProblem[] {
  if (!isObject(value)) return [toProblem(path, 'is no object')];
  const others = shape[OTHERS];
  const unknown = Object.entries(value).flatMap(([name, member]) => {
    const known = Object.hasOwn(shape, name) ? shape[name] : shape[`${name}!`];
    const expected = known ?? others;
    const place = `${path}/${name}`;
    return expected === undefined
      ? [toProblem(place, 'is not described')]
      : checkShape(expected, member, place);
  });
  const missing = Object.keys(shape)
    .filter((name) => name.endsWith('!') && value[name.slice(0, -1)] === undefined)
    .map((name) => toProblem(`${path}/${name.slice(0, -1)}`, 'is missing'));
  return [...unknown, ...missing];
}

function checkText(shape: string, value: unknown, path: string): ResponseProblem[] {
  const types = shape.replace(/\?$/, '').split('|');
  if (value === null && shape.endsWith('?')) return [];
  const [first] = types;
  if (types.length === 1 && first?.startsWith('@') && SHAPES[first.slice(1)] !== undefined)
    return checkShape(SHAPES[first.slice(1)] ?? 'any', value, path);
  return types.some((type) => hasType(type, value))
    ? []
    : [toProblem(path, `is ${toTypeName(value)}, not ${shape}`)];
}

function hasType(type: string, value: unknown): boolean {
  if (type.startsWith('=')) return value === type.slice(1);
  if (type.startsWith('@')) {
    const shape = SHAPES[type.slice(1)];
    return shape !== undefined && checkShape(shape, value, '').length === 0;
  }
  switch (type) {
    case 'any':
      return value !== undefined;
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isObject(value);
    case 'datetime':
      return typeof value === 'string' && DATETIME.test(value) && !Number.isNaN(Date.parse(value));
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'uri':
      return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
    default:
      return typeof value === type;
  }
}

const DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

function toTypeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toProblem(path: string, message: string): ResponseProblem {
  return { path: path || '/', message };
}
