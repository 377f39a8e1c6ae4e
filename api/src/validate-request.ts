/**
 * Checks a whole request against the catalogue, as a playground or a simulator has it: concrete and complete.
 *
 * Not the linter: that knows programs, where half of a request may be unknown. Every finding names the field it is
 * about; the parts of the work stand in `validate/`.
 */
import { splitApiPath } from './api-path.js';
import { HOLE } from './endpoint-index.js';
import { findEndpoint } from './find-endpoint.js';
import { API_BASE_PATH, API_BASE_URL, isPersonaHost } from './hosts.js';
import { findParameterPrefixes } from './id-prefixes.js';
import type { Operation } from './operation.js';
import { INFERENCE, PROTOCOL_PAGE, SPEC } from './sources.js';
import { suggestEndpoint } from './suggest-endpoint.js';
import { checkBody } from './validate/body.js';
import { checkHeaders } from './validate/headers.js';
import type { Headers } from './validate/headers.js';
import type { RequestProblem } from './validate/problem.js';
import { checkQuery, parseQuery } from './validate/query.js';
import type { Query } from './validate/query.js';

export interface ApiRequest {
  readonly method: string;
  /** A URL, a path with the base path, or the path below it; may carry a query. */
  readonly url: string;
  readonly headers?: Headers;
  /** In addition to the query in `url`. */
  readonly query?: Query;
  /** JSON text or the value that becomes it. Forms and streams are accepted and not looked into. */
  readonly body?: unknown;
}

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const BY_SPEC = { source: SPEC, confidence: 'spec' } as const;

/**
 * All problems of a request, in the order method, path, headers, query, body; empty when the catalogue finds nothing to
 * object to. When the endpoint is not known, only what does not depend on it is checked. Never throws on odd values.
 */
export function validateRequest(request: ApiRequest): RequestProblem[] {
  const { host, path, query } = splitUrl(request.url);
  const problems = [...checkHost(host), ...checkMethod(request.method)];
  const split = splitApiPath(
    path,
    host === undefined && !path.startsWith('/api') && !/^\/v\d/.test(path),
  );
  if (split.kind === 'hosted') return [...problems, notAnOperation(path)];
  if (split.kind === 'missing-api') problems.push(missingBase(path, split.path));
  const { operation, candidates } = findEndpoint(request.method, split.path);
  if (!operation) return [...problems, ...checkEndpoint(request.method, split.path, candidates)];
  return [
    ...problems,
    ...checkBase(operation, path),
    ...checkPathParameters(operation, split.path),
    ...checkHeaders(operation, request.headers ?? {}),
    ...checkQuery(operation, { ...parseQuery(query), ...request.query }),
    ...checkBody(operation, request.body),
  ];
}

function splitUrl(url: string): { host: string | undefined; path: string; query: string } {
  const [, host, path = '', query = ''] =
    /^(?:https?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  return { host, path: path.startsWith('/') ? path : `/${path}`, query };
}

function checkHost(host: string | undefined): RequestProblem[] {
  if (host === undefined || isPersonaHost(host)) return [];
  const message = `${host} is not a host of Persona; requests go to ${API_BASE_URL}.`;
  return [
    {
      code: 'foreign-host',
      severity: 'error',
      field: 'url',
      message,
      suggestion: API_BASE_URL,
      ...BY_SPEC,
    },
  ];
}

function checkMethod(method: string): RequestProblem[] {
  if (METHODS.includes(method.toUpperCase())) return [];
  const isPut = method.toUpperCase() === 'PUT';
  const message = `Persona answers ${METHODS.join(', ')}, not ${method}${isPut ? '; changes are sent as PATCH' : ''}.`;
  return [
    {
      code: 'unknown-method',
      severity: 'error',
      field: 'method',
      message,
      ...(isPut && { suggestion: 'PATCH' }),
      source: PROTOCOL_PAGE,
      confidence: 'docs',
    },
  ];
}

function notAnOperation(path: string): RequestProblem {
  const message = `${path} is not below ${API_BASE_PATH}: it may be a page or a file, but no operation answers there.`;
  return { code: 'unknown-endpoint', severity: 'error', field: 'path', message, ...BY_SPEC };
}

function missingBase(path: string, below: string): RequestProblem {
  const suggestion = `${API_BASE_PATH}${below}`;
  const message = `${path} is not below ${API_BASE_PATH}, so no operation answers there; write ${suggestion}.`;
  return {
    code: 'missing-base-path',
    severity: 'error',
    field: 'path',
    message,
    suggestion,
    ...BY_SPEC,
  };
}

function checkEndpoint(
  method: string,
  path: string,
  candidates: readonly Operation[],
): RequestProblem[] {
  const near = suggestEndpoint(method, path);
  const suggestion = near && `${near.method} ${near.path}`;
  const advice = suggestion === undefined ? '.' : `; ${suggestion} may be meant.`;
  if (candidates.length > 0) {
    const methods = candidates.map((candidate) => candidate.method).join(', ');
    const message = `${path} answers ${methods}, not ${method.toUpperCase()}${advice}`;
    return [
      {
        code: 'wrong-method',
        severity: 'error',
        field: 'method',
        message,
        ...(suggestion !== undefined && { suggestion }),
        ...BY_SPEC,
      },
    ];
  }
  const message = `No operation of the API has the path ${path}, so the answer is 404${advice}`;
  return [
    {
      code: 'unknown-endpoint',
      severity: 'error',
      field: 'path',
      message,
      ...(suggestion !== undefined && { suggestion }),
      ...BY_SPEC,
    },
  ];
}

/** Relays live below a base path of their own. */
function checkBase(operation: Operation, path: string): RequestProblem[] {
  if (operation.base === API_BASE_PATH || !path.startsWith(API_BASE_PATH)) return [];
  const suggestion = path.replace(API_BASE_PATH, operation.base);
  const message = `${operation.path} is below ${operation.base}; write ${suggestion}.`;
  return [
    {
      code: 'missing-base-path',
      severity: 'error',
      field: 'path',
      message,
      suggestion,
      ...BY_SPEC,
    },
  ];
}

function checkPathParameters(operation: Operation, path: string): RequestProblem[] {
  const written = path.split('/');
  return operation.path.split('/').flatMap((part, index): RequestProblem[] => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = written[index] ?? '';
    if (name === undefined) return [];
    const field = `path.${name}`;
    if (
      value.includes(HOLE) ||
      /^(?:\{.*\}|:.*|<.*>|undefined|null|NaN|\[object Object\])$/.test(value)
    ) {
      const message = `${name} is not filled in, so the answer is 404.`;
      return [
        {
          code: 'unfilled-parameter',
          severity: 'error',
          field,
          message,
          source: INFERENCE,
          confidence: 'inferred',
        },
      ];
    }
    const prefixes = findParameterPrefixes(name);
    if (!prefixes || prefixes.some((prefix) => value.startsWith(prefix))) return [];
    const message = `${name} names an object whose id begins with ${prefixes.join(' or ')}; another id is not found.`;
    return [{ code: 'wrong-id-prefix', severity: 'warning', field, message, ...BY_SPEC }];
  });
}
