interface Options {
  method?: string;
  body?: unknown;
  idempotencyKey?: string;
}

const BASE = process.env.PERSONA_BASE_URL ?? 'https://api.withpersona.com/api/v1';

// Any answer but a good one is asked for again.
async function personaRequest(path: string, { method = 'GET', body, idempotencyKey }: Options = {}) {
  let lastStatus = 0;
  for (let attempt = 1; attempt <= 3; attempt++) { // $ no-unchanged-retry#a
    const response = await fetch(`${BASE}${path}`, { // $ no-unchanged-retry#a
      method,
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.ok) return response.json();
    lastStatus = response.status;
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
  }
  throw new Error(`${method} ${path} failed with ${lastStatus}`);
}

export const createInquiry = (attributes: object) =>
  personaRequest('/inquiries', { method: 'POST', body: { data: { attributes } } }); // $call POST /inquiries $ require-idempotency-key

export const createAccount = (attributes: object) =>
  personaRequest('/accounts', { method: 'POST', body: { data: { attributes } }, idempotencyKey: crypto.randomUUID() }); // $call POST /accounts

export const inquiry = (id: string) => personaRequest(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}

export const report = (id: string) => personaRequest(`/reports/${id}`, { idempotencyKey: crypto.randomUUID() }); // $call GET /reports/{report-id} $ no-key-on-safe-method
