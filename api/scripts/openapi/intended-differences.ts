/**
 * Where the catalogue says something else than Persona's own description on purpose, and why.
 *
 * Each row explains all differences it fits; a difference that no row fits fails `compare-openapi`. Keep rows as narrow
 * as their reason.
 */
export interface IntendedDifference {
  readonly where: RegExp;
  readonly what: RegExp;
  /** Exact texts; any when left out. */
  readonly ours?: string;
  readonly theirs?: string;
  readonly reason: string;
}

export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  {
    where: /^(?:GET|DELETE) /,
    what: /^idempotency key$/,
    ours: 'no effect',
    theirs: 'header listed',
    reason:
      'A key has no effect on GET and DELETE by the guide; the description attaches the header to nearly everything.',
  },
  {
    where: /^PATCH /,
    what: /^idempotency key$/,
    ours: 'undocumented',
    theirs: 'header listed',
    reason: 'The guide says nothing about PATCH; a listed header alone is no promise.',
  },
  {
    where:
      /^POST \/(?:accounts\/\{account-id\}\/run-action|graph-queries|relays|relays\/challenge)$/,
    what: /^idempotency key$/,
    ours: 'applies',
    theirs: 'header not listed',
    reason: 'By the guide every POST accepts a key; the description leaves the header out here.',
  },
  {
    where: /./,
    what: /(?:header Persona-Version|data\.attributes\.api-version): values$/,
    ours: '2026-09-29',
    theirs: '-',
    reason:
      'The documentation has this version and calls it the default; a description is older than its successor.',
  },
  {
    where: /./,
    what: /(?:header Persona-Version|data\.attributes\.api-version): values$/,
    ours: '2021-05-14',
    theirs: '-',
    reason:
      'The documentation has pages of this version, and programs send it; the description does not list it.',
  },
  {
    where: /^GET /,
    what: /^parameter query page\[size\]: (?:type|range)$/,
    reason:
      'Lists take 1 to 100 objects a page by the guide; only searches have these bounds in the description.',
  },
  {
    where: /^POST \/webhooks$/,
    what: /^parameter body data\.attributes\.(?:name|url|enabled-events): required$/,
    ours: 'true',
    theirs: 'false',
    reason:
      'The changelog of 2025-12-08 requires them; the description shares one body between creating and changing.',
  },
  {
    where: /^POST \/reports$/,
    what: /^parameter body data\.type: required$/,
    ours: 'true',
    theirs: 'false',
    reason:
      'The kind of report selects what the query takes; the description tells kinds apart by it and forgets to require it.',
  },
  {
    where: /^POST \/api-keys\/\{api-key-id\}\/expire$/,
    what: /expires-in-seconds: range$/,
    ours: '0–2592000',
    theirs: '-',
    reason: 'At most 30 days, says the text of the description, not its schema.',
  },
  {
    where: /^POST \/connect\/share-tokens$/,
    what: /expires-in-seconds: range$/,
    ours: '60–1814400',
    theirs: '-',
    reason: 'One minute to 21 days, says the text of the description, not its schema.',
  },
  {
    where: /^POST \/graph-queries$/,
    what: /timeout-in-seconds: range$/,
    ours: '1–59',
    theirs: '-',
    reason:
      'More than 0 and less than 60 seconds, says the text of the description, not its schema.',
  },
  {
    where: /^POST \/accounts\/\{account-id\}\/run-action$/,
    what: /^docs$/,
    theirs: '-',
    reason:
      'The changelog of October 2025 links the page of this operation; the description names none.',
  },
];
