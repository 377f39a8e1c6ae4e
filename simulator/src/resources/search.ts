/**
 * Searches: a query of AND, OR, NOT and comparisons over one kind of object.
 *
 * Persona's results lag behind writes by about a minute; here they do not. Up to two levels and twenty clauses, as the
 * description says.
 */
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerPage } from './answers.js';
import type { ResourceCall, ResourceResult } from './handler.js';
import { getSortedPage } from './pages.js';
import { findFieldValue } from './versions.js';

/** Attributes of a query that are not found under their name. */
export type Searchable = Readonly<Record<string, (entity: Entity) => JsonValue | undefined>>;

type Test = (entity: Entity) => boolean;

const DEEPEST = 2;
const MOST_CLAUSES = 20;
const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};

export function search(
  call: ResourceCall,
  world: World,
  kind: string,
  searchable: Searchable,
): ResourceResult {
  const { query, sort, page } = call.body.top;
  const matches =
    isJsonObject(query) && Object.keys(query).length > 0 ? toTest(query, searchable) : () => true;
  const found = [...world.list(kind)].filter(matches);
  const cursor = isJsonObject(page) ? page : {};
  const paged = {
    ...call,
    query: {
      ...call.query,
      ...Object.fromEntries(
        Object.entries(cursor).map(([name, value]) => [`page[${name}]`, toText(value)]),
      ),
    },
  };
  const sorted = isJsonObject(sort) ? sortBy(found, sort, searchable) : found;
  return answerPage(call, world, getSortedPage(paged, world, sorted));
}

function sortBy(found: Entity[], sort: JsonObject, searchable: Searchable): Entity[] {
  const { attribute, direction = 'desc' } = sort;
  if (typeof attribute !== 'string') throw badRequest('sort.attribute', 'is missing');
  if (direction !== 'asc' && direction !== 'desc')
    throw unprocessable('Direction must be one of: asc, desc', 'sort.direction');
  const sign = direction === 'asc' ? 1 : -1;
  const read = toReader(attribute, searchable);
  return found.sort((left, right) => sign * compare(read(left), read(right)));
}

function toTest(clause: JsonValue, searchable: Searchable, depth = 0): Test {
  if (!isJsonObject(clause)) throw badRequest('query', 'must be a hash');
  if (depth > DEEPEST) throw unprocessable('Query is nested too deeply', 'query');
  const { and, or, not, attribute, operator, value } = clause;
  if (and !== undefined) {
    const tests = toTests('query.and', and, searchable, depth);
    return (entity) => tests.every((test) => test(entity));
  }
  if (or !== undefined) {
    const tests = toTests('query.or', or, searchable, depth);
    return (entity) => tests.some((test) => test(entity));
  }
  if (not !== undefined) {
    const test = toTest(not, searchable, depth + 1);
    return (entity) => !test(entity);
  }
  if (typeof attribute !== 'string') throw badRequest('query.attribute', 'is missing');
  const holds = typeof operator === 'string' ? OPERATORS[operator] : undefined;
  if (!holds)
    throw unprocessable(
      `Operator must be one of: ${Object.keys(OPERATORS).join(', ')}`,
      'query.operator',
    );
  if (value === undefined || value === null) throw badRequest('query.value', 'is missing');
  const read = toReader(attribute, searchable);
  return (entity) => {
    const found = read(entity);
    return found !== undefined && found !== null && holds(compare(found, value));
  };
}

function toTests(path: string, clauses: JsonValue, searchable: Searchable, depth: number): Test[] {
  if (!Array.isArray(clauses)) throw badRequest(path, 'must be an array');
  if (clauses.length > MOST_CLAUSES)
    throw unprocessable(`A clause may hold ${MOST_CLAUSES} others`, path);
  return (clauses as readonly JsonValue[]).map((clause) => toTest(clause, searchable, depth + 1));
}

function toReader(name: string, searchable: Searchable): (entity: Entity) => JsonValue | undefined {
  const [first = '', ...rest] = name.split('.');
  const attribute = first.replaceAll('_', '-');
  const own = searchable[attribute];
  if (own) return own;
  if (attribute === 'fields')
    return ({ attributes }) => findFieldValue(attributes.fields ?? {}, rest);
  if (attribute === 'identifiers')
    return ({ attributes }) => attributes[(rest[0] ?? '').replaceAll('_', '-')];
  return ({ attributes }) => attributes[attribute];
}

/** Times compare as times, numbers as numbers, anything else as text. */
function compare(left: JsonValue | undefined, right: JsonValue | undefined): number {
  const [a, b] = [toComparable(left), toComparable(right)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return toText(a).localeCompare(toText(b), 'en');
}

function toComparable(value: JsonValue | undefined): number | string {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? text : time;
}
