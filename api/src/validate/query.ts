/**
 * Checks the query of a request: unknown and missing parameters, values.
 *
 * Names may come in any of the three casings, like everything a request sends.
 */
import type { Operation, Parameter } from '../operation.js';
import { toKebab } from '../spelling.js';
import { SPEC } from '../sources.js';
import type { RequestProblem } from './problem.js';
import { checkValue } from './value.js';

/** Values by name; a list stands for a parameter that is given several times or joined by commas. */
export type Query = Readonly<Record<string, unknown>>;

const BY_SPEC = { source: SPEC, confidence: 'spec' } as const;

export function checkQuery(operation: Operation, query: Query): RequestProblem[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return [
    ...given.flatMap(([name, value]) => checkParameter(operation, parameters, name, value)),
    ...parameters
      .filter(
        (parameter) =>
          parameter.required && !given.some(([name]) => toName(name) === parameter.name),
      )
      .map(toMissing),
  ];
}

/** The query of a URL as names and values; later ones win. Broken escapes stay as they are. */
export function parseQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const part of text.split('&').filter(Boolean)) {
    const [name = '', ...value] = part.split('=');
    query[decode(name)] = decode(value.join('='));
  }
  return query;
}

function checkParameter(
  operation: Operation,
  parameters: readonly Parameter[],
  name: string,
  value: unknown,
): RequestProblem[] {
  const field = `query.${name}`;
  const parameter = parameters.find((candidate) => candidate.name === toName(name));
  if (parameter)
    return checkValue(parameter, Array.isArray(value) ? value.join(',') : value, field);
  if (operation.availability === 'historical') return [];
  const near = parameters.find((candidate) => candidate.name === `filter[${toKebab(name)}]`);
  const advice = near ? `; write ${near.name}` : '';
  const message = `${operation.method} ${operation.path} has no query parameter ${name}${advice}.`;
  return [
    {
      code: 'unknown-query',
      severity: 'warning',
      field,
      message,
      ...(near && { suggestion: near.name }),
      ...BY_SPEC,
    },
  ];
}

function toMissing(parameter: Parameter): RequestProblem {
  const message = `${parameter.name} is required; without it the answer is 400.`;
  return {
    code: 'missing-parameter',
    severity: 'error',
    field: `query.${parameter.name}`,
    message,
    ...BY_SPEC,
  };
}

/** The catalogue's spelling: kebab case, and one name for all sparse fieldsets. */
function toName(name: string): string {
  return /^fields\[.+\]$/.test(name) ? 'fields[TYPE]' : toKebab(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
