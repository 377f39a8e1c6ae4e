/**
 * Holds the values of a request against their row: those that are not among the listed ones or out of bounds.
 *
 * The engine has seen to what is missing or of the wrong type (400). A value that is well formed and not acceptable is 422
 * with a pointer, in a query 400. Not here: what depends on stored objects.
 */
import type { Parameter } from '@persona-lint/api';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, unprocessable } from '../refusal.js';
import type { RequestBody, ResourceCall } from './handler.js';

/** Throws the documented refusal for the first value that is not acceptable. */
export function checkValues({ operation, query, body }: ResourceCall): void {
  for (const parameter of operation.parameters) {
    if (parameter.enum === undefined && parameter.range === undefined) continue;
    if (parameter.in === 'query') checkQuery(parameter, query[parameter.name]);
    else if (parameter.in === 'body') checkMember(parameter, body);
  }
}

/** Bounds of a page are a switch of their own. */
function checkQuery({ name, enum: allowed }: Parameter, value: string | undefined): void {
  if (!allowed || value === undefined || value.split(',').every((each) => allowed.includes(each)))
    return;
  const path = name.replace(/\[([\w-]+)\]/g, '.$1');
  throw badRequest(path, `must be one of: ${toList(allowed)}`);
}

function checkMember(parameter: Parameter, body: RequestBody): void {
  const { name, member = 'top', enum: allowed, range } = parameter;
  const value = getPlace(body, member)[name];
  if (value === undefined || value === null) return;
  const path = member === 'top' ? name : `${member}.${name}`;
  const values = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  if (allowed && !values.every((each) => typeof each === 'string' && allowed.includes(each)))
    throw unprocessable(`${toWords(name)} must be one of: ${toList(allowed)}`, path);
  const number = Number(value);
  if (range && (number < range[0] || number > range[1]))
    throw unprocessable(`${toWords(name)} must be between ${range[0]} and ${range[1]}`, path);
}

function getPlace(body: RequestBody, member: NonNullable<Parameter['member']>): JsonObject {
  return member === 'data.attributes' ? body.attributes : body[member];
}

function toWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A list of 250 event names helps nobody. */
function toList(allowed: readonly string[]): string {
  return allowed.length > 12 ? `${allowed.slice(0, 12).join(', ')}, …` : allowed.join(', ');
}
