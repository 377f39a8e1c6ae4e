/**
 * What Persona will do with a key and these parameters, said before anything is sent. Read from the attempts so far and
 * the decision table of `api/`; what no source settles stays a "may". Not here: what happened (`read-answer.ts`).
 */
import { getDecision, IDEMPOTENCY_FACTS, type Certainty, type Operation } from '@persona-lint/api';
import type { Attempt } from './attempt.js';
import { listDifferences, toCanonical } from './json.js';

export interface Forecast {
  readonly kind:
    | 'no-effect'
    | 'undocumented'
    | 'unprotected'
    | 'fresh'
    | 'free'
    | 'replay'
    | 'maybe-replay'
    | 'mismatch'
    | 'maybe-mismatch'
    | 'pruned';
  readonly tone: 'good' | 'neutral' | 'warning' | 'bad';
  readonly text: string;
  /** The attempt that the key belongs to. */
  readonly attempt?: number;
  /** Paths in which the request differs from that attempt. */
  readonly differences: readonly string[];
}

/** What is about to be sent, as far as the store of keys compares it. */
export interface Candidate {
  readonly operation: Operation;
  readonly environment: string;
  readonly target: string;
  readonly body: string;
  readonly key: string;
}

/** The attempt whose parameters a key is bound to, and how sure that is. */
export interface Binding {
  readonly attempt: Attempt;
  readonly stored: Certainty;
}

const LIFETIME_MS = IDEMPOTENCY_FACTS.prunedAfterHours * 3_600_000;

/** @param now milliseconds since 1970 */
export function getForecast(
  candidate: Candidate,
  attempts: readonly Attempt[],
  now: number,
): Forecast {
  const { operation, key } = candidate;
  if (operation.idempotencyKey === 'no-effect') return getNoEffect(candidate);
  if (operation.idempotencyKey === 'undocumented') return getUndocumented(candidate);
  if (key === '') return getUnprotected(operation);
  const binding = findBinding(candidate, attempts);
  if (binding === undefined) return getUnbound(candidate, attempts);
  const { attempt } = binding;
  if (now - attempt.at >= LIFETIME_MS) {
    const text = `This key is older than ${IDEMPOTENCY_FACTS.prunedAfterHours} h. Persona may have pruned it: then the request runs again as a new one.`;
    return toForecast('pruned', 'warning', text, attempt);
  }
  const differences = listChanges(candidate, attempt);
  return differences.length === 0
    ? getReplay(binding)
    : getMismatch(binding, differences, candidate.target !== attempt.request.target);
}

/**
 * The first attempt under the key that the store may have kept; one that certainly was kept wins over one that may have
 * been. A key lives in its environment.
 */
export function findBinding(
  { environment, key }: Pick<Candidate, 'environment' | 'key'>,
  attempts: readonly Attempt[],
): Binding | undefined {
  const used = attempts.filter((one) => one.environment === environment && one.key === key);
  const find = (wanted: (stored: Certainty) => boolean): Binding | undefined => {
    const attempt = used.find(({ answer }) => answer !== undefined && wanted(answer.stored));
    return attempt?.answer && { attempt, stored: attempt.answer.stored };
  };
  return find((stored) => stored === 'yes') ?? find((stored) => stored !== 'no');
}

function getNoEffect({ operation, key }: Candidate): Forecast {
  const text = `A key has no effect on ${operation.method}: ${key === '' ? 'none is sent.' : 'leave it out.'}`;
  return toForecast('no-effect', key === '' ? 'neutral' : 'warning', text);
}

function getUndocumented({ operation }: Candidate): Forecast {
  const text = `What a key does on ${operation.method} is not documented; do not rely on it.`;
  return toForecast('undocumented', 'neutral', text);
}

function getUnprotected({ search }: Operation): Forecast {
  return search
    ? toForecast('unprotected', 'neutral', 'A search changes nothing, so it needs no key.')
    : toForecast(
        'unprotected',
        'warning',
        'Without a key, a repetition after a lost answer does the work twice.',
      );
}

function getUnbound({ environment, key }: Candidate, attempts: readonly Attempt[]): Forecast {
  const last = attempts.findLast((one) => one.environment === environment && one.key === key);
  if (last?.answer === undefined) {
    return toForecast(
      'fresh',
      'good',
      'This key is new: Persona runs the request and keeps its answer under the key for a day.',
    );
  }
  const text = `Attempt ${last.id} left nothing under this key, so it is still free: the request runs.`;
  return toForecast('free', 'good', text, last);
}

function getReplay({ attempt, stored }: Binding): Forecast {
  const status = attempt.answer?.status;
  if (stored === 'yes') {
    const text = `Nothing will run: Persona sends the stored answer of attempt ${attempt.id}${typeof status === 'number' ? ` (${status})` : ''} again.`;
    const isGood = typeof status !== 'number' || status < 400;
    return toForecast('replay', isGood ? 'good' : 'warning', text, attempt);
  }
  if (typeof status === 'number' && status >= 500) {
    const text = `If the ${status} of attempt ${attempt.id} was stored, this key brings it back for a day. A new key runs the request.`;
    return toForecast('maybe-replay', 'warning', text, attempt);
  }
  const text = `Runs at most once: if attempt ${attempt.id} arrived, its answer comes back; if not, the request runs now.`;
  return toForecast('maybe-replay', 'good', text, attempt);
}

function getMismatch(
  { attempt, stored }: Binding,
  differences: readonly string[],
  isOtherTarget: boolean,
): Forecast {
  const { why } = getDecision('mismatch');
  const shown = differences.slice(0, 3).join(', ');
  const more = differences.length > 3 ? ` and ${differences.length - 3} more` : '';
  const changed = `Changed since attempt ${attempt.id}: ${shown}${more}.`;
  const doubt =
    isOtherTarget && differences.every((one) => one === 'path')
      ? ' Whether the path is compared is not documented.'
      : '';
  if (stored === 'yes') {
    const text = `Persona will refuse this with 400. ${changed} ${why}${doubt}`;
    return { ...toForecast('mismatch', 'bad', text, attempt), differences };
  }
  const text = `${changed} If attempt ${attempt.id} arrived, Persona refuses this with 400; if not, it runs. Use a new key.${doubt}`;
  return { ...toForecast('maybe-mismatch', 'bad', text, attempt), differences };
}

function listChanges({ operation, target, body }: Candidate, { request }: Attempt): string[] {
  const isSame = request.target === target && request.method === operation.method;
  const changes = isSame ? [] : ['path'];
  if (toCanonical(request.body) === toCanonical(body)) return changes;
  return [...changes, ...listDifferences(request.body, body)];
}

function toForecast(
  kind: Forecast['kind'],
  tone: Forecast['tone'],
  text: string,
  attempt?: Attempt,
): Forecast {
  return { kind, tone, text, differences: [], ...(attempt && { attempt: attempt.id }) };
}
