import { randomUUID } from 'node:crypto';

let cachedKey;

// Named like a factory, yet it hands out one value for the life of the process.
function getIdempotencyKey() {
  cachedKey ??= randomUUID(); // $ no-static-idempotency-key#a
  return cachedKey; // $ no-static-idempotency-key#a
}

export function createReport(attributes) {
  return fetch('https://withpersona.com/api/v1/reports', { // $call POST /reports $ no-static-idempotency-key#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': getIdempotencyKey(), // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes } }),
  });
}
