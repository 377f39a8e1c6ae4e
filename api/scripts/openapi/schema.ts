/**
 * Reads JSON schemas as far as a catalogue of parameters needs them: type, requiredness, allowed values.
 *
 * Follows references, merges `allOf`, and takes of `anyOf`/`oneOf` what all alternatives share. Deeper structure of a
 * parameter that is an object is left alone.
 */
import { getList, getObject, getText, getTexts, isObject } from './json.js';
import type { Json } from './json.js';

/** A named value as a schema describes it, in the catalogue's types. */
export interface Property {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
  readonly enum?: readonly string[];
  readonly range?: readonly [number | undefined, number | undefined];
}

/** The members of an object schema and which of them are required. */
export interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

export interface Resolver {
  /** The object a value stands for, references followed; an empty one for anything else. */
  resolve(value: unknown): Json;
  readObject(value: unknown): ObjectSchema;
  readProperty(name: string, value: unknown, required: boolean): Property;
}

/** A chain of references longer than this is a circle. */
const LONGEST_CHAIN = 32;

export function createResolver(file: Json): Resolver {
  return { resolve, readObject, readProperty };

  function resolve(value: unknown): Json {
    let object = getObject(value);
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const reference = getText(object.$ref);
      if (reference?.startsWith('#/') !== true) return object;
      object = getObject(follow(reference));
    }
    return {};
  }

  function follow(reference: string): unknown {
    const keys = reference
      .slice(2)
      .split('/')
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    return keys.reduce((value: unknown, key) => getObject(value)[key], file);
  }

  function readObject(value: unknown, depth = 0): ObjectSchema {
    const schema = resolve(value);
    if (depth > LONGEST_CHAIN) return { properties: {}, required: [] };
    const all = getList(schema.allOf).map((part) => readObject(part, depth + 1));
    const any = [...getList(schema.anyOf), ...getList(schema.oneOf)].map((part) =>
      readObject(part, depth + 1),
    );
    const shared =
      any[0]?.required.filter((name) => any.every(({ required }) => required.includes(name))) ?? [];
    return {
      properties: mergeProperties(
        [...all, ...any].map((part) => part.properties),
        getObject(schema.properties),
      ),
      required: [...getTexts(schema.required), ...all.flatMap((part) => part.required), ...shared],
    };
  }

  /** Alternatives may describe one member differently; it is then described by all of them. */
  function mergeProperties(parts: readonly Json[], own: Json): Json {
    const merged: Record<string, unknown> = {};
    for (const part of parts)
      for (const [name, value] of Object.entries(part)) {
        const earlier = merged[name];
        const alternatives =
          earlier === undefined ? [value] : [...getList(getObject(earlier).anyOf), value];
        merged[name] = { anyOf: alternatives };
      }
    for (const [name, value] of Object.entries(merged)) {
      const alternatives = getList(getObject(value).anyOf);
      if (alternatives.length === 1) merged[name] = alternatives[0];
    }
    return { ...merged, ...own };
  }

  function readProperty(name: string, value: unknown, required: boolean): Property {
    const schema = resolve(value);
    const alternatives = [...getList(schema.oneOf), ...getList(schema.anyOf)].map(resolve);
    const parts = [schema, ...alternatives].flatMap((part) => [
      part,
      ...getList(part.allOf).map(resolve),
    ]);
    const types = parts.flatMap(getTypes);
    const allowed = readEnum(schema, alternatives);
    const { minimum, maximum } = schema;
    return {
      name,
      type: toType(schema, [...new Set(types.filter((type) => type !== 'null'))]),
      required,
      nullable: types.includes('null'),
      deprecated: [schema, ...alternatives].some(({ deprecated }) => deprecated === true),
      ...(allowed.length > 0 && { enum: allowed }),
      ...((isNumber(minimum) || isNumber(maximum)) && {
        range: [
          isNumber(minimum) ? minimum : undefined,
          isNumber(maximum) ? maximum : undefined,
        ] as const,
      }),
    };
  }

  function readEnum(schema: Json, alternatives: readonly Json[]): string[] {
    const sources = [schema, resolve(schema.items), ...alternatives];
    return [
      ...new Set(
        sources.flatMap((source) => [...getTexts(source.enum), ...getTexts([source.const])]),
      ),
    ];
  }

  function toType(schema: Json, types: readonly string[]): string {
    const [type = isObject(schema.properties) ? 'object' : 'any', ...others] = types;
    if (schema.contentMediaType !== undefined || schema.format === 'binary') return 'file';
    if (others.length > 0) return 'any';
    if (type !== 'array') return type;
    return getTypes(resolve(schema.items)).includes('string') ? 'string[]' : 'object[]';
  }
}

function getTypes(schema: Json): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : getTexts(schema.type);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
