/**
 * The dated versions of the Persona API and what each changes.
 *
 * A version is sent as `Persona-Version`; without the header the version configured for the API key applies, and each
 * webhook has its own. Changes are listed only as far as they decide the shape of a request or an answer.
 */
import { CHANGELOG_PAGE, SPEC, VERSIONING_PAGE } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface ApiVersion {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** In the list the API description allows for the header. */
  readonly inSpec: boolean;
  /** Has a section of its own in the documentation. */
  readonly inDocs: boolean;
  readonly changes: readonly string[];
  readonly source: Source;
  readonly confidence: Confidence;
}

/** Newest first. The union of what the description allows and what the documentation has pages for. */
export const API_VERSIONS = [
  {
    date: '2026-09-29',
    inSpec: false,
    inDocs: true,
    changes: ['Listed by the documentation as the default; what it changes is not known here.'],
    source: VERSIONING_PAGE,
    confidence: 'unconfirmed',
  },
  {
    date: '2025-12-08',
    inSpec: true,
    inDocs: true,
    changes: [
      'Reports have no run history any more; GET /reports/{report-id}/history lists it.',
      'A webhook cannot be created without a name.',
    ],
    source: CHANGELOG_PAGE,
    confidence: 'docs',
  },
  {
    date: '2025-10-27',
    inSpec: true,
    inDocs: true,
    changes: [
      'included is empty unless include asks for something.',
      'Keys inside fields keep the spelling of the template, whatever Key-Inflection says.',
      'Personal data of accounts and inquiries stands only under attributes.fields, as { type, value }.',
      'Custom inputs at the top level of an inquiry or a case are ignored.',
      'The status of POST /cases/{case-id}/set-status moves from data.attributes to meta.',
      'Inputs of POST /workflows/{workflow-id}/trigger move to data.attributes.fields.',
      'A 409 about an account carries errors, no longer the account.',
      'A transaction lists at most 100 related objects.',
    ],
    source: CHANGELOG_PAGE,
    confidence: 'docs',
  },
  {
    date: '2023-01-05',
    inSpec: true,
    inDocs: true,
    changes: [
      'File addresses move to files.withpersona.com and carry an access token of their own.',
    ],
    source: CHANGELOG_PAGE,
    confidence: 'docs',
  },
  { date: '2022-09-01', inSpec: true, inDocs: true, changes: [], source: SPEC, confidence: 'spec' },
  {
    date: '2021-08-18',
    inSpec: true,
    inDocs: false,
    changes: [],
    source: SPEC,
    confidence: 'spec',
  },
  {
    date: '2021-07-05',
    inSpec: true,
    inDocs: true,
    changes: [
      'Inquiries lose reviewer, reviewer-type, driver-license-number and passport-number; relationships.reviewer appears.',
    ],
    source: SPEC,
    confidence: 'spec',
  },
  {
    date: '2021-05-14',
    inSpec: false,
    inDocs: true,
    changes: [],
    source: VERSIONING_PAGE,
    confidence: 'docs',
  },
  {
    date: '2021-02-21',
    inSpec: true,
    inDocs: false,
    changes: [],
    source: SPEC,
    confidence: 'spec',
  },
  { date: '2020-05-18', inSpec: true, inDocs: true, changes: [], source: SPEC, confidence: 'spec' },
] as const satisfies readonly ApiVersion[];

/** Every known value of `Persona-Version`, newest first. What the API answers to another one is not documented. */
export const PERSONA_VERSIONS: readonly string[] = API_VERSIONS.map((version) => version.date);

/** The version a date names; undefined for a date that is none. */
export function findApiVersion(date: string): ApiVersion | undefined {
  return API_VERSIONS.find((version) => version.date === date);
}

/**
 * The known version nearest in time to a date or anything that starts like one (`2023-01-01` → `2023-01-05`).
 * Undefined when `text` holds no date. For a suggestion, not for a request.
 */
export function findNearestVersion(text: string): string | undefined {
  const time = Date.parse(/\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '');
  if (Number.isNaN(time)) return undefined;
  const distance = (date: string): number => Math.abs(Date.parse(date) - time);
  return PERSONA_VERSIONS.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}
