/**
 * Explains an answer of the Persona API: what it means, what to do, and whether to send the request again.
 *
 * Reads bodies defensively, because a client sees more than the documentation promises: HTML from a proxy, JSON:API
 * errors from a mock, an account where errors should be. It never throws. Writing the result as text is `render.ts`.
 */
import { RATE_LIMIT_RESET_HEADER } from './headers.js';
import { findDecision, getDecision } from './idempotency.js';
import type { IdempotencyDecision } from './idempotency.js';
import { BACKOFF_SECONDS } from './limits.js';
import { toKebab } from './spelling.js';
import { INFERENCE } from './sources.js';
import type { Confidence, Source } from './sources.js';
import { ERROR_MEMBERS, findStatus } from './statuses.js';
import type { ErrorTitle, StatusRow } from './statuses.js';

/** One entry of `errors`, as far as it could be read. */
export interface ExplainedError {
  readonly title?: string;
  readonly details?: string;
  /** The parameter the error is about, in the catalogue's spelling: `data.attributes.inquiry-id`. */
  readonly parameter?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** What the title is known to mean; undefined for a title nobody documented. */
  readonly known?: ErrorTitle;
  /** Members of the entry that Persona's errors do not have. */
  readonly unknownMembers: readonly string[];
}

/** Whether and how to send the request again. */
export interface RetryAdvice {
  readonly retry: boolean;
  readonly sameKey: boolean;
  readonly mustChange: boolean;
  /** Seconds to wait before the first, second, … repetition; empty when there is nothing to wait for. */
  readonly waitSeconds: readonly number[];
  /** The header that says better how long to wait. */
  readonly waitHeader?: string;
  /** The line of the idempotency table this comes from. */
  readonly decision: IdempotencyDecision;
}

export interface Explanation {
  /** As it was given; `network` when no answer arrived. */
  readonly status: number | 'network';
  readonly name: string;
  readonly meaning: string;
  readonly cause: string;
  readonly action: string;
  readonly errors: readonly ExplainedError[];
  readonly advice: RetryAdvice;
  /** What is odd about the body or about the documentation. */
  readonly notes: readonly string[];
  readonly documented: StatusRow['documented'];
  readonly source: Source;
  readonly confidence: Confidence;
}

/**
 * Explains a status and, if there is one, the body that came with it: text, parsed JSON or nothing. `network` stands for
 * an answer that never arrived. Never throws; whatever cannot be read is left out and noted.
 */
export function explain(status: number | 'network', body?: unknown): Explanation {
  const notes: string[] = [];
  const row = status === 'network' ? undefined : findStatus(status);
  const errors = readErrors(body, row, notes);
  const decision = decide(status, errors, notes);
  if (row?.note !== undefined) notes.push(row.note);
  if (row?.documented === 'undocumented')
    notes.push('No public text of Persona names this status.');
  return {
    status,
    ...describe(status, row),
    errors,
    advice: toAdvice(decision, row),
    notes,
  };
}

type Description = Pick<
  Explanation,
  'name' | 'meaning' | 'cause' | 'action' | 'documented' | 'source' | 'confidence'
>;

function describe(status: number | 'network', row: StatusRow | undefined): Description {
  if (row) {
    const { name, meaning, cause, action, documented, source, confidence } = row;
    return { name, meaning, cause, action, documented, source, confidence };
  }
  const unknown = {
    documented: 'undocumented',
    source: INFERENCE,
    confidence: 'inferred',
  } as const;
  const decision = findDecision(status);
  switch (decision.outcome) {
    case 'success':
      return {
        name: 'Success',
        meaning: 'The request was accepted.',
        cause: 'Nothing is wrong.',
        action: 'Use the answer.',
        ...unknown,
      };
    case 'network':
      return {
        name: 'No answer',
        meaning: 'No usable answer arrived; whether the request took effect is not known.',
        cause: 'A broken connection or a timeout, often from a large request body.',
        action: 'Send the same request again with the same idempotency key, after a growing delay.',
        documented: 'docs',
        source: decision.source,
        confidence: decision.confidence,
      };
    case 'server-error':
      return {
        name: `Server error ${status}`,
        meaning: 'Something failed on the way; whether the request took effect is not known.',
        cause: 'A fault of a server or of something in front of it.',
        action: 'As after a 500.',
        ...unknown,
      };
    default:
      return {
        name: `Client error ${status}`,
        meaning: 'The request was refused.',
        cause: 'Something about the request.',
        action: 'Correct the request; repeating it unchanged does not help.',
        ...unknown,
      };
  }
}

function decide(
  status: number | 'network',
  errors: readonly ExplainedError[],
  notes: string[],
): IdempotencyDecision {
  const titles = errors.map(({ title }) => title?.trim().toLowerCase());
  if (status === 400 && titles.includes('idempotency error')) return getDecision('mismatch');
  if (status === 403 && titles.includes('quota exceeded')) {
    notes.push('A quota is used up: treated like 429, because waiting is what helps.');
    return getDecision('rate-limited');
  }
  return findDecision(status);
}

function toAdvice(decision: IdempotencyDecision, row: StatusRow | undefined): RetryAdvice {
  const { retry, sameKey, mustChange, outcome } = decision;
  const waits =
    outcome === 'network' ||
    outcome === 'rate-limited' ||
    (row !== undefined && row.wait !== 'none');
  return {
    retry,
    sameKey,
    mustChange,
    waitSeconds: waits || outcome === 'server-error' ? BACKOFF_SECONDS : [],
    ...(outcome === 'rate-limited' && { waitHeader: RATE_LIMIT_RESET_HEADER }),
    decision,
  };
}

function readErrors(body: unknown, row: StatusRow | undefined, notes: string[]): ExplainedError[] {
  try {
    const value = parse(body, notes);
    if (value === undefined) return [];
    if (!isRecord(value))
      return skip(notes, 'The body is not an object, as errors of Persona are.');
    if (!('errors' in value)) return skip(notes, getShapeNote(value));
    if (!Array.isArray(value.errors)) return skip(notes, 'errors is not a list.');
    return value.errors.filter(isRecord).map((entry) => toError(entry, row));
  } catch {
    return skip(notes, 'The body could not be read.');
  }
}

function parse(body: unknown, notes: string[]): unknown {
  if (body === null || body === '') return undefined;
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    notes.push('The body is not JSON; it may come from a server in front of Persona.');
    return undefined;
  }
}

function getShapeNote(body: Readonly<Record<string, unknown>>): string {
  return 'data' in body
    ? 'The body carries an object instead of errors; before version 2025-10-27 some conflicts about accounts do.'
    : 'The body has no errors member.';
}

function skip(notes: string[], note: string): never[] {
  notes.push(note);
  return [];
}

function toError(
  entry: Readonly<Record<string, unknown>>,
  row: StatusRow | undefined,
): ExplainedError {
  const title = toText(entry.title);
  const details = toText(entry.details);
  const parameter = findParameter(entry.source, details);
  const known = row?.titles.find(
    (candidate) => candidate.title.toLowerCase() === title?.trim().toLowerCase(),
  );
  const members: readonly string[] = ERROR_MEMBERS;
  return {
    ...(title !== undefined && { title }),
    ...(details !== undefined && { details }),
    ...(parameter !== undefined && { parameter }),
    ...(isRecord(entry.meta) && { meta: entry.meta }),
    ...(known && { known }),
    unknownMembers: Object.keys(entry).filter((name) => !members.includes(name)),
  };
}

/** From `source.pointer`, otherwise from a path at the start of the details. */
function findParameter(source: unknown, details: string | undefined): string | undefined {
  const pointer = isRecord(source) ? toText(source.pointer) : undefined;
  const path = pointer
    ? pointer.replace(/^#?\//, '').replaceAll('/', '.')
    : /^(?:data|meta)(?:\.\w[\w-]*)+/.exec(details ?? '')?.[0];
  return path === undefined ? undefined : path.split('.').map(toKebab).join('.');
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
