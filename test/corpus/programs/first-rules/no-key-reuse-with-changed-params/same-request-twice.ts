const url = 'https://api.withpersona.com/api/v1/inquiries';

export async function createPatiently(attributes: object) {
  const key = crypto.randomUUID();
  const body = JSON.stringify({ data: { attributes } });
  const init: RequestInit = {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body,
  };
  const response = await fetch(url, init); // $call POST /inquiries
  if (response.status !== 429) return response;
  const seconds = Number(response.headers.get('RateLimit-Reset') ?? 60);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return fetch(url, init); // $call POST /inquiries
}

export async function createWithTimeout(attributes: object) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() };
  const send = (ms: number) =>
    fetch(url, { method: 'POST', headers, body: JSON.stringify({ data: { attributes } }), signal: AbortSignal.timeout(ms) }); // $call POST /inquiries
  // The timeout is no part of the request.
  return send(5000).catch(() => send(30_000));
}
