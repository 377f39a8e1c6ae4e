const pairs = [
  ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
  ['Content-Type', 'application/json'],
];

export const createCase = (body) =>
  fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ require-idempotency-key
    method: 'POST',
    headers: pairs,
    body: JSON.stringify(body),
  });

export const createTaggedCase = (body, requestId) =>
  fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: [...pairs, ['Idempotency-Key', requestId]],
    body: JSON.stringify(body),
  });

export const createMappedCase = (body, requestId) => {
  const map = new Map(pairs);
  map.set('Idempotency-Key', requestId);
  return fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: Object.fromEntries(map),
    body: JSON.stringify(body),
  });
};
