/**
 * Turns what came back into what a user wants to know: what the key did, which object came of it, what it means, what is
 * left of the limits, what to do next. In the simulator its journal says what happened; elsewhere only the documentation
 * speaks, and that is said. Not here: sending (`exchange.ts`).
 */
import {
  explain,
  getDecision,
  QUOTA_LIMIT_HEADER,
  QUOTA_REMAINING_HEADER,
  QUOTA_RESET_HEADER,
  RATE_LIMIT_LIMIT_HEADER,
  RATE_LIMIT_REMAINING_HEADER,
  RATE_LIMIT_RESET_HEADER,
  renderExplanation,
  findHeader,
  findOperation,
  REQUEST_ID_HEADER,
  type Certainty,
  type Explanation,
} from '@persona-lint/api';
import type { Answer, Attempt, CreatedResource, Gauge, KeyEffect } from './attempt.js';
import type { HttpAnswer, HttpLoss } from './exchange.js';
import { isRecord } from './json.js';
import { listActions } from './next-actions.js';

/** What the simulator's journal says about a request. */
export interface JournalNote {
  readonly requestId: string;
  readonly outcome: 'fresh' | 'replayed' | 'mismatch' | 'not-stored';
  readonly why: string;
  readonly created: readonly CreatedResource[];
}

type Headers = readonly (readonly [string, string])[];
type KeyFacts = Pick<Answer, 'effect' | 'stored' | 'effectText' | 'isCertain'>;

export function readAnswer(
  attempt: Attempt,
  result: HttpAnswer | HttpLoss,
  note: JournalNote | undefined,
): Answer {
  const status = result.kind === 'answer' ? result.status : result.kind;
  const text = result.kind === 'answer' ? result.text : '';
  // Of a success there is nothing to explain in the body.
  const isRefusal = typeof status === 'number' && status >= 400;
  const explanation = explain(
    status === 'cancelled' ? 'network' : status,
    isRefusal ? text : undefined,
  );
  const isUnanswered = isRedirect(status);
  const facts = note
    ? readNote(attempt, note)
    : isUnanswered
      ? expectNothing(attempt)
      : expectEffect(attempt, status, explanation);
  const resource = note?.created[0] ?? findResource(text);
  const headers = result.kind === 'answer' ? result.headers : [];
  const requestId = find(headers, REQUEST_ID_HEADER) ?? note?.requestId;
  const answer = {
    status,
    ...(result.kind !== 'answer' && { reason: result.reason }),
    milliseconds: result.milliseconds,
    headers,
    ...readBodyFacts(result),
    redirects: result.redirects,
    ...facts,
    ...(resource && { resource }),
    isNew: note ? note.created.length > 0 : status === 201,
    explanation: isUnanswered
      ? renderRedirect(status)
      : renderExplanation(explanation, attempt.key !== ''),
    gauges: listGauges(headers),
    ...(requestId !== undefined && { requestId }),
  };
  const actions = listActions(attempt, { ...answer, actions: [] }, explanation);
  return {
    ...answer,
    actions: isUnanswered ? actions.filter(({ kind }) => kind === 'docs') : actions,
  };
}

/** One that was not followed: the operation has not answered. */
function isRedirect(status: Answer['status']): status is number {
  return typeof status === 'number' && status >= 300 && status < 400;
}

function expectNothing({ key }: Attempt): KeyFacts {
  return {
    effect: key === '' ? 'no-key' : 'possibly',
    stored: 'undocumented',
    effectText:
      'A redirect is no answer of the operation: what a key keeps of it is not documented.',
    isCertain: true,
  };
}

function renderRedirect(status: number): string {
  return [
    `### ${status} Redirect`,
    'The request was sent elsewhere instead of being answered.',
    '- **Cause:** The address is served from another place, or something between here and Persona answered.\n' +
      '- **What to do:** Look at where it leads. A write is not repeated there, and no other host is given the API key.',
  ].join('\n\n');
}

function readBodyFacts(
  result: HttpAnswer | HttpLoss,
): Pick<Answer, 'bodyKind' | 'bodyBytes' | 'file'> {
  if (result.kind !== 'answer') return { bodyKind: 'none', bodyBytes: 0 };
  const { bytes, file } = result;
  if (file !== undefined) return { bodyKind: 'file', bodyBytes: bytes, file };
  return { bodyKind: bytes === 0 ? 'none' : 'text', bodyBytes: bytes };
}

/** The journal knows. A request without a key leaves nothing, whatever else it says. */
function readNote(attempt: Attempt, { outcome, why }: JournalNote): KeyFacts {
  const effect = attempt.key === '' ? 'no-key' : outcome === 'fresh' ? 'stored' : outcome;
  const stored: Certainty = effect === 'stored' || effect === 'replayed' ? 'yes' : 'no';
  return { effect, stored, effectText: toSentence(why), isCertain: true };
}

function toSentence(text: string): string {
  // An id stays as it is.
  const start = /^[a-z]+_/.test(text) ? text.slice(0, 1) : text.slice(0, 1).toUpperCase();
  return `${start}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** What the documentation lets one expect. */
function expectEffect(
  { key, request }: Attempt,
  status: Answer['status'],
  { advice }: Explanation,
): KeyFacts {
  const use = findOperation(request.operation)?.idempotencyKey ?? 'undocumented';
  if (key === '' || use === 'no-effect')
    return { effect: 'no-key', stored: 'no', effectText: 'No key took part.', isCertain: true };
  if (use === 'undocumented') {
    const effectText = `What a key does on ${request.method} is not documented.`;
    return { effect: 'possibly', stored: 'undocumented', effectText, isCertain: false };
  }
  const decision = status === 'cancelled' ? getDecision('network') : advice.decision;
  return {
    effect: toEffect(decision.outcome, decision.stored),
    stored: decision.stored,
    effectText: decision.why,
    isCertain: false,
  };
}

function toEffect(outcome: string, stored: Certainty): KeyEffect {
  if (outcome === 'mismatch') return 'mismatch';
  switch (stored) {
    case 'yes':
      return 'stored';
    case 'no':
      return 'not-stored';
    case 'possibly':
    case 'undocumented':
      return 'possibly';
  }
}

/** Characters. What is larger is a list, and not worth the time to read it. */
const LARGEST_OBJECT = 1024 * 1024;

/** The object an answer is about. */
function findResource(text: string): CreatedResource | undefined {
  if (text.length > LARGEST_OBJECT) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    const data = isRecord(body) ? body['data'] : undefined;
    if (!isRecord(data)) return undefined;
    const { type, id } = data;
    return typeof type === 'string' && typeof id === 'string' ? { type, id } : undefined;
  } catch {
    return undefined;
  }
}

function listGauges(headers: Headers): Gauge[] {
  const rows = [
    ['rate limit', RATE_LIMIT_LIMIT_HEADER, RATE_LIMIT_REMAINING_HEADER, RATE_LIMIT_RESET_HEADER],
    ['quota', QUOTA_LIMIT_HEADER, QUOTA_REMAINING_HEADER, QUOTA_RESET_HEADER],
  ] as const;
  return rows.flatMap(([kind, limitName, remainingName, resetName]): Gauge[] => {
    const limit = findNumber(headers, limitName);
    const remaining = findNumber(headers, remainingName);
    if (limit === undefined || remaining === undefined) return [];
    return [{ kind, limit, remaining, reset: findNumber(headers, resetName) }];
  });
}

/** Under its name or one of its aliases. */
function find(headers: Headers, name: string): string | undefined {
  const names = [name, ...(findHeader(name)?.aliases ?? [])].map((each) => each.toLowerCase());
  return headers.find(([each]) => names.includes(each.toLowerCase()))?.[1];
}

function findNumber(headers: Headers, name: string): number | undefined {
  const value = Number(find(headers, name) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
