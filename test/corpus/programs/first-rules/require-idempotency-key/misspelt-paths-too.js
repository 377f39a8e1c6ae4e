// Key rules hold for a POST to a path that Persona does not have as well.
const key = process.env.PERSONA_API_KEY;

export const noApiPrefix = (id) =>
  fetch(`https://api.withpersona.com/v1/inquiries/${id}/resume`, { // $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
  });

export const misspeltAction = (id) =>
  fetch(`https://withpersona.com/api/v1/inquiries/${id}/aprove`, { // $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
  });

export const withKey = (id, requestId) =>
  fetch(`https://withpersona.com/api/v1/inquiries/${id}/aprove`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Idempotency-Key': requestId },
  });
