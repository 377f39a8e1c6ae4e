import { post } from './http';

// Reached through an imported helper: unknown. The second goes out from here, marked by the key's prefix.
export const indirect = (body: object) => post('/inquiries', body);

export const direct = (gateway: string, body: object) =>
  fetch(`${gateway}/inquiries`, { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: 'Bearer persona_sandbox_00000000-0000-0000-0000-000000000000' },
    body: JSON.stringify(body),
  });
