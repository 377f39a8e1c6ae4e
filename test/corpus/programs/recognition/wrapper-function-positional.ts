const BASE = 'https://withpersona.com/api/v1';

async function persona<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const response = await fetch(`${BASE}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      ...(key ? { 'Idempotency-Key': key } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json() as Promise<T>;
}

export const createInquiry = (attributes: object) => persona('POST', '/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key

export const createCase = (attributes: object, ticketId: string) =>
  persona('POST', '/cases', { data: { attributes } }, `ticket-${ticketId}`); // $call POST /cases

export const getInquiry = (id: string) => persona('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}

export const updateInquiry = (id: string, note: string) =>
  persona('PATCH', `/inquiries/${id}`, { data: { attributes: { note } } }); // $call PATCH /inquiries/{inquiry-id}

export const redactInquiry = (id: string) => persona<void>('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
