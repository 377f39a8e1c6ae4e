/**
 * The kinds of report `POST /reports` creates and what the query of each takes.
 *
 * `data.type` selects the kind; `data.attributes.query` carries its parameters, which differ from kind to kind, so they
 * stand here and not in the row of the operation. Source: OpenAPI description 2025-12-08.
 */
import type { ParameterRow } from './operation.js';

export interface ReportType {
  readonly type: string;
  /** Whether the request is incomplete without a query. */
  readonly queryRequired: boolean;
  readonly query: readonly ParameterRow[];
  /** Of these, at least one must be given. */
  readonly atLeastOne?: readonly string[];
}

export const REPORTS = [
  {
    type: 'report/address-lookup',
    queryRequired: true,
    query: [
      { name: 'addressee', type: 'string', nullable: true },
      { name: 'address-street-1', type: 'string', required: true },
      { name: 'address-street-2', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', required: true },
      { name: 'address-subdivision', type: 'string', required: true },
      { name: 'address-postal-code', type: 'string', required: true },
      { name: 'address-country-code', type: 'string', required: true },
    ],
  },
  {
    type: 'report/adverse-media',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-middle', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'term', type: 'string', nullable: true },
      { name: 'birthdate', type: 'string', nullable: true },
      { name: 'country-code', type: 'string', nullable: true },
    ],
    atLeastOne: ['name-first', 'name-middle', 'name-last', 'term'],
  },
  {
    type: 'report/business-adverse-media',
    queryRequired: true,
    query: [{ name: 'term', type: 'string', required: true }],
  },
  {
    type: 'report/business-lookup',
    queryRequired: true,
    query: [
      { name: 'business-name', type: 'string', required: true },
      { name: 'phone-number', type: 'string', nullable: true },
      { name: 'website', type: 'string', nullable: true },
      { name: 'ein', type: 'string', nullable: true },
      { name: 'address-street-1', type: 'string', required: true },
      { name: 'address-street-2', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', required: true },
      { name: 'address-subdivision', type: 'string', required: true },
      { name: 'address-postal-code', type: 'string', required: true },
      { name: 'address-country-code', type: 'string' },
      { name: 'associated-people', type: 'object[]' },
    ],
  },
  {
    type: 'report/business-watchlist',
    queryRequired: true,
    query: [
      { name: 'term', type: 'string', required: true },
      { name: 'address-country-code', type: 'string', nullable: true },
    ],
  },
  {
    type: 'report/crypto-address-watchlist',
    queryRequired: true,
    query: [{ name: 'crypto-address', type: 'string', required: true }],
  },
  {
    type: 'report/email-address',
    queryRequired: true,
    query: [{ name: 'email-address', type: 'string', required: true }],
  },
  {
    type: 'report/phone-number',
    queryRequired: true,
    query: [{ name: 'phone-number', type: 'string', required: true }],
  },
  {
    type: 'report/politically-exposed-person',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-middle', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'term', type: 'string', nullable: true },
      { name: 'birthdate', type: 'string', nullable: true },
      { name: 'country-code', type: 'string', nullable: true },
    ],
    atLeastOne: ['name-first', 'name-middle', 'name-last', 'term'],
  },
  {
    type: 'report/profile',
    queryRequired: false,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'birthdate', type: 'string', nullable: true },
      { name: 'social-security-number', type: 'string', nullable: true },
      { name: 'address-street-1', type: 'string', nullable: true },
      { name: 'address-street-2', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', nullable: true },
      { name: 'address-subdivision', type: 'string', nullable: true },
      { name: 'address-postal-code', type: 'string', nullable: true },
      { name: 'country-code', type: 'string', nullable: true },
      { name: 'phone-number', type: 'string', nullable: true },
    ],
  },
  {
    type: 'report/profile-non-authoritative',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'phone-number', type: 'string', nullable: true },
      { name: 'email-address', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', nullable: true },
      { name: 'address-subdivision', type: 'string', nullable: true },
    ],
  },
  {
    type: 'report/social-media',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'birthdate', type: 'string', nullable: true },
      { name: 'phone-number', type: 'string', nullable: true },
      { name: 'email-address', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', nullable: true },
      { name: 'address-subdivision', type: 'string', nullable: true },
      { name: 'address-postal-code', type: 'string', nullable: true },
      { name: 'address-country-code', type: 'string', nullable: true },
    ],
  },
  {
    type: 'report/synthetic',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', required: true },
      { name: 'name-last', type: 'string', required: true },
      { name: 'birthdate', type: 'string', required: true },
      { name: 'social-security-number', type: 'string', nullable: true },
      { name: 'identification-number', type: 'string', nullable: true },
      { name: 'address-street-1', type: 'string', required: true },
      { name: 'address-street-2', type: 'string', nullable: true },
      { name: 'address-city', type: 'string', required: true },
      { name: 'address-subdivision', type: 'string', required: true },
      { name: 'address-postal-code', type: 'string', required: true },
      { name: 'address-country-code', type: 'string', required: true },
      { name: 'phone-number', type: 'string', nullable: true },
      { name: 'email-address', type: 'string', nullable: true },
    ],
    atLeastOne: ['identification-number', 'social-security-number'],
  },
  {
    type: 'report/watchlist',
    queryRequired: true,
    query: [
      { name: 'name-first', type: 'string', nullable: true },
      { name: 'name-middle', type: 'string', nullable: true },
      { name: 'name-last', type: 'string', nullable: true },
      { name: 'term', type: 'string', nullable: true },
      { name: 'birthdate', type: 'string', nullable: true },
      { name: 'address-country-code', type: 'string', nullable: true },
    ],
    atLeastOne: ['name-first', 'name-middle', 'name-last', 'term'],
  },
] as const satisfies readonly ReportType[];

/** Values of `data.type` when a report is created. An open set: other kinds exist behind a contract. */
export const REPORT_TYPES: readonly string[] = REPORTS.map((report) => report.type);

/** What the query of one kind of report takes; undefined for a kind the description does not name. */
export function findReportType(type: string): ReportType | undefined {
  return REPORTS.find((report) => report.type === type);
}
