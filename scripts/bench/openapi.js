/**
 * The API as an OpenAPI description for a mock server, made of the rows of `api/`: every operation with its parameters, the
 * answers with their statuses only, but for the one that is asked for. Shorter than Persona's own description, which the
 * repository does not hold; `BENCH_OPENAPI` names that one, or any other.
 */
import { OPERATIONS } from '@persona-lint/api';

/** @typedef {import('@persona-lint/api').Operation} Operation */

/**
 * @param {string} id of the operation whose answer is given
 * @param {unknown} example
 */
export function writeOpenapi(id, example) {
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const operation of OPERATIONS) {
    const path = (paths[operation.base + operation.path] ??= {});
    path[operation.method.toLowerCase()] = toOperation(
      operation,
      operation.id === id ? example : undefined,
    );
  }
  return { openapi: '3.0.3', info: { title: 'Persona', version: '1' }, paths };
}

/**
 * @param {Operation} operation
 * @param {unknown} example
 */
function toOperation({ id, parameters, content, success, errors }, example) {
  const answer = { schema: { type: 'object' }, ...(example !== undefined && { example }) };
  const responses = [...success, ...errors].map((status, index) => [
    status,
    {
      description: `${status}`,
      ...(index === 0 && status !== 204 && { content: { 'application/json': answer } }),
    },
  ]);
  const schema = toBody(parameters);
  return {
    operationId: id,
    parameters: parameters
      .filter((parameter) => parameter.in !== 'body')
      .map(({ name, in: place, required, type }) => ({
        ...{ name, in: place, required: required || place === 'path', schema: toSchema(type) },
      })),
    ...(content.length > 0 && {
      requestBody: { content: Object.fromEntries(content.map((type) => [type, { schema }])) },
    }),
    responses: Object.fromEntries(responses),
  };
}

/** @param {Operation['parameters']} parameters */
function toBody(parameters) {
  const members = (/** @type {string} */ place) =>
    Object.fromEntries(
      parameters
        .filter(({ in: where, member }) => where === 'body' && member === place)
        .map(({ name, type, nullable }) => [name, { ...toSchema(type), nullable }]),
    );
  const object = (/** @type {object} */ properties) => ({ type: 'object', properties });
  return object({
    data: object({ attributes: object(members('data.attributes')), ...members('data') }),
    meta: object(members('meta')),
    ...members('top'),
  });
}

/** @param {Operation['parameters'][0]['type']} type */
function toSchema(type) {
  if (type.endsWith('[]')) return { type: 'array', items: { type: type.slice(0, -2) } };
  if (type === 'any') return {};
  return type === 'file' ? { type: 'string' } : { type };
}
