const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};

async function check(response: Response) {
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
}

export const approve = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve $ require-request-timeout
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
  }).then(check);

export const decline = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(15_000),
  }).then(check);

export async function expire(id: string) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 15_000);
  try {
    await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
      signal: controller.signal,
    }).then(check);
  } finally {
    clearTimeout(timer);
  }
}

export const review = (id: string, signal: AbortSignal) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/mark-for-review`, { // $call POST /inquiries/{inquiry-id}/mark-for-review
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal,
  }).then(check);

export const read = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }).then(check); // $call GET /inquiries/{inquiry-id}

export const upload = (accountId: string, photo: Buffer) =>
  fetch(`https://api.withpersona.com/api/v1/accounts/${accountId}/run-action`, { // $call POST /accounts/{account-id}/run-action $ require-request-timeout
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { parameters: { photo: photo.toString('base64') } } } }),
  }).then(check);
