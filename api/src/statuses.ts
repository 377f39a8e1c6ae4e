/**
 * The HTTP error statuses Persona answers with, what each means and what to do about it.
 *
 * Data only, the rows of 4xx in `client-errors.ts`; `explain.ts` puts a row together with the body of an answer. Whether
 * to repeat a request and with which key is not said here but in the decision table of `idempotency.ts`, to which
 * `outcome` leads.
 */
import { CLIENT_ERRORS } from './client-errors.js';
import type { Outcome } from './idempotency.js';
import { ERRORS_PAGE, SPEC } from './sources.js';
import type { Confidence, Source } from './sources.js';
import { isSameName } from './spelling.js';

/** One error in a body. The members are Persona's; JSON:API's `detail`, `code` and `status` do not exist. */
export interface ErrorEntry {
  readonly title?: string;
  readonly details?: string;
  readonly source?: { readonly pointer?: string };
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** An example body; `errors` may hold several entries, one for each parameter. */
export interface ErrorBody {
  readonly errors: readonly ErrorEntry[];
}

/** A title errors of a status are known to have. */
export interface ErrorTitle {
  readonly title: string;
  readonly meaning: string;
  /** Texts seen in `details`. Not stable: Persona may reword them at any time, so never compare them. */
  readonly details: readonly string[];
  readonly source: Source;
  readonly confidence: Confidence;
}

export interface StatusRow {
  readonly status: number;
  readonly name: string;
  readonly meaning: string;
  readonly cause: string;
  readonly action: string;
  /** The line of the idempotency table that decides about repeating. */
  readonly outcome: Outcome;
  /** How long to wait before a repetition. */
  readonly wait: 'none' | 'backoff' | 'rate-limit-reset';
  readonly titles: readonly ErrorTitle[];
  readonly examples: readonly ErrorBody[];
  /** Which members an error of this status may have, by the API description. */
  readonly members: readonly (keyof ErrorEntry)[];
  /** `undocumented` statuses can happen (a proxy, the protocol) but no public text of Persona's names them. */
  readonly documented: 'docs' | 'spec' | 'undocumented';
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** What every error body looks like; a 502 or 504 from a proxy may not be JSON at all. */
export const ERROR_MEMBERS: readonly (keyof ErrorEntry)[] = ['title', 'details', 'source', 'meta'];

/** Members of JSON:API errors that Persona's do not have, with the one to read instead. */
export const ABSENT_ERROR_MEMBERS: Readonly<Record<string, string | undefined>> = {
  detail: 'details',
  message: 'details',
  description: 'details',
  code: 'title',
  type: 'title',
  status: undefined,
  id: undefined,
};

const SERVER_ERRORS = [
  {
    status: 500,
    name: 'Internal Server Error',
    meaning:
      'Something failed on the side of Persona; whether the request took effect is not known.',
    cause: 'A fault or an incident.',
    action:
      'Look the object up by its reference id; if it is safe, send the request again with a new idempotency key after 5, 10, 20, 40 seconds and so on.',
    outcome: 'server-error',
    wait: 'backoff',
    titles: [],
    examples: [],
    members: [],
    documented: 'docs',
    note: 'The body is not documented.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 502,
    name: 'Bad Gateway',
    meaning:
      'A server in front of Persona got no proper answer; whether the request took effect is not known.',
    cause: 'An incident or a restart.',
    action: 'As after a 500. Do not read the body as JSON without a check.',
    outcome: 'server-error',
    wait: 'backoff',
    titles: [],
    examples: [],
    members: [],
    documented: 'docs',
    note: 'The body is not documented and may not be JSON.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 503,
    name: 'Service Unavailable',
    meaning: 'The service cannot answer at the moment.',
    cause:
      'An incident or maintenance; the API description declares it for creating cases and for devices.',
    action: 'As after a 500.',
    outcome: 'server-error',
    wait: 'backoff',
    titles: [
      {
        title: 'Service unavailable',
        meaning: 'The service cannot answer at the moment.',
        details: [],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [{ errors: [{ title: 'Service unavailable' }] }],
    members: ['title', 'details'],
    documented: 'docs',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 504,
    name: 'Gateway Timeout',
    meaning:
      'A server in front of Persona waited in vain; whether the request took effect is not known.',
    cause: 'A slow request or an incident.',
    action: 'As after a 500. Do not read the body as JSON without a check.',
    outcome: 'server-error',
    wait: 'backoff',
    titles: [],
    examples: [],
    members: [],
    documented: 'docs',
    note: 'The body is not documented and may not be JSON.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
] as const satisfies readonly StatusRow[];

/** Every error status, in ascending order. */
export const STATUSES: readonly StatusRow[] = [...CLIENT_ERRORS, ...SERVER_ERRORS];

/** The row of an error status; undefined for a status no row speaks about. */
export function findStatus(status: number): StatusRow | undefined {
  return STATUSES.find((row) => row.status === status);
}

/** The row whose name in the HTTP standard this is, in any casing: `CONFLICT`, `TooManyRequests`, `too-many-requests`. */
export function findStatusNamed(name: string): StatusRow | undefined {
  return STATUSES.find((row) => isSameName(row.name.replaceAll(' ', '-'), name));
}

/** A title of an error with the status it belongs to. */
export interface TitleOfStatus {
  readonly row: StatusRow;
  readonly title: ErrorTitle;
}

/** The documented titles that a text is, in any case, each with its status; empty for another text. */
export function findTitles(text: string): TitleOfStatus[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return STATUSES.flatMap((row) =>
    row.titles
      .filter(({ title }) => title.toLowerCase() === wanted)
      .map((title) => ({ row, title })),
  );
}
