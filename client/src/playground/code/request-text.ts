/**
 * Pieces of a request that all targets write: address, headers, whether a key belongs to it. Not here: any syntax.
 */
import { API_BASE_URL, API_KEY_VARIABLE } from '@persona-lint/api';
import { getOperation, toHeaders, toTarget, type Draft } from '../draft.js';

export interface RequestText {
  readonly method: string;
  /** The whole address, path parameters filled in as far as they are. */
  readonly url: string;
  /** Without credentials and key, `Accept` left to the client. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly needsKey: boolean;
  /** The environment variable with the API key. */
  readonly variable: string;
  /** In kebab case, from Persona's own operation id. */
  readonly id: string;
  readonly purpose: string;
}

export function toRequestText(draft: Draft): RequestText {
  const { method, idempotencyKey, search, id, purpose } = getOperation(draft);
  const headers = Object.entries(toHeaders(draft, '')).filter(([name]) => name !== 'Accept');
  return {
    ...{ method, headers, body: draft.body, id, purpose },
    url: `${new URL(API_BASE_URL).origin}${toTarget(draft)}`,
    needsKey: idempotencyKey === 'yes' && !search,
    variable: API_KEY_VARIABLE,
  };
}
