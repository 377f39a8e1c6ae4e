/**
 * Reads what successful answers look like out of an OpenAPI file, in the terms of `src/responses/shape.ts`.
 *
 * Components that the rows name stay names; everything else is written out. Knows how Persona describes resources (`type`
 * as a constant, `attributes` merged of parts, relationships with `data`) and nothing of the rows themselves.
 */
import { isDeepStrictEqual } from 'node:util';
import { OTHERS } from '../../src/responses/shape.js';
import type {
  Members,
  Related,
  ResourceRow,
  ResponseRow,
  Shape,
} from '../../src/responses/shape.js';
import { getList, getObject, getText, getTexts, isObject } from './json.js';
import type { Json } from './json.js';
import { createResolver } from './schema.js';

export interface DescribedResponses {
  /** By `POST /inquiries`. */
  readonly operations: ReadonlyMap<string, readonly DescribedResponse[]>;
  readonly resources: ReadonlyMap<string, ResourceRow>;
  readonly shapes: ReadonlyMap<string, Shape>;
}

export interface DescribedResponse extends ResponseRow {
  readonly status: number;
}

interface Merged {
  readonly properties: Json;
  readonly required: readonly string[];
  readonly others: unknown;
}

const RESOURCE_MEMBERS = ['type', 'id', 'attributes', 'relationships', 'meta'];
const METHODS = ['get', 'post', 'patch', 'delete'];
const PREFIX = '#/components/schemas/';

/** Reads a parsed file that `readOpenApi` accepts. `named` are the components that the rows name. */
export function readResponses(file: Json, named: ReadonlySet<string>): DescribedResponses {
  const resolver = createResolver(file);
  const resolve = (value: unknown): Json => resolver.resolve(value);
  const resources = new Map<string, ResourceRow>();
  const shapes = new Map<string, Shape>();
  const operations = new Map<string, DescribedResponse[]>();
  for (const [path, item] of Object.entries(getObject(file.paths)))
    for (const method of METHODS) {
      const responses = Object.entries(getObject(getObject(getObject(item)[method]).responses));
      if (responses.length === 0) continue;
      const successes = responses.filter(([status]) => Number(status) < 300);
      operations.set(
        `${method.toUpperCase()} ${path}`,
        successes.map(([status, response]) => readResponse(Number(status), resolve(response))),
      );
    }
  return { operations, resources, shapes };

  function readResponse(status: number, response: Json): DescribedResponse {
    const [[type, media] = ['', {}]] = Object.entries(getObject(response.content));
    if (type !== 'application/json') return { status, file: type };
    const { properties, required } = merge(getObject(media).schema);
    if (properties.data === undefined) return { status, body: toMembers(properties, required) };
    return {
      status,
      data: readData(properties.data),
      ...(properties.links !== undefined && { links: true }),
      ...(properties.included !== undefined && { included: readIncluded(properties.included) }),
      ...(properties.meta !== undefined && { meta: readMembers(properties.meta) }),
    };
  }

  function readData(value: unknown): Shape {
    const schema = resolve(value);
    if (schema.items !== undefined) {
      const items = readTypes(schema.items);
      return items.length > 0 ? [items.join('|')] : [toShape(schema.items)];
    }
    const types = readTypes(value);
    return types.length > 0 ? types.join('|') : toShape(value);
  }

  function readIncluded(value: unknown): string[] {
    const { items } = resolve(value);
    if (items === undefined) return [];
    const types = readTypes(items);
    return types.length > 0 ? types : ['*'];
  }

  /** Types of the resources a schema allows; each is read on the way. Empty when it allows no resources. */
  function readTypes(value: unknown): string[] {
    const schema = resolve(value);
    const variants = [...getList(schema.oneOf), ...getList(schema.anyOf)];
    if (variants.length > 0) return variants.flatMap(readTypes).sort();
    const properties = getObject(schema.properties);
    if (properties.id === undefined || !Object.keys(properties).every(isResourceMember)) return [];
    const type = readTypeName(getObject(properties.type));
    if (type === undefined) return [];
    const row = readResource(schema);
    const known = resources.get(type) ?? row;
    if (isDeepStrictEqual(row, known)) {
      resources.set(type, row);
      return [type];
    }
    const component = readComponent(value) ?? type;
    resources.set(component, { type, ...row });
    return [component];
  }

  function readComponent(value: unknown): string | undefined {
    return getText(getObject(value).$ref)?.slice(PREFIX.length);
  }

  /** Open families are named after what their examples share: `selfie/*`. */
  function readTypeName(schema: Json): string | undefined {
    const constant = getText(schema.const);
    if (constant !== undefined) return constant;
    const example = [...getTexts(schema.examples), ...getTexts([schema.example])][0];
    return example?.includes('/') ? `${example.split('/')[0] ?? ''}/*` : undefined;
  }

  function readResource(schema: Json): ResourceRow {
    const { attributes, relationships, meta } = getObject(schema.properties);
    const required = getTexts(schema.required);
    return {
      ...(attributes !== undefined && { attributes: readMembers(attributes) }),
      ...(relationships !== undefined && { relationships: readRelationships(relationships) }),
      ...(meta !== undefined && { meta: readMembers(meta) }),
      ...(required.length > 0 && { required }),
    };
  }

  function readRelationships(value: unknown): Record<string, Related> {
    const { properties } = merge(value);
    return Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [
        name,
        readRelated(merge(inner).properties.data),
      ]),
    );
  }

  function readRelated(value: unknown): Related {
    const schema = resolve(value);
    if (schema.items !== undefined) return [readTarget(schema.items) || '-'];
    return readTarget(value) + (isNullable(schema) ? '?' : '');
  }

  function readTarget(value: unknown): string {
    const schema = resolve(value);
    const variants = [...getList(schema.oneOf), ...getList(schema.anyOf)].map(resolve);
    const parts = variants.length > 0 ? variants : [schema];
    const types = parts.flatMap((part) => {
      const type = getObject(getObject(part.properties).type);
      if (Object.keys(type).length === 0) return [];
      const allowed = [...getTexts([type.const]), ...getTexts(type.enum)];
      return allowed.length > 0 ? allowed : ['*'];
    });
    return [...new Set(types)].sort().join('|');
  }

  function isNullable(schema: Json): boolean {
    const variants = [...getList(schema.oneOf), ...getList(schema.anyOf)].map(resolve);
    return [schema, ...variants].some((part) => getTypes(part).includes('null'));
  }

  function readMembers(value: unknown): Members {
    const { properties, required, others } = merge(value);
    return toMembers(properties, required, others);
  }

  function toMembers(properties: Json, required: readonly string[], others?: unknown): Members {
    const members: Record<string, Shape> = {};
    for (const [name, value] of Object.entries(properties))
      members[required.includes(name) ? `${name}!` : name] = toShape(value);
    if (others === true) return { ...members, [OTHERS]: 'any' };
    return isObject(others) ? { ...members, [OTHERS]: toShape(others) } : members;
  }

  /** An object with the parts it consists of; `others` is what it says of members it does not name. */
  function merge(value: unknown): Merged {
    const schema = resolve(value);
    const parts = getList(schema.allOf).map(merge);
    return {
      properties: Object.fromEntries(
        [...parts.map((part) => part.properties), getObject(schema.properties)].flatMap(
          Object.entries<unknown>,
        ),
      ),
      required: [...parts.flatMap((part) => part.required), ...getTexts(schema.required)],
      others:
        schema.additionalProperties ?? parts.find((part) => part.others !== undefined)?.others,
    };
  }

  function toShape(value: unknown): Shape {
    const name = readComponent(value);
    if (name === undefined || !named.has(name)) return toOwnShape(resolve(value));
    if (!shapes.has(name)) {
      shapes.set(name, 'any');
      shapes.set(name, toOwnShape(resolve(value)));
    }
    return `@${name}`;
  }

  function toOwnShape(schema: Json): Shape {
    const variants = [...getList(schema.oneOf), ...getList(schema.anyOf)];
    if (variants.length > 0) return toUnion(variants.map(toShape));
    const parts = getList(schema.allOf);
    if (parts.length === 1 && schema.properties === undefined) return toShape(parts[0]);
    const constant = getText(schema.const);
    if (constant !== undefined) return `=${constant}`;
    if (schema.enum !== undefined) return toUnion(getTexts(schema.enum).map((text) => `=${text}`));
    const types = getTypes(schema);
    if (types.length === 0 && schema.allOf === undefined && schema.properties === undefined)
      return 'any';
    return toUnion(
      types.length > 0 ? types.map((type) => toTyped(type, schema)) : [toTyped('object', schema)],
    );
  }

  function toTyped(type: string, schema: Json): Shape {
    switch (type) {
      case 'array':
        return [schema.items === undefined ? 'any' : toShape(schema.items)];
      case 'object': {
        const { properties, required, others } = merge(schema);
        const isOpen = others === undefined || others === true;
        if (Object.keys(properties).length === 0 && isOpen) return 'object';
        return toMembers(properties, required, others);
      }
      case 'string':
        return (
          { 'date-time': 'datetime', date: 'date', uri: 'uri' }[getText(schema.format) ?? ''] ??
          type
        );
      default:
        return type;
    }
  }
}

/** Texts become one text, structures stay apart; null comes last. */
function toUnion(shapes: readonly Shape[]): Shape {
  const isNull = shapes.includes('null');
  const others = shapes.filter((shape) => shape !== 'null');
  const texts = others.filter((shape) => typeof shape === 'string');
  if (texts.length < others.length) {
    const structures = others.filter((shape) => typeof shape !== 'string');
    const all = [
      ...structures,
      ...(texts.length > 0 ? [texts.join('|')] : []),
      ...(isNull ? ['null'] : []),
    ];
    const [first = 'any', ...rest] = all;
    return rest.length === 0 ? first : { '|': all };
  }
  return (texts.join('|') || 'null') + (isNull && texts.length > 0 ? '?' : '');
}

function isResourceMember(name: string): boolean {
  return RESOURCE_MEMBERS.includes(name);
}

function getTypes(schema: Json): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : getTexts(schema.type);
}
