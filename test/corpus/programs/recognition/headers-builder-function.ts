import { v4 as uuidv4 } from 'uuid';

function personaHeaders({ idempotent = false }: { idempotent?: boolean } = {}): Record<string, string> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'content-type': 'application/json',
  };
  if (idempotent) headers['idempotency-key'] = uuidv4();
  return headers;
}

const base = 'https://withpersona.com/api/v1';

export const createInquiry = (attributes: object) =>
  fetch(`${base}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: personaHeaders({ idempotent: true }),
    body: JSON.stringify({ data: { attributes } }),
  });

export const addTag = (id: string, tag: string) =>
  fetch(`${base}/inquiries/${id}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag $ require-idempotency-key
    method: 'POST',
    headers: personaHeaders(),
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });

export const getInquiry = (id: string) => fetch(`${base}/inquiries/${id}`, { headers: personaHeaders() }); // $call GET /inquiries/{inquiry-id}
