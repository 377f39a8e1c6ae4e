/**
 * Makes up attributes of the documented shape, for what a dashboard or a person's device would have made.
 *
 * The same seed and requests give the same values. Names are those that Persona gives to people in a sandbox.
 */
import { FILES_HOST } from '@persona-lint/api';
import { OTHERS, SHAPES, findResource, isAlternatives, isList } from '@persona-lint/api/responses';
import type { Members, Shape } from '@persona-lint/api/responses';
import type { JsonObject, JsonValue } from '../json.js';
import type { World } from '../world/world.js';

/** What attributes of these names hold, whatever type they belong to. */
const SAMPLES: Readonly<Record<string, JsonValue>> = {
  'name-first': 'Alexander',
  'name-middle': 'J',
  'name-last': 'Sample',
  'name-full': 'Alexander J Sample',
  birthdate: '1977-07-17',
  'address-street-1': '600 California Street',
  'address-city': 'San Francisco',
  'address-subdivision': 'California',
  'address-subdivision-abbr': 'CA',
  'address-postal-code': '94109',
  'address-country-code': 'US',
  'country-code': 'US',
  'issuing-country': 'US',
  'email-address': 'alexander.sample@example.com',
  'phone-number': '+14155550100',
  'ip-address': '127.0.0.1',
  'id-class': 'dl',
  'identification-number': 'I1234562',
  'user-agent': 'Mozilla/5.0',
  'error-message': null,
};

/** Deeper than this lists stay empty: shapes may contain themselves. */
const DEEPEST = 3;

/** Every attribute that the row of `type` names. Timestamps that may be null are null. */
export function makeAttributes(world: World, type: string, given: JsonObject): JsonObject {
  const members = findResource(type)?.attributes ?? {};
  return { ...makeMembers(world, members, 0), ...given };
}

function makeMembers(world: World, members: Members, depth: number): JsonObject {
  const made: Record<string, JsonValue> = {};
  for (const [key, shape] of Object.entries(members)) {
    if (key === OTHERS) continue;
    const name = key.replace(/!$/, '');
    made[name] = make(world, shape, name, depth);
  }
  return made;
}

function make(world: World, shape: Shape, name: string, depth: number): JsonValue {
  if (isList(shape))
    return depth > 0 && depth < DEEPEST ? makeList(world, shape[0], name, depth) : [];
  if (isAlternatives(shape)) return make(world, shape['|'][0] ?? 'null', name, depth + 1);
  if (typeof shape !== 'string') return makeMembers(world, shape, depth + 1);
  const [type = 'any'] = shape.replace(/\?$/, '').split('|');
  if (type.startsWith('=')) return type.slice(1);
  if (type.startsWith('@'))
    return makeNamed(world, type.slice(1), name, depth, shape.endsWith('?'));
  return makeText(world, type, name, shape.endsWith('?'));
}

/** One item, unless none can be made up. */
function makeList(world: World, shape: Shape, name: string, depth: number): JsonValue {
  const item = make(world, shape, name, depth + 1);
  if (item === null) return [];
  // Numbers in a list are coordinates, which come in pairs.
  return typeof item === 'number' ? [item, item] : [item];
}

function makeNamed(
  world: World,
  shapeName: string,
  name: string,
  depth: number,
  isNullable: boolean,
): JsonValue {
  if (isNullable || shapeName === 'file' || depth >= DEEPEST) return null;
  return make(world, SHAPES[shapeName] ?? 'null', name, depth + 1);
}

function makeText(world: World, type: string, name: string, isNullable: boolean): JsonValue {
  const sample = Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined;
  switch (type) {
    case 'string':
      return sample ?? (isNullable ? null : makeWord(world, name));
    case 'date':
      return sample ?? (isNullable ? null : '2025-01-31');
    case 'datetime':
      return isNullable ? null : world.timestamp();
    case 'uri':
      return isNullable ? null : `https://${FILES_HOST}/${makeWord(world, name)}`;
    case 'boolean':
      return isNullable ? null : false;
    case 'integer':
      return isNullable ? null : Math.floor(world.random() * 100);
    case 'number':
      return isNullable ? null : Math.round(world.random() * 1000) / 10;
    case 'object':
      return isNullable ? null : {};
    default:
      return null;
  }
}

function makeWord(world: World, name: string): string {
  return `${name.replaceAll('-', '_')}_${world.newId('').slice(0, 6)}`;
}
