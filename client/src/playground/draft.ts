/**
 * The request that is being written: an operation, its parameters, headers and body. Pure functions from one draft to the
 * next, and from a draft to what is sent. Not here: the idempotency key, which is a control of its own, and the API key.
 */
import {
  API_VERSION_HEADER,
  findOperation,
  findParameterPrefixes,
  IDEMPOTENCY_KEY_HEADER,
  KEY_INFLECTION_HEADER,
  KEY_INFLECTIONS,
  PERSONA_VERSIONS,
  validateRequest,
  type Operation,
  type Parameter,
  type RequestProblem,
} from '@persona-lint/api';
import { setMember } from './body-members.js';
import { toJson } from './json.js';

type Texts = Readonly<Record<string, string>>;

export interface Draft {
  /** Operation id of the catalogue. */
  readonly operation: string;
  readonly params: Texts;
  readonly query: Texts;
  /** Without credentials and without the idempotency key. An empty value is not sent. */
  readonly headers: Texts;
  /** As it is sent; empty for no body. */
  readonly body: string;
}

export type Place = 'params' | 'query' | 'headers';

/** The newest version whose changes are known. */
export const DEFAULT_VERSION = PERSONA_VERSIONS[1] ?? '';

/** Headers that are chosen from a list, with their values. */
export const HEADER_CHOICES: Readonly<Record<string, readonly string[]>> = {
  [API_VERSION_HEADER]: PERSONA_VERSIONS,
  [KEY_INFLECTION_HEADER]: KEY_INFLECTIONS,
};

/** Names that the playground sets by itself. */
const OWN_HEADERS = ['authorization', IDEMPOTENCY_KEY_HEADER.toLowerCase(), 'host', 'cookie'];

/** Whether a header may be part of a draft: credentials and the key have their own places. */
export function isDraftHeader(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !OWN_HEADERS.includes(name.toLowerCase());
}

/** A fresh draft of an operation, with its required members filled by examples that say what belongs there. */
export function createDraft(operation: Operation): Draft {
  const defaults = operation.parameters.some(({ name }) => name === API_VERSION_HEADER)
    ? { [API_VERSION_HEADER]: DEFAULT_VERSION }
    : {};
  return {
    operation: operation.id,
    params: {},
    query: {},
    headers: defaults,
    body: createBody(operation),
  };
}

export function getOperation(draft: Draft): Operation {
  const operation = findOperation(draft.operation);
  if (operation === undefined) throw new Error(`There is no operation ${draft.operation}.`);
  return operation;
}

export function setText(draft: Draft, place: Place, name: string, value: string): Draft {
  return { ...draft, [place]: { ...draft[place], [name]: value } };
}

/** Path and query below the origin, for the request line. */
export function toTarget(draft: Draft): string {
  const operation = getOperation(draft);
  const path = operation.path.replace(/\{([^}]+)\}/g, (hole, name: string) => {
    const value = draft.params[name] ?? '';
    return value === '' ? hole : encodeURIComponent(value);
  });
  const query = new URLSearchParams(
    Object.entries(draft.query).filter(([, value]) => value !== ''),
  );
  const text = query.toString();
  return `${operation.base}${path}${text === '' ? '' : `?${text}`}`;
}

/** Names of path parameters that have no value yet. */
export function listUnfilled(draft: Draft): string[] {
  return getOperation(draft)
    .parameters.filter(({ in: place, name }) => place === 'path' && !draft.params[name])
    .map(({ name }) => name);
}

/** The headers of a draft that are sent, with the idempotency key when there is one. No credentials. */
export function toHeaders(draft: Draft, key: string): Record<string, string> {
  const operation = getOperation(draft);
  const content = operation.content[0] ?? 'application/json';
  return {
    Accept: 'application/json',
    ...(draft.body !== '' && { 'Content-Type': content }),
    ...Object.fromEntries(Object.entries(draft.headers).filter(([, value]) => value !== '')),
    ...(key !== '' && { [IDEMPOTENCY_KEY_HEADER]: key }),
  };
}

/** What the catalogue objects to, before anything is sent. */
export function listProblems(draft: Draft, key: string): DraftProblem[] {
  const operation = getOperation(draft);
  const problems = validateRequest({
    method: operation.method,
    url: toTarget(draft),
    headers: toHeaders(draft, key),
    ...(draft.body !== '' && { body: draft.body }),
  });
  // The API key comes last, from the store of secrets.
  const own = problems.filter(
    ({ code }) => code !== 'missing-authorization' && code !== 'wrong-authorization',
  );
  return [...own, ...listPlaceholders(draft.body)];
}

type DraftProblem = Pick<RequestProblem, 'severity' | 'field' | 'message'>;

/** What only a run of a program decides: `<note>` stands where a value belongs. */
export function isPlaceholder(value: string): boolean {
  return /^(?:\{.*\}|<.*>|\$\{.*\})$/.test(value);
}

function listPlaceholders(body: string): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' && isPlaceholder(value)) {
      const message = `${path.at(-1) ?? 'The body'} is still the placeholder ${value}.`;
      problems.push({ severity: 'warning', field: ['body', ...path].join('.'), message });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, [...path, name]);
    }
  };
  try {
    visit(JSON.parse(body), []);
  } catch {
    // Said by another problem.
  }
  return problems;
}

/** The members a body must have, so that a first request needs few changes. */
function createBody(operation: Operation): string {
  const parameters = operation.parameters.filter(({ in: place }) => place === 'body');
  if (parameters.length === 0 || operation.content.length === 0) return '';
  if (!operation.content.includes('application/json')) return '';
  const [first] = operation.oneOf.filter((name) => name !== 'template-id');
  const wanted = parameters.filter(({ required, name }) => required || name === first);
  return wanted.reduce(
    (body, parameter) =>
      setMember(body, parameter.member ?? 'top', parameter.name, getExample(parameter)),
    operation.envelope.includes('data') || wanted.length > 0 || parameters.some(isInAttributes)
      ? toJson({ data: { attributes: {} } })
      : '{}',
  );
}

function isInAttributes({ member }: Parameter): boolean {
  return member === 'data.attributes';
}

function getExample({ name, type, enum: allowed, values }: Parameter): unknown {
  const value = allowed?.[0] ?? values?.[0];
  switch (type) {
    case 'string':
    case 'file':
    case 'any':
      return value ?? getPlaceholder(name);
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'object':
      return {};
    case 'string[]':
      return value === undefined ? [] : [value];
    case 'object[]':
      return [];
  }
}

function getPlaceholder(name: string): string {
  const [prefix] = findParameterPrefixes(name) ?? [];
  return prefix === undefined ? name : `${prefix}ABC123`;
}
