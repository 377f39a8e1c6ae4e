/**
 * What a hover says about each kind of piece, as Markdown from the rows of `api`.
 * Not here: which piece is under the cursor (`find-hover.ts`).
 */
import {
  findApiVersion,
  findConflict,
  findNearestVersion,
  findOperation,
  findTitles,
  API_VERSION_HEADER,
  CONFLICT_STATUS,
  explain,
  isSameName,
  redactApiKeys,
  renderAbsentHeader,
  renderBaseUrl,
  renderExplanation,
  renderHeader,
  renderIdPrefix,
  renderOperation,
  renderParameter,
  renderStatus,
  renderStatusTable,
  renderTitle,
  renderVersion,
  STATUSES,
  toKebab,
  type Operation,
  type Parameter,
} from '@persona-lint/api';
import type {
  DescribedHeader,
  DescribedMember,
  DescribedRequest,
  DescribedTest,
  DescribedVerdict,
} from '@persona-lint/core';
import { RULES } from 'eslint-plugin-persona/host';
import { RULE_PREFIX } from '../../rule-comments.js';

/** More operations than this are counted, not named. */
const MOST_NAMED = 6;

export function renderTest({
  about,
  operator,
  value,
  statuses,
  operations,
}: DescribedTest): string {
  if (about === 'title') return join(findTitles(String(value)).map(renderTitle));
  const isRange = statuses.length !== 1 || operator.startsWith('<') || operator.startsWith('>');
  const context = toContext(operations);
  if (isRange) {
    const covers = `\`${operator} ${String(value)}\` covers ${statuses.length === 0 ? 'no error of Persona’s' : `${String(statuses.length)} of Persona’s errors`}.`;
    return join([covers, statuses.length > 0 && renderStatusTable(statuses), context]);
  }
  const [status = Number(value)] = statuses;
  return join([
    renderStatus(status) ?? renderExplanation(explain(status)),
    ...(status === CONFLICT_STATUS ? operations.map(toConflictText) : []),
    context,
    toUndeclared(status, operations),
  ]);
}

/** What the answers can be, for whoever asks `response.ok` or reads the status. */
export function renderVerdict({ member, operations }: DescribedVerdict): string {
  const known = toOperations(operations);
  const errors = new Set(known.flatMap((each) => each.errors));
  const statuses = STATUSES.map(({ status }) => status).filter(
    (status) => known.length === 0 || errors.has(status) || status >= 500,
  );
  const meaning =
    member === 'ok'
      ? '`ok` is true for 200 to 299. After anything else the body holds `errors`.'
      : 'The status of the answer. These errors are possible:';
  return join([meaning, renderStatusTable(statuses), toContext(operations)]);
}

function toConflictText(id: string): string | undefined {
  const row = findConflict(id);
  const operation = findOperation(id);
  return row && operation && `${toName(operation)} answers 409 when ${row.cause}: ${row.look}.`;
}

/** Only where the operations are known and no description of theirs has the status. */
function toUndeclared(status: number, operations: readonly string[]): string | undefined {
  const known = toOperations(operations).filter(({ errors }) => errors.length > 0);
  const isDeclared = known.some(({ errors }) => errors.includes(status));
  if (known.length === 0 || isDeclared || status < 400 || status >= 500) return undefined;
  return `Persona’s description does not declare ${String(status)} here.`;
}

function toContext(operations: readonly string[]): string | undefined {
  const known = toOperations(operations);
  if (known.length === 0) return undefined;
  if (known.length > MOST_NAMED)
    return `Asked of the answers of ${String(known.length)} operations.`;
  return `Asked of the answer of ${known.map(toName).join(', ')}.`;
}

function toOperations(ids: readonly string[]): Operation[] {
  return ids.flatMap((id) => findOperation(id) ?? []);
}

function toName({ method, path }: Operation): string {
  return `\`${method} ${path}\``;
}

// Requests

/** One operation in full; several, as behind a wrapper, as a list. */
export function renderRequests(requests: readonly DescribedRequest[]): string | undefined {
  const operations = toOperations([
    ...new Set(requests.flatMap(({ operation }) => operation ?? [])),
  ]);
  const [only] = operations;
  if (only !== undefined && operations.length === 1) return renderOperation(only);
  if (only !== undefined) {
    const shown = operations.slice(0, 20);
    const rest = operations.length - shown.length;
    const rows = shown.map(
      (each) =>
        `- ${toName(each)}: ${each.purpose}${each.docs === undefined ? '' : ` ([reference](${each.docs}))`}`,
    );
    const more = rest > 0 ? [`- and ${String(rest)} more`] : [];
    return join([
      `Sends ${String(operations.length)} operations of Persona:`,
      [...rows, ...more].join('\n'),
    ]);
  }
  const [first] = requests;
  if (first === undefined) return undefined;
  const methods = first.methods.length > 0 ? first.methods.join(' or ') : 'A request';
  return `${methods} to Persona, \`${redactApiKeys(first.path ?? first.url)}\`. Which operation it is cannot be told from the program text.`;
}

export function renderBase(requests: readonly DescribedRequest[]): string {
  const operations = toOperations([
    ...new Set(requests.flatMap(({ operation }) => operation ?? [])),
  ]);
  const used = operations.slice(0, 20).map((each) => `- ${toName(each)}: ${each.purpose}`);
  return join([
    renderBaseUrl(),
    used.length > 0 && `Operations that this file reaches by it:`,
    used.join('\n'),
  ]);
}

// Headers and bodies

export function renderHeaderName({ name }: DescribedHeader): string | undefined {
  return renderHeader(name) ?? renderAbsentHeader(name);
}

export function renderHeaderValue({ name }: DescribedHeader, text: string): string | undefined {
  if (!isSameName(name, API_VERSION_HEADER)) return renderHeader(name);
  if (findApiVersion(text) !== undefined) return renderVersion(text);
  const nearest = findNearestVersion(text);
  return `No version of Persona’s API is known by this name.${nearest === undefined ? '' : ` The nearest one is \`${nearest}\`.`}`;
}

export function renderMember({ path, operations }: DescribedMember): string | undefined {
  const found = toOperations(operations).flatMap((operation) => {
    const parameter = findParameter(operation, path);
    return parameter === undefined ? [] : [renderParameter(operation, parameter)];
  });
  return found.length === 0 ? undefined : found.slice(0, 3).join('\n\n---\n\n');
}

export function findParameter(
  { parameters }: Operation,
  path: readonly string[],
): Parameter | undefined {
  const member = path.slice(0, -1).map(toKebab).join('.');
  const name = path.at(-1) ?? '';
  return parameters.find(
    (each) =>
      each.in === 'body' &&
      (each.member === 'top' ? '' : each.member) === member &&
      isSameName(each.name, name),
  );
}

export function renderId(id: string): string | undefined {
  return renderIdPrefix(id);
}

// Rules

export function renderRule(id: string): string | undefined {
  const rule = RULES.find(({ name }) => RULE_PREFIX + name === id);
  if (rule === undefined) return undefined;
  const { docs, hasSuggestions = false, fixable } = rule.meta;
  const repairs = fixable !== undefined ? 'fixes and suggestions' : 'suggestions';
  return join([
    `### ${id}`,
    `${docs.description}.`,
    `In the preset \`${docs.preset}\`.${hasSuggestions || fixable !== undefined ? ` Offers ${repairs}.` : ''}`,
    `[Documentation](${docs.url})`,
  ]);
}

export function findRuleUrl(id: string): string | undefined {
  return RULES.find(({ name }) => RULE_PREFIX + name === id)?.meta.docs.url;
}

function join(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((each) => typeof each === 'string' && each !== '').join('\n\n');
}
