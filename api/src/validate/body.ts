/**
 * Checks the body of a request: its envelope, where each member stands, what is missing, values.
 *
 * Persona wraps what it is about in `{ data: { attributes }, meta }`. A parameter in the wrong one of these is ignored,
 * so the request succeeds and does something else: that is why the member is checked first. Members may come in kebab,
 * snake or camel case.
 */
import type { BodyMember, Operation, Parameter } from '../operation.js';
import { findReportType } from '../report-types.js';
import { isSameName, toKebab } from '../spelling.js';
import { SPEC } from '../sources.js';
import type { RequestProblem } from './problem.js';
import { parseQuery } from './query.js';
import { checkValue } from './value.js';

type Members = Readonly<Record<string, unknown>>;

/** One member of the body, with the place it was found in. */
interface Found {
  readonly name: string;
  readonly member: BodyMember;
  readonly field: string;
  readonly value: unknown;
}

const BY_SPEC = { source: SPEC, confidence: 'spec' } as const;

/** How OAuth requests are written. */
const FORM = 'application/x-www-form-urlencoded';

/** Members JSON:API clients add and Persona accepts, although its description has no place for them. */
const TOLERATED_IN_DATA = ['type', 'id'];

/** Members that hold others. */
const ENVELOPE = ['body.data', 'body.data.attributes', 'body.meta'];

/** Where the catalogue's members are, in the words of a message. */
const PLACES: Readonly<Record<BodyMember, string>> = {
  'data.attributes': 'data.attributes',
  data: 'data',
  meta: 'meta',
  top: 'the top level of the body',
};

export function checkBody(operation: Operation, body: unknown): RequestProblem[] {
  try {
    return check(operation, body);
  } catch {
    // A getter or a proxy that throws: nothing that could become JSON either.
    return [unreadable()];
  }
}

function check(operation: Operation, body: unknown): RequestProblem[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'body');
  if (body === undefined || body === null || body === '') return checkAbsent(operation, parameters);
  if (operation.method === 'GET' || operation.method === 'DELETE')
    return [unexpectedBody(operation)];
  if (operation.availability === 'historical') return [];
  const members = toMembers(operation, body);
  if (members === 'opaque') return [];
  if (members === 'unreadable') return [unreadable()];
  const found = collect(members);
  const chosen = parameters.filter((parameter) => isInVariant(parameter, found));
  return [
    ...found.flatMap((item) => checkMember(operation, chosen, item)),
    ...checkMissing(chosen, found),
    ...checkOneOf(operation, found),
    ...checkReport(operation, found),
  ];
}

function checkAbsent(operation: Operation, parameters: readonly Parameter[]): RequestProblem[] {
  const required = parameters.filter((parameter) => parameter.required).map(toPath);
  if (required.length === 0 && operation.oneOf.length === 0) return [];
  const names = required.length > 0 ? required.join(', ') : `one of ${operation.oneOf.join(', ')}`;
  const message = `Without a body the answer is 400; it needs ${names}.`;
  return [{ code: 'missing-body', severity: 'error', field: 'body', message, ...BY_SPEC }];
}

function unexpectedBody({ method, path }: Operation): RequestProblem {
  const message = `${method} ${path} takes no body; a body on ${method} often means the method was left out.`;
  return { code: 'unexpected-body', severity: 'error', field: 'body', message, ...BY_SPEC };
}

function unreadable(): RequestProblem {
  const message = 'The body is not a JSON object, so the answer is 400.';
  return { code: 'unreadable-body', severity: 'error', field: 'body', message, ...BY_SPEC };
}

/** A body that is text is parsed; one that is neither text nor a plain object (a form, a stream) is not looked into. */
function toMembers(operation: Operation, body: unknown): Members | 'opaque' | 'unreadable' {
  let value = body;
  if (typeof body === 'string' && operation.content.includes(FORM)) return parseQuery(body);
  if (typeof body === 'string') {
    try {
      value = JSON.parse(body) as unknown;
    } catch {
      return 'unreadable';
    }
  }
  if (isMembers(value)) return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? 'opaque'
    : 'unreadable';
}

function collect(body: Members): Found[] {
  return Object.entries(body).flatMap(([name, value]): Found[] => {
    if (value === undefined) return [];
    if (name === 'meta' && isMembers(value)) return toFound(value, 'meta', 'body.meta');
    if (name !== 'data' || !isMembers(value))
      return [{ name, member: 'top', field: `body.${name}`, value }];
    const { attributes, ...data } = value;
    const field = 'body.data.attributes';
    const inside = isMembers(attributes)
      ? toFound(attributes, 'data.attributes', field)
      : toFound({ attributes }, 'data', 'body.data');
    return [...toFound(data, 'data', 'body.data'), ...inside];
  });
}

function toFound(members: Members, member: BodyMember, prefix: string): Found[] {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, member, field: `${prefix}.${name}`, value }));
}

function checkMember(
  operation: Operation,
  parameters: readonly Parameter[],
  found: Found,
): RequestProblem[] {
  const { name, member, field } = found;
  const named = parameters.filter((parameter) => isSameName(parameter.name, name));
  const parameter = named.find((candidate) => candidate.member === member);
  if (parameter) return checkValue(parameter, found.value, field);
  if (member === 'data' && TOLERATED_IN_DATA.includes(name)) return [];
  if (ENVELOPE.includes(field)) return [notAnObject(name, field)];
  const [elsewhere] = named;
  if (elsewhere?.member) return [misplaced(found, elsewhere.member)];
  const message = `${operation.method} ${operation.path} has no ${name} in ${PLACES[member]}; Persona ignores or refuses it.`;
  return [{ code: 'unknown-member', severity: 'warning', field, message, ...BY_SPEC }];
}

function misplaced({ name, member, field }: Found, right: BodyMember): RequestProblem {
  const suggestion = right === 'top' ? name : `${right}.${name}`;
  const message = `${name} stands in ${PLACES[member]}, where Persona does not read it; move it to ${PLACES[right]}.`;
  const code = member === 'top' ? 'missing-envelope' : 'wrong-member';
  return { code, severity: 'error', field, message, suggestion, ...BY_SPEC };
}

function notAnObject(name: string, field: string): RequestProblem {
  const message = `${name} is no object, so nothing in it can be read.`;
  return { code: 'wrong-type', severity: 'error', field, message, ...BY_SPEC };
}

function checkMissing(parameters: readonly Parameter[], found: readonly Found[]): RequestProblem[] {
  const isMissing = (parameter: Parameter): boolean =>
    // One in the wrong place is reported there, not here again.
    parameter.required && !found.some(({ name }) => isSameName(parameter.name, name));
  return parameters.filter(isMissing).map((parameter) => ({
    code: 'missing-parameter',
    severity: 'error',
    field: `body.${toPath(parameter)}`,
    message: `${toPath(parameter)} is required; without it the answer is 400.`,
    ...BY_SPEC,
  }));
}

function checkOneOf({ oneOf }: Operation, found: readonly Found[]): RequestProblem[] {
  if (oneOf.length === 0) return [];
  const given = found.filter(
    ({ name, value }) => oneOf.some((one) => isSameName(one, name)) && value !== null,
  );
  if (given.length === 1) return [];
  const names = oneOf.join(', ');
  const message =
    given.length === 0
      ? `One of ${names} is required.`
      : `Only one of ${names} may be given, not ${given.length}.`;
  return [
    {
      code: 'one-of',
      severity: 'error',
      field: given[1]?.field ?? 'body.data.attributes',
      message,
      ...BY_SPEC,
    },
  ];
}

/** The query of a report is described for each kind of report. */
function checkReport(operation: Operation, found: readonly Found[]): RequestProblem[] {
  const type = found.find(({ name, member }) => name === 'type' && member === 'data')?.value;
  const query = found.find(({ name, member }) => name === 'query' && member === 'data.attributes');
  const report = typeof type === 'string' ? findReportType(type) : undefined;
  if (operation.id !== 'create-a-report' || !report) return [];
  const field = query?.field ?? 'body.data.attributes.query';
  if (!isMembers(query?.value)) {
    const message = `${report.type} needs data.attributes.query.`;
    return report.queryRequired && !query
      ? [{ code: 'missing-parameter', severity: 'error', field, message, ...BY_SPEC }]
      : [];
  }
  const names = Object.keys(query.value);
  const isGiven = (wanted: string): boolean => names.some((name) => isSameName(name, wanted));
  const missing = report.query.filter(
    (parameter) => parameter.required && !isGiven(parameter.name),
  );
  const problems: RequestProblem[] = missing.map(({ name }) => ({
    code: 'missing-parameter',
    severity: 'error',
    field: `${field}.${name}`,
    message: `A ${report.type} query needs ${name}.`,
    ...BY_SPEC,
  }));
  if (report.atLeastOne && !report.atLeastOne.some(isGiven)) {
    const message = `A ${report.type} query needs at least one of ${report.atLeastOne.join(', ')}.`;
    problems.push({ code: 'one-of', severity: 'error', field, message, ...BY_SPEC });
  }
  return problems;
}

/** Parameters of one grant type are not those of another; the body says by its members which one it means. */
function isInVariant({ variants }: Parameter, found: readonly Found[]): boolean {
  if (!variants) return true;
  const grant = found.find(({ name }) => toKebab(name) === 'grant-type');
  return typeof grant?.value !== 'string' || variants.includes(grant.value);
}

function toPath({ member, name }: Parameter): string {
  return member === undefined || member === 'top' ? name : `${member}.${name}`;
}

function isMembers(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
