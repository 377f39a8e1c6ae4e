const h = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};

async function check(response: Response) {
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
  return response.json();
}

export const put = (id: string, attributes: object) =>
  fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { method: 'PUT', headers: h, body: JSON.stringify({ data: { attributes } }) }).then(check); // $ no-unknown-endpoint

export const patch = (id: string, attributes: object) =>
  fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { method: 'PATCH', headers: h, body: JSON.stringify({ data: { attributes } }) }).then(check);

export const withoutApi = (id: string) => fetch(`https://api.withpersona.com/v1/inquiries/${id}`, { headers: h }).then(check); // $ no-unknown-endpoint

export const misspelt = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/aprove`, { // $ no-unknown-endpoint
    method: 'POST',
    headers: { ...h, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(9_000),
  }).then(check);

export const singular = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiry/${id}`, { headers: h }).then(check); // $ no-unknown-endpoint

export const redact = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/redact`, { // $ no-unknown-endpoint
    method: 'POST',
    headers: { ...h, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(9_000),
  }).then(check);

export const redactRightly = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { method: 'DELETE', headers: h }).then(check);

export const methodForgotten = (attributes: object) =>
  fetch('https://api.withpersona.com/api/v1/cases', { headers: h, body: JSON.stringify({ data: { attributes } }) }).then(check); // $ no-unknown-endpoint

export const hosted = (id: string) => `https://withpersona.com/verify?inquiry-id=${id}`;
export const dashboard = (id: string) => fetch(`https://app.withpersona.com/dashboard/inquiries/${id}`);
export const anything = (path: string) => fetch(`https://api.withpersona.com/api/v1/${path}`, { headers: h }).then(check);
