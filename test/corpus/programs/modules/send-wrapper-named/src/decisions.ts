import { send } from './http.js';

export const approve = (id) => send('POST', `/inquiries/${id}/approve`, { timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const decline = (id, decisionId) => send('POST', `/inquiries/${id}/decline`, { key: crypto.randomUUID(), timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/decline
export const review = (id) => send('POST', `/inquiries/${id}/mark-for-review`, { key: crypto.randomUUID() }); // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-request-timeout
export const wrong = (id) => send('POST', `/inquiries/${id}/reject`, { key: crypto.randomUUID(), timeout: 5_000 }); // $ no-unknown-endpoint
export const read = (id) => send('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const constant = (id) => send('POST', `/inquiries/${id}/expire`, { key: 'expire', timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/expire $ no-static-idempotency-key

export async function resume(id) {
  try {
    return await send('POST', `/inquiries/${id}/resume`, { key: crypto.randomUUID(), timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/resume
  } catch (error) {
    if (error.status === 409) return null;
    throw error;
  }
}

export const resumeBlindly = (id) => send('POST', `/inquiries/${id}/resume`, { key: crypto.randomUUID(), timeout: 5_000 }); // $call POST /inquiries/{inquiry-id}/resume $ require-conflict-handling
