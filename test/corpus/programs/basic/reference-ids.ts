const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};

async function check(response: Response) {
  if (response.status === 409) return null;
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
  return response.json();
}

export const anonymous = (templateId: string) =>
  fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-reference-id
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId } } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);

export const named = (templateId: string, applicationId: string) =>
  fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': applicationId } } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);

export const camel = (templateId: string, applicationId: string) =>
  fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { inquiryTemplateId: templateId, referenceId: applicationId } } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);

export const account = (country: string) =>
  fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts $ require-reference-id
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { 'country-code': country } } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);

export const unknown = (attributes: object) =>
  fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);

export const report = (name: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { query: { name } } } }),
    signal: AbortSignal.timeout(10_000),
  }).then(check);
