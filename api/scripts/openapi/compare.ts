/**
 * Compares the catalogue with a description, operation by operation and parameter by parameter.
 *
 * Finds differences and judges none of them: which are intended is a table of its own.
 */
import { DESCRIBED_EVENTS, IDEMPOTENCY_KEY_HEADER, OPERATIONS, REPORTS } from '../../src/index.js';
import type { Operation, Parameter } from '../../src/index.js';
import type {
  DescribedOperation,
  DescribedParameter,
  DescribedReport,
  Description,
} from './read.js';
import type { Property } from './schema.js';
import { compareResponses } from './compare-responses.js';

export interface Difference {
  /** `POST /inquiries`, a kind of report, or `webhooks`. */
  readonly where: string;
  /** What differs: `status`, `parameter body data.attributes.name: required`, … */
  readonly what: string;
  /** What the catalogue says, as text; `-` for nothing. */
  readonly ours: string;
  /** What the description says. */
  readonly theirs: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Operations found on both sides, by method and path. */
  readonly matched: number;
  /** Parameters found on both sides. */
  readonly parameters: number;
  /** Operations and kinds of resource whose answers were compared. */
  readonly answers: number;
}

export function compare(description: Description): Comparison {
  const differences: Difference[] = [];
  let matched = 0;
  let parameters = 0;
  for (const theirs of description.operations) {
    const where = `${theirs.method} ${theirs.path}`;
    const ours = OPERATIONS.find(
      ({ method, path }) => method === theirs.method && path === theirs.path,
    );
    if (!ours) {
      differences.push({ where, what: 'operation', ours: '-', theirs: theirs.id });
      continue;
    }
    matched++;
    differences.push(...compareFacts(where, ours, theirs));
    const compared = compareParameters(where, ours.parameters, theirs.parameters);
    parameters += compared.matched;
    differences.push(...compared.differences);
  }
  differences.push(...findSurplus(description.operations));
  differences.push(...description.reports.flatMap(compareReport));
  differences.push(...compareResponses(description.responses));
  differences.push(...compareLists('webhooks', 'events', DESCRIBED_EVENTS, description.events));
  const answers = description.responses.operations.size + description.responses.resources.size;
  return { differences, matched, parameters, answers };
}

function findSurplus(operations: readonly DescribedOperation[]): Difference[] {
  const known = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  return OPERATIONS.filter(({ method, path }) => !known.has(`${method} ${path}`)).map(
    (operation) => ({
      where: `${operation.method} ${operation.path}`,
      what: 'operation',
      ours: operation.id,
      theirs: '-',
    }),
  );
}

function compareFacts(where: string, ours: Operation, theirs: DescribedOperation): Difference[] {
  return [
    ...compareTexts(where, 'id', ours.id, theirs.id),
    ...compareTexts(where, 'base path', ours.base, theirs.base),
    ...compareTexts(where, 'tag', ours.tag, theirs.tag),
    ...compareTexts(where, 'docs', ours.docs, theirs.docs),
    ...compareTexts(where, 'authentication', ours.auth, theirs.auth),
    ...compareTexts(where, 'private', String(ours.private), String(theirs.private)),
    ...compareKeyUse(where, ours, theirs),
    ...compareLists(where, 'success status', ours.success, theirs.success),
    ...compareLists(where, 'error status', ours.errors, theirs.errors),
    ...compareLists(where, 'content type', ours.content, theirs.content),
    ...compareLists(where, 'envelope', ours.envelope, theirs.envelope),
  ];
}

/** What a key does is the documentation's word, not the description's: both are kept, and this is where they part. */
function compareKeyUse(where: string, ours: Operation, theirs: DescribedOperation): Difference[] {
  const isListed = theirs.parameters.some(({ name }) => name === IDEMPOTENCY_KEY_HEADER);
  if (isListed === (ours.idempotencyKey === 'yes')) return [];
  const texts = { yes: 'applies', 'no-effect': 'no effect', undocumented: 'undocumented' } as const;
  const text = isListed ? 'header listed' : 'header not listed';
  return [{ where, what: 'idempotency key', ours: texts[ours.idempotencyKey], theirs: text }];
}

function compareParameters(
  where: string,
  ours: readonly Parameter[],
  theirs: readonly DescribedParameter[],
): { matched: number; differences: Difference[] } {
  const left = new Map(ours.map((parameter) => [toName(parameter), parameter]));
  const right = new Map(theirs.map((parameter) => [toName(parameter), parameter]));
  const differences: Difference[] = [];
  for (const [name, parameter] of right) {
    const what = `parameter ${name}`;
    const own = left.get(name);
    if (own) differences.push(...compareProperty(where, what, own, parameter));
    else differences.push({ where, what, ours: '-', theirs: parameter.type });
  }
  for (const [name, { type }] of left)
    if (!right.has(name))
      differences.push({ where, what: `parameter ${name}`, ours: type, theirs: '-' });
  return { matched: [...right.keys()].filter((name) => left.has(name)).length, differences };
}

type Comparable = Omit<Property, 'name'>;

function compareProperty(
  where: string,
  what: string,
  ours: Comparable,
  theirs: Comparable,
): Difference[] {
  return [
    ...compareTexts(where, `${what}: type`, ours.type, theirs.type),
    ...compareTexts(where, `${what}: required`, String(ours.required), String(theirs.required)),
    ...compareTexts(where, `${what}: nullable`, String(ours.nullable), String(theirs.nullable)),
    ...compareTexts(
      where,
      `${what}: deprecated`,
      String(ours.deprecated),
      String(theirs.deprecated),
    ),
    ...compareTexts(where, `${what}: range`, ours.range?.join('–'), theirs.range?.join('–')),
    ...compareLists(where, `${what}: values`, ours.enum ?? [], theirs.enum ?? []),
  ];
}

function compareReport(theirs: DescribedReport): Difference[] {
  const where = `POST /reports (${theirs.type})`;
  const ours = REPORTS.find(({ type }) => type === theirs.type);
  if (!ours) return [{ where, what: 'kind of report', ours: '-', theirs: theirs.type }];
  const query = ours.query.map(
    (row) =>
      ({ nullable: false, deprecated: false, required: false, ...row, in: 'query' }) as const,
  );
  return [
    ...compareTexts(
      where,
      'query required',
      String(ours.queryRequired),
      String(theirs.queryRequired),
    ),
    ...compareParameters(
      where,
      query,
      theirs.query.map((property) => ({ ...property, in: 'query' })),
    ).differences,
  ];
}

function compareTexts(where: string, what: string, ours = '-', theirs = '-'): Difference[] {
  return ours === theirs ? [] : [{ where, what, ours, theirs }];
}

/** One difference for each member that only one side has; order does not count. */
function compareLists(
  where: string,
  what: string,
  ours: readonly (string | number)[],
  theirs: readonly (string | number)[],
): Difference[] {
  return [
    ...ours
      .filter((item) => !theirs.includes(item))
      .map((item) => ({ where, what, ours: String(item), theirs: '-' })),
    ...theirs
      .filter((item) => !ours.includes(item))
      .map((item) => ({ where, what, ours: '-', theirs: String(item) })),
  ];
}

/** `body data.attributes.name`, `query filter[status]`; with the variant where one name means two things. */
function toName(parameter: {
  readonly in: string;
  readonly name: string;
  readonly member?: string;
  readonly variants?: readonly string[];
}): string {
  const { in: place, member, name, variants } = parameter;
  const path = member === undefined || member === 'top' ? name : `${member}.${name}`;
  return `${place} ${path}${variants ? ` (${variants.join(', ')})` : ''}`;
}
