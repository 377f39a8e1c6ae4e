/**
 * The catalogue: every operation of the Persona API, built from the rows in `operations/`.
 *
 * Here the rows get their defaults (path parameters, shared headers, what an idempotency key does for the method). No
 * lookup by URL: that is `find-endpoint.ts`. Everybody who needs to know an operation reads `OPERATIONS`.
 */
import { API_BASE_PATH } from './hosts.js';
import type {
  Availability,
  BodyMember,
  KeyUse,
  Method,
  Operation,
  OperationRow,
  Parameter,
  ParameterRow,
} from './operation.js';
import { ACCOUNTS_OPERATIONS } from './operations/accounts.js';
import { ADMINISTRATION_OPERATIONS } from './operations/administration.js';
import { AUTOMATION_OPERATIONS } from './operations/automation.js';
import { CASES_OPERATIONS } from './operations/cases.js';
import { HISTORICAL_OPERATION_ROWS } from './operations/historical.js';
import { IMPORTERS_OPERATIONS } from './operations/importers.js';
import { INQUIRIES_OPERATIONS } from './operations/inquiries.js';
import { INQUIRY_SET_UP_OPERATIONS } from './operations/inquiry-set-up.js';
import { LIST_ITEMS_OPERATIONS } from './operations/list-items.js';
import { LISTS_OPERATIONS } from './operations/lists.js';
import { REPORTS_OPERATIONS } from './operations/reports.js';
import { SHARED_PARAMETERS } from './operations/shared.js';
import { SHARING_OPERATIONS } from './operations/sharing.js';
import { TRANSACTIONS_OPERATIONS } from './operations/transactions.js';
import { VERIFICATIONS_OPERATIONS } from './operations/verifications.js';
import { WEBHOOKS_OPERATIONS } from './operations/webhooks.js';
import { DOCS_URL } from './sources.js';

const ROWS: readonly (readonly OperationRow[])[] = [
  ACCOUNTS_OPERATIONS,
  INQUIRIES_OPERATIONS,
  INQUIRY_SET_UP_OPERATIONS,
  VERIFICATIONS_OPERATIONS,
  REPORTS_OPERATIONS,
  CASES_OPERATIONS,
  TRANSACTIONS_OPERATIONS,
  LISTS_OPERATIONS,
  LIST_ITEMS_OPERATIONS,
  IMPORTERS_OPERATIONS,
  WEBHOOKS_OPERATIONS,
  AUTOMATION_OPERATIONS,
  SHARING_OPERATIONS,
  ADMINISTRATION_OPERATIONS,
];

/** The 209 operations of Persona's public API, description 2025-12-08. */
export const OPERATIONS: readonly Operation[] = ROWS.flatMap((rows) =>
  rows.map((row) => toOperation(row, 'current')),
);

/**
 * Operations that are not in today's public description: withdrawn, open to some organizations only, or listed without
 * a schema. Their statuses and parameters are mostly unknown, so `validateRequest` checks little about them.
 */
export const HISTORICAL_OPERATIONS: readonly Operation[] = HISTORICAL_OPERATION_ROWS.map((row) =>
  toOperation(row, 'historical'),
);

/** The operation with Persona's own id (`create-an-inquiry`), current or historical; undefined for any other text. */
export function findOperation(id: string): Operation | undefined {
  return [...OPERATIONS, ...HISTORICAL_OPERATIONS].find((operation) => operation.id === id);
}

/** Methods that some operation answers to; there is no PUT. */
export const API_METHODS: readonly string[] = [
  ...new Set(OPERATIONS.map((operation) => operation.method)),
];

/** What an idempotency key does for a method, by the documentation. */
export function getKeyUse(method: Method): KeyUse {
  if (method === 'POST') return 'yes';
  return method === 'PATCH' ? 'undocumented' : 'no-effect';
}

function toOperation(row: OperationRow, availability: Availability): Operation {
  let parameters: readonly Parameter[] | undefined;
  const { id, method, path, tag, purpose, oneOf = [], success, errors, source, confidence } = row;
  return {
    id,
    method,
    path,
    base: row.base ?? API_BASE_PATH,
    tag,
    purpose,
    // Built when first read: most readers want method and path only.
    get parameters() {
      return (parameters ??= toParameters(row));
    },
    content: row.content ?? [],
    envelope: row.envelope ?? [],
    oneOf,
    success,
    errors,
    ...(row.states && { states: row.states }),
    search: row.search ?? false,
    irreversible: row.irreversible ?? false,
    ...(row.environment && { environment: row.environment }),
    auth: row.auth ?? 'bearer',
    private: row.private ?? false,
    idempotencyKey: getKeyUse(method),
    specListsKey: row.shared.includes('idempotency-key'),
    permission: row.permission ?? 'undocumented',
    ...(row.docs !== undefined && { docs: DOCS_URL + row.docs }),
    availability,
    source,
    confidence,
  };
}

function toParameters(row: OperationRow): Parameter[] {
  return [
    ...toPathParameters(row.path),
    ...toGroup(row.headers, 'header'),
    ...row.shared.flatMap((name) => SHARED_PARAMETERS[name]),
    ...toGroup(row.query, 'query'),
    ...toGroup(row.attributes, 'body', 'data.attributes'),
    ...toGroup(row.data, 'body', 'data'),
    ...toGroup(row.meta, 'body', 'meta'),
    ...toGroup(row.top, 'body', 'top'),
  ];
}

function toPathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    type: 'string',
    required: true,
    nullable: false,
    deprecated: false,
  }));
}

function toGroup(
  rows: readonly ParameterRow[] | undefined,
  place: Parameter['in'],
  member?: BodyMember,
): Parameter[] {
  return (rows ?? []).map((row) => ({
    ...row,
    in: place,
    ...(member && { member }),
    required: row.required ?? false,
    nullable: row.nullable ?? false,
    deprecated: row.deprecated ?? false,
  }));
}
