type Init = Omit<RequestInit, 'body'> & { json?: unknown };

const token = process.env.PERSONA_API_KEY;

async function api(path: string, { json, headers, ...init }: Init = {}, idempotencyKey: string | null = null) {
  const all = new Headers(headers);
  all.set('Authorization', `Bearer ${token}`);
  if (json !== undefined) all.set('Content-Type', 'application/json');
  if (idempotencyKey !== null) all.set('Idempotency-Key', idempotencyKey);
  const answer = await fetch(`https://withpersona.com/api/v1${path}`, { ...init, headers: all, body: json === undefined ? undefined : JSON.stringify(json) });
  return answer.json();
}

export const openCase = (json: object) => api('/cases', { method: 'POST', json }); // $call POST /cases $ require-idempotency-key
export const openCaseNull = (json: object) => api('/cases', { method: 'POST', json }, null); // $call POST /cases $ require-idempotency-key
export const openCaseOnce = (json: object, ticketId: string) => api('/cases', { json, method: 'POST' }, `case-${ticketId}`); // $call POST /cases
export const openCaseByHeader = (json: object) => api('/cases', { method: 'POST', json, headers: { 'idempotency-key': crypto.randomUUID() } }); // $call POST /cases
export const openCaseFor = (json: object, headers: HeadersInit) => api('/cases', { method: 'POST', json, headers }); // $call POST /cases
export const cases = () => api('/cases'); // $call GET /cases
