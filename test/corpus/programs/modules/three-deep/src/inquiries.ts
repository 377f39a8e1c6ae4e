import { persona } from './persona.js';

const action = (id: string, name: string, key?: string) =>
  persona(`/inquiries/${id}/${name}`, { method: 'POST', headers: key ? { 'Idempotency-Key': key } : {} });

export const approve = (id: string) => action(id, 'approve'); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const decline = (id: string) => action(id, 'decline', crypto.randomUUID()); // $call POST /inquiries/{inquiry-id}/decline
export const read = (id: string) => persona(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
