/**
 * Writes parameters as Markdown: the table of an operation, and one parameter by itself.
 */
import { cell, code, join, list, toSourceLine } from './markdown.js';
import type { Operation, Parameter } from './operation.js';

/** The table of parameters that are the operation's own; undefined when it has none. */
export function renderParameters(parameters: readonly Parameter[]): string | undefined {
  const own = parameters.filter(({ in: place }) => place !== 'header');
  if (own.length === 0) return undefined;
  const rows = own.map((parameter) => {
    const place = parameter.member && parameter.member !== 'top' ? parameter.member : parameter.in;
    return `| ${code(parameter.name)}${parameter.required ? ' *' : ''} | ${place} | ${parameter.type} | ${cell(toParameterNote(parameter))} |`;
  });
  return ['| parameter (* required) | in | type | |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** One parameter of an operation: type, what it accepts, whether it has to be there. */
export function renderParameter(operation: Operation, parameter: Parameter): string {
  const { name, type, required, nullable, deprecated, note } = parameter;
  const { enum: allowed, values, range, variants } = parameter;
  return join([
    `### ${code(name)}: ${type}${nullable ? ' or null' : ''}`,
    deprecated && `**Deprecated.**`,
    note,
    list([
      `${required ? 'Required' : 'Optional'} in ${code(toPlace(parameter))} of ${code(`${operation.method} ${operation.path}`)}.`,
      operation.oneOf.includes(name) &&
        `Exactly one of ${operation.oneOf.map(code).join(', ')} must be given.`,
      allowed && `One of ${allowed.map(code).join(', ')}.`,
      values && `For example ${values.map(code).join(', ')}; more may follow.`,
      range && `From ${range[0]} to ${range[1]}.`,
      variants && `For ${variants.map(code).join(', ')} only.`,
    ]),
    toSourceLine(operation.docs ?? operation.source, operation.confidence),
  ]);
}

function toPlace({ in: place, member }: Parameter): string {
  if (place !== 'body') return place;
  return member === undefined || member === 'top' ? 'body' : member;
}

function toParameterNote({
  enum: allowed,
  values,
  range,
  deprecated,
  variants,
  note,
}: Parameter): string {
  const shown = (list: readonly string[]): string =>
    list.length > 12 ? `${list.length} values` : list.join(', ');
  return [
    deprecated && 'Deprecated.',
    note,
    allowed && `One of ${shown(allowed)}.`,
    values && `For example ${shown(values)}.`,
    range && `${range[0]} to ${range[1]}.`,
    variants && `For ${variants.join(', ')}.`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
}
