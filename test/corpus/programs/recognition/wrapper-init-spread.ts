const PERSONA_URL = 'https://withpersona.com/api/v1';

interface Init extends RequestInit {
  idempotencyKey?: string;
}

async function personaFetch(path: string, { idempotencyKey, ...init }: Init = {}) {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.set('Content-Type', 'application/json');
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  const response = await fetch(PERSONA_URL + path, { ...init, headers });
  if (!response.ok) throw new Error(`persona ${response.status}`);
  return response.json();
}

export async function openCase(attributes: object, requestId: string) {
  return personaFetch('/cases', { // $call POST /cases
    method: 'POST',
    idempotencyKey: requestId,
    body: JSON.stringify({ data: { attributes } }),
  });
}

export async function reopen(id: string) {
  return personaFetch(`/cases/${id}/set-status`, { // $call POST /cases/{case-id}/set-status $ require-idempotency-key
    method: 'POST',
    body: JSON.stringify({ meta: { status: 'Open' } }),
  });
}

export const cases = () => personaFetch('/cases'); // $call GET /cases
