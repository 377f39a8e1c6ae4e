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
  return [
    ...listKeyActions(attempt, answer, explanation),
    ...listLookUps(answer),
    ...(operation?.docs === undefined
      ? []
      : [{ kind: 'docs' as const, label: 'Open the documentation', target: operation.docs }]),
  ];
}

function listKeyActions(
  { key }: Attempt,
  { gauges, status }: Answer,
  { advice, errors }: Explanation,
): NextAction[] {
  const { outcome } = advice.decision;
  switch (outcome) {
    case 'success':
      return key === ''
        ? []
        : [{ kind: 'same-key', label: 'Send it again with the same key: nothing happens twice' }];
    case 'network':
    case 'request-timeout':
      return [
        { kind: 'same-key', label: 'Resend with the same key: it runs at most once' },
        { kind: 'retry-policy', label: 'Let the retry policy do it' },
      ];
    case 'rate-limited': {
      const reset = gauges.find(({ kind }) => kind === 'rate limit')?.reset;
      const label = `Retry in ${getWaitSeconds(1, reset)} s with the same key`;
      return [{ kind: 'retry-policy', label }];
    }
    case 'server-error':
      return [
        { kind: 'new-key', label: 'Resend with a new key, after a look whether it was done' },
        { kind: 'retry-policy', label: 'Let the retry policy do it' },
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
    case 'other-client-error': {
      const places = errors.flatMap(({ parameter }) =>
        parameter === undefined ? [] : [parameter],
      );
      if (places.length === 0 || status === 403) return [];
      return [...new Set(places)].map((target) => ({
        kind: 'edit',
        label: `Fix ${target}, then send with a new key`,
        target,
      }));
    }
  }
}

/** The object of the answer can be read: the operation with one path parameter that its type names. */
function listLookUps({ resource }: Answer): NextAction[] {
  if (resource === undefined) return [];
  const { type, id } = resource;
  const name = `${type}-id`;
  const operation = OPERATIONS.find((each) => isReadOf(each, name));
  if (operation === undefined) return [];
  return [{ kind: 'look-up', label: `Read ${id}`, target: operation.id, params: { [name]: id } }];
}

function isReadOf({ method, path }: Operation, name: string): boolean {
  return method === 'GET' && path.endsWith(`/{${name}}`) && path.split('/').length === 3;
}
