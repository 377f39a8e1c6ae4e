/**
 * Checks one value of a request against one parameter of the catalogue: type, listed values, bounds.
 *
 * Used for query and body alike; in a query every value is text, so numbers and booleans are read from it.
 */
import { findParameterPrefixes } from '../id-prefixes.js';
import type { Parameter, ParameterType } from '../operation.js';
import { SPEC, VERSIONING_PAGE } from '../sources.js';
import type { RequestProblem } from './problem.js';

const BY_SPEC = { source: SPEC, confidence: 'spec' } as const;

/** Problems of `value` as `parameter`; `field` is how the request names it. */
export function checkValue(parameter: Parameter, value: unknown, field: string): RequestProblem[] {
  if (value === null) return checkNull(parameter, field);
  if (!hasType(value, parameter.type, parameter.in === 'query')) {
    const message = `${parameter.name} is ${toTypeName(value)} where ${toTypeText(parameter.type)} is expected, which Persona refuses.`;
    return [{ code: 'wrong-type', severity: 'error', field, message, ...BY_SPEC }];
  }
  return [
    ...checkEnum(parameter, value, field),
    ...checkListed(parameter, value, field),
    ...checkRange(parameter, value, field),
    ...checkPrefix(parameter, value, field),
    ...checkDeprecated(parameter, field),
  ];
}

function checkNull(parameter: Parameter, field: string): RequestProblem[] {
  if (parameter.nullable || parameter.type === 'any') return [];
  const message = `${parameter.name} is null where ${toTypeText(parameter.type)} is expected; leave it out instead.`;
  return [{ code: 'wrong-type', severity: 'error', field, message, ...BY_SPEC }];
}

function checkEnum(parameter: Parameter, value: unknown, field: string): RequestProblem[] {
  const allowed = parameter.enum;
  if (!allowed) return [];
  return toItems(parameter, value)
    .filter((item) => !allowed.includes(item))
    .map((item) => ({
      code: 'wrong-value',
      severity: 'error',
      field,
      message: `${parameter.name} does not accept ${quote(item)}; ${toChoice(allowed)}.`,
      ...BY_SPEC,
    }));
}

function checkListed(parameter: Parameter, value: unknown, field: string): RequestProblem[] {
  const listed = parameter.values;
  if (!listed || parameter.type.endsWith('[]')) return [];
  const items = parameter.in === 'query' ? String(value).split(',') : [String(value)];
  return items
    .map((item) => item.trim())
    .filter((item) => !listed.includes(item))
    .map((item) => ({
      code: 'unlisted-value',
      severity: 'hint',
      field,
      message: `${quote(item)} is not among the documented values of ${parameter.name}, which Persona may add to; ${toChoice(listed)}.`,
      source: VERSIONING_PAGE,
      confidence: 'docs',
    }));
}

function checkRange(parameter: Parameter, value: unknown, field: string): RequestProblem[] {
  if (!parameter.range) return [];
  const [minimum, maximum] = parameter.range;
  const number = Number(value);
  if (number >= minimum && number <= maximum) return [];
  const message = `${parameter.name} is ${number}, outside of ${minimum} to ${maximum}.`;
  return [{ code: 'out-of-range', severity: 'error', field, message, ...BY_SPEC }];
}

function checkPrefix(parameter: Parameter, value: unknown, field: string): RequestProblem[] {
  const prefixes = findParameterPrefixes(parameter.name.replace(/^filter\[(.+)\]$/, '$1'));
  if (!prefixes || typeof value !== 'string') return [];
  const ids = parameter.in === 'query' ? value.split(',') : [value];
  if (ids.every((id) => prefixes.some((prefix) => id.trim().startsWith(prefix)))) return [];
  const message = `${parameter.name} names an object whose id begins with ${prefixes.join(' or ')}; another id is not found.`;
  return [{ code: 'wrong-id-prefix', severity: 'warning', field, message, ...BY_SPEC }];
}

function checkDeprecated(parameter: Parameter, field: string): RequestProblem[] {
  if (!parameter.deprecated) return [];
  const message = `${parameter.name} is deprecated. ${parameter.note ?? ''}`.trim();
  return [{ code: 'deprecated', severity: 'hint', field, message, ...BY_SPEC }];
}

function toItems(parameter: Parameter, value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return parameter.type === 'string' ? [String(value)] : [];
}

function hasType(value: unknown, type: ParameterType, isText: boolean): boolean {
  if (isText) return hasTextType(String(value), type);
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'file':
      return typeof value === 'object' || typeof value === 'string';
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'object[]':
      return (
        Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
      );
  }
}

function hasTextType(text: string, type: ParameterType): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'integer') return /^-?\d+$/.test(text);
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text));
  return true;
}

function toTypeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number' && !Number.isInteger(value)) return 'a fraction';
  return typeof value === 'undefined' ? 'missing' : `a ${typeof value}`;
}

function toTypeText(type: ParameterType): string {
  const texts: Record<ParameterType, string> = {
    string: 'a string',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
    'string[]': 'a list of strings',
    'object[]': 'a list of objects',
    file: 'a file',
    any: 'a value',
  };
  return texts[type];
}

function toChoice(values: readonly string[]): string {
  return values.length > 12 ? `one of ${values.length} values is` : `use ${values.join(', ')}`;
}

/** Long values are cut: a message is no place for a document in base64. */
function quote(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
