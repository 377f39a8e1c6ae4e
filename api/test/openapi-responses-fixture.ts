/**
 * Writes the rows of the answers as JSON schemas, for the description in `openapi-fixture.ts`.
 *
 * Named shapes and resources become components, as in Persona's own description.
 */
import { findStatus, type Operation } from '../src/index.js';
import {
  RESOURCES,
  RESPONSES,
  SHAPES,
  findFamily,
  isAlternatives,
  isList,
  type Members,
  type Related,
  type ResourceRow,
  type Shape,
} from '../src/responses/index.js';

type Json = Record<string, unknown>;

const FORMATS: Readonly<Record<string, string | undefined>> = {
  datetime: 'date-time',
  date: 'date',
  uri: 'uri',
};

export function toComponents(): Json {
  return {
    ...Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, toSchema(shape)])),
    ...Object.fromEntries(
      Object.entries(RESOURCES).map(([name, row]) => [toComponent(name), toResource(name, row)]),
    ),
  };
}

export function toResponses({ id, success, errors }: Operation): Json {
  return Object.fromEntries([
    ...success.map((status) => [String(status), toSuccess(id)] as const),
    ...errors.map((status) => [String(status), toErrors(status)] as const),
  ]);
}

function toErrors(status: number): Json {
  const members = findStatus(status)?.members ?? [];
  const properties = Object.fromEntries(members.map((name) => [name, {}]));
  const items = { type: 'object', additionalProperties: false, properties };
  const schema = {
    type: 'object',
    required: ['errors'],
    properties: { errors: { type: 'array', items } },
  };
  return { content: { 'application/json': { schema } } };
}

function toSuccess(id: string): Json {
  const { data, links, included, meta, body, file } = RESPONSES[id] ?? {};
  if (file !== undefined) return { content: { [file]: { schema: { type: 'string' } } } };
  const schema = body
    ? toSchema(body)
    : {
        type: 'object',
        properties: {
          data: data === undefined ? undefined : toData(data),
          links: links && { type: 'object', properties: { prev: {}, next: {} } },
          included: included && toIncluded(included),
          meta: meta && toSchema(meta),
        },
      };
  return { content: { 'application/json': { schema } } };
}

function toIncluded(types: readonly string[]): Json {
  if (types.length === 0) return { type: 'array' };
  if (types[0] !== '*') return { type: 'array', items: toUnion(types) };
  const open = { type: 'object', properties: { type: { type: 'string' }, id: { type: 'string' } } };
  return { type: 'array', items: open };
}

function toData(data: Shape): Json {
  if (isList(data)) return { type: 'array', items: toData(data[0]) };
  return typeof data === 'string' && !data.startsWith('@')
    ? toUnion(data.split('|'))
    : toSchema(data);
}

function toUnion(names: readonly string[]): Json {
  const components = names.flatMap((name) => findFamily(name)).map(toReference);
  return components.length === 1 ? (components[0] ?? {}) : { oneOf: components };
}

function toReference(name: string): Json {
  return { $ref: `#/components/schemas/${toComponent(name)}` };
}

function toComponent(name: string): string {
  return RESOURCES[name] === undefined ? name : name.replaceAll(/\/|\*/g, '-');
}

function toResource(name: string, row: ResourceRow): Json {
  const { type = name, attributes, relationships, meta, required } = row;
  const open = type.endsWith('/*');
  return {
    type: 'object',
    properties: {
      type: open
        ? { type: 'string', example: type.replace('*', 'one'), pattern: `^${type.slice(0, -1)}` }
        : { const: type },
      id: { type: 'string' },
      ...(attributes && { attributes: toSchema(attributes) }),
      ...(relationships && {
        relationships: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(relationships).map(([key, related]) => [
              key,
              { type: 'object', properties: { data: toRelated(related) } },
            ]),
          ),
        },
      }),
      ...(meta && { meta: toSchema(meta) }),
    },
    ...(required && { required }),
  };
}

function toRelated(related: Related): Json {
  if (typeof related !== 'string') return { type: 'array', items: toRelated(related[0]) };
  const types = related.replace(/\?$/, '').split('|');
  const parts = types.map((type) => ({
    type: 'object',
    properties: type === '-' ? {} : { type: type === '*' ? { type: 'string' } : { const: type } },
  }));
  return { oneOf: [...parts, ...(related.endsWith('?') ? [{ type: 'null' }] : [])] };
}

function toSchema(shape: Shape): Json {
  if (isList(shape)) return { type: 'array', items: toSchema(shape[0]) };
  if (typeof shape === 'string') return toText(shape);
  if (isAlternatives(shape)) return { oneOf: shape['|'].map(toSchema) };
  return toObject(shape);
}

function toObject({ '...': others, ...members }: Members): Json {
  const names = Object.keys(members);
  return {
    type: 'object',
    additionalProperties: others === 'any' ? true : others === undefined ? false : toSchema(others),
    properties: Object.fromEntries(
      Object.entries(members).map(([name, shape]) => [name.replace(/!$/, ''), toSchema(shape)]),
    ),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
  };
}

function toText(text: string): Json {
  const parts = text.replace(/\?$/, '').split('|').map(toPart);
  const all = text.endsWith('?') ? [...parts, { type: 'null' }] : parts;
  return all.length === 1 ? (all[0] ?? {}) : { oneOf: all };
}

function toPart(part: string): Json {
  if (part.startsWith('=')) return { type: 'string', const: part.slice(1) };
  if (part.startsWith('@')) return { $ref: `#/components/schemas/${part.slice(1)}` };
  const format = FORMATS[part];
  if (format !== undefined) return { type: 'string', format };
  return part === 'any' ? {} : { type: part };
}
