import axios from 'axios';

const BASE = 'https://withpersona.com/api/v1';
const auth = { headers: { Authorization: `Bearer ${process.env.PERSONA_SECRET}` } };

interface Attributes {
  referenceId: string;
  templateId: string;
}

export async function start({ referenceId, templateId }: Attributes) {
  const { data } = await axios.post( // $call POST /inquiries $ require-idempotency-key
    `${BASE}/inquiries`,
    { data: { attributes: { 'reference-id': referenceId, 'inquiry-template-id': templateId } } },
    auth,
  );
  return data.data.id as string;
}

export async function resume(id: string) {
  const { data } = await axios.post(`${BASE}/inquiries/${id}/resume`, {}, auth); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
  return data.meta['session-token'] as string;
}

export async function status(id: string) {
  const { data } = await axios.get(`${BASE}/inquiries/${id}`, auth); // $call GET /inquiries/{inquiry-id}
  return data.data.attributes.status as string;
}

export async function note(id: string, text: string) {
  await axios.patch(`${BASE}/inquiries/${id}`, { data: { attributes: { note: text } } }, auth); // $call PATCH /inquiries/{inquiry-id}
}

export const redact = (id: string) => axios.delete(`${BASE}/inquiries/${id}`, auth); // $call DELETE /inquiries/{inquiry-id}
