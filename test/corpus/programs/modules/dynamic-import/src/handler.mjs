export async function handler(event) {
  const { baseUrl, getHeaders } = await import('./persona.mjs');
  const res = await fetch(`${baseUrl}/inquiries/${event.id}/expire`, { method: 'POST', headers: getHeaders(), signal: AbortSignal.timeout(5_000) }); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
  if (!res.ok) throw new Error(`${res.status}`);
}

export async function handlerOnce(event) {
  const { baseUrl, getHeaders } = await import('./persona.mjs');
  const res = await fetch(`${baseUrl}/inquiries/${event.id}/expire`, { method: 'POST', headers: getHeaders(event.requestId), signal: AbortSignal.timeout(5_000) }); // $call POST /inquiries/{inquiry-id}/expire
  if (!res.ok) throw new Error(`${res.status}`);
}
