/**
 * Checks a request against the rows of its operation before any handler sees it: what is missing, what has the wrong type.
 *
 * One error for each parameter, as Persona's list of errors has it. Members an operation does not know are ignored; values
 * that are of the right type and not acceptable are the business of `resources/check-values.ts`.
 * Versions differ in a few places; those are in `LATER_REQUIRED`, and the handler looks for the older form.
 */
import { ERROR_TITLES, toDetailsPath, toErrorBody } from '@persona-lint/api';
import type { Operation, Parameter, ParameterType } from '@persona-lint/api';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { Refusal } from '../refusal.js';
import type { RequestBody } from '../resources/handler.js';
import type { ParsedBody } from './body.js';

/** Parameters that became required, or moved, with a version: `operation parameter` → first version. */
const LATER_REQUIRED: Readonly<Record<string, string>> = {
  'create-a-webhook name': '2025-12-08',
  'set-status-for-a-case status': '2025-10-27',
  'create-a-workflow-run fields': '2025-10-27',
};

interface Checked {
  readonly operation: Operation;
  readonly query: Readonly<Record<string, string>>;
  readonly parsed: ParsedBody;
  readonly version: string;
}

/** Throws a 400 that lists everything that is wrong. */
export function checkRequest(checked: Checked): void {
  const { operation, parsed } = checked;
  const problems: string[] = [];
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'body' && parameter.in !== 'query') continue;
    const problem = isInVariant(parameter, parsed.body)
      ? findProblem(parameter, checked)
      : undefined;
    if (problem !== undefined) problems.push(problem);
  }
  if (parsed.written !== 'form' && operation.oneOf.length > 0)
    problems.push(...checkOneOf(operation.oneOf, parsed.body.attributes));
  if (problems.length > 0) throw new BadParameters(problems);
}

/** Several errors in one body. */
class BadParameters extends Refusal {
  override readonly body: Refusal['body'];

  constructor(details: readonly string[]) {
    super(400, { title: ERROR_TITLES.badRequest });
    this.body = {
      errors: details.flatMap(
        (each) => toErrorBody({ title: ERROR_TITLES.badRequest, details: each }).errors,
      ),
    };
  }
}

function findProblem(parameter: Parameter, checked: Checked): string | undefined {
  const { operation, parsed, version } = checked;
  const value = readValue(parameter, checked);
  // Most parameters of most requests are left out, and may be.
  if (value === undefined && !parameter.required) return undefined;
  const path = toDetailsPath(toPath(parameter));
  if (value === undefined) {
    const since = LATER_REQUIRED[`${operation.id} ${parameter.name}`];
    const isUploaded = parsed.files.some(({ field }) => field.startsWith(toPath(parameter)));
    return isUploaded || (since !== undefined && version < since)
      ? undefined
      : `${path} is missing`;
  }
  if (value === null)
    return parameter.required && !parameter.nullable ? `${path} must be filled` : undefined;
  const isText = parameter.in === 'query' || parsed.written === 'form';
  return hasType(value, parameter.type, isText)
    ? undefined
    : `${path} must be ${NAMES[parameter.type]}`;
}

function readValue(parameter: Parameter, { query, parsed }: Checked): JsonValue | undefined {
  if (parameter.in === 'query') return query[parameter.name];
  switch (parameter.member) {
    case 'data.attributes':
      return parsed.body.attributes[parameter.name];
    case 'data':
      return parsed.body.data[parameter.name];
    case 'meta':
      return parsed.body.meta[parameter.name];
    case 'top':
    case undefined:
      return parsed.body.top[parameter.name];
  }
}

function checkOneOf(names: readonly string[], attributes: JsonObject): string[] {
  const given = names.filter((name) => attributes[name] !== undefined && attributes[name] !== null);
  if (given.length === 1) return [];
  const list = names.map((name) => toDetailsPath(`data.attributes.${name}`)).join(', ');
  return [`exactly one of ${list} must be filled`];
}

function isInVariant({ variants }: Parameter, { top }: RequestBody): boolean {
  const grant = top['grant-type'];
  return !variants || typeof grant !== 'string' || variants.includes(grant);
}

function toPath({ member, name }: Parameter): string {
  return member === undefined || member === 'top' ? name : `${member}.${name}`;
}

const NAMES: Readonly<Record<ParameterType, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'boolean',
  object: 'a hash',
  'string[]': 'an array',
  'object[]': 'an array',
  file: 'a file',
  any: 'filled',
};

function hasType(value: JsonValue, type: ParameterType, isText: boolean): boolean {
  if (isText && typeof value === 'string') return hasTextType(value, type);
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isJsonObject(value);
    case 'file':
      return isJsonObject(value) || typeof value === 'string';
    case 'string[]':
    case 'object[]':
      return Array.isArray(value);
  }
}

function hasTextType(text: string, type: ParameterType): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'integer') return /^-?\d+$/.test(text);
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text));
  return true;
}
