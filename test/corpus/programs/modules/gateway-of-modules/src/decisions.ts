import { randomUUID } from 'node:crypto';
import { retryable, stubborn } from './retry.js';
import { send } from './send.js';

export function approve(id: string) {
  const key = randomUUID();
  return retryable(() => send(`/inquiries/${id}/approve`, key)); // $call POST /inquiries/{inquiry-id}/approve
}

export function decline(id: string) {
  const key = randomUUID();
  return stubborn(() => send(`/inquiries/${id}/decline`, key)); // $ no-unchanged-retry no-same-key-after-server-error $call POST /inquiries/{inquiry-id}/decline
}

export function expire(id: string) {
  return retryable(() => send(`/inquiries/${id}/expire`, randomUUID())); // $ no-key-per-attempt $call POST /inquiries/{inquiry-id}/expire
}
