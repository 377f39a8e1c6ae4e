/**
 * What a user might sensibly do after an answer, in the order of sense. Follows from the decision table of `api/`.
 * Not here: doing any of it.
 */
import {
  findOperation,
  getWaitSeconds,
  OPERATIONS,
  type Explanation,
  type Operation,
} from '@persona-lint/api';
import type { Answer, Attempt, NextAction } from './attempt.js';

export function listActions(
  attempt: Attempt,
  answer: Answer,
  explanation: Explanation,
): NextAction[] {
  const operation = findOperation(attempt.request.operation);
  const list = attempt.key === '' ? listKeylessActions : listKeyActions;
  return [
    ...list(attempt, answer, explanation),
    ...listLookUps(attempt, answer),
    ...(operation?.docs === undefined
      ? []
      : [{ kind: 'docs' as const, label: 'Open the documentation', target: operation.docs }]),
  ];
}

/** Only what reads or deletes may be sent again without a thought. */
function listKeylessActions(
  { request }: Attempt,
  { gauges, status }: Answer,
  { advice, errors }: Explanation,
): NextAction[] {
  const use = findOperation(request.operation)?.idempotencyKey;
  const warning = use === 'no-effect' ? '' : ': without a key it may be done twice';
  switch (advice.decision.outcome) {
    case 'network':
    case 'request-timeout':
    case 'server-error':
      return [
        { kind: 'same-key', label: `Send it again${warning}` },
        ...(use === 'no-effect' ? [POLICY] : []),
      ];
    case 'rate-limited':
      return [{ kind: 'retry-policy', label: toRetryLabel(gauges) }];
    case 'unauthorized':
      return [{ kind: 'same-key', label: 'Correct the API key, then send it again' }];
    case 'success':
      return [];
    default:
      return listCorrections(status, errors, 'then send it again');
  }
}

const POLICY: NextAction = { kind: 'retry-policy', label: 'Let the retry policy do it' };

function listKeyActions(
  _: Attempt,
  { gauges, status }: Answer,
  { advice, errors }: Explanation,
): NextAction[] {
  const { outcome } = advice.decision;
  switch (outcome) {
    case 'success':
      return [
        { kind: 'same-key', label: 'Send it again with the same key: nothing happens twice' },
      ];
    case 'network':
    case 'request-timeout':
      return [
        { kind: 'same-key', label: 'Resend with the same key: it runs at most once' },
        POLICY,
      ];
    case 'rate-limited':
      return [{ kind: 'retry-policy', label: `${toRetryLabel(gauges)} with the same key` }];
    case 'server-error':
      return [
        { kind: 'new-key', label: 'Resend with a new key, after a look whether it was done' },
        POLICY,
      ];
    case 'mismatch':
      return [{ kind: 'new-key', label: 'Send as a new request, with a new key' }];
    case 'unauthorized':
      return [{ kind: 'same-key', label: 'Correct the API key, then resend with the same key' }];
    case 'bad-request':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'unprocessable':
    case 'other-client-error':
      return listCorrections(status, errors, 'then send with a new key');
  }
}

function toRetryLabel(gauges: Answer['gauges']): string {
  const reset = gauges.find(({ kind }) => kind === 'rate limit')?.reset;
  return `Retry in ${getWaitSeconds(1, reset)} s`;
}

/** What the answer names as wrong. */
function listCorrections(
  status: Answer['status'],
  errors: Explanation['errors'],
  then: string,
): NextAction[] {
  if (status === 403) return [];
  const places = errors.flatMap(({ parameter }) => (parameter === undefined ? [] : [parameter]));
  return [...new Set(places)].map((target) => ({
    kind: 'edit',
    label: `Fix ${target}, ${then}`,
    target,
  }));
}

/** The object of the answer can be read: the operation with one path parameter that its type names. */
function listLookUps({ request }: Attempt, { resource }: Answer): NextAction[] {
  if (resource === undefined) return [];
  const { type, id } = resource;
  const name = `${type}-id`;
  const operation = OPERATIONS.find((each) => isReadOf(each, name));
  if (operation === undefined || operation.id === request.operation) return [];
  return [{ kind: 'look-up', label: `Read ${id}`, target: operation.id, params: { [name]: id } }];
}

function isReadOf({ method, path }: Operation, name: string): boolean {
  return method === 'GET' && path.endsWith(`/{${name}}`) && path.split('/').length === 3;
}
