import { Http, keys } from './transport/index.js';

const persona = new Http('https://api.withpersona.com/api/v1', {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
});

export const open = (body: object) => persona.request('/cases', { method: 'POST', body, headers: keys.perCall() }); // $call POST /cases
export const openAgain = (body: object) => persona.request('/cases', { method: 'POST', body, headers: keys.perProcess() }); // $ no-static-idempotency-key#a $call POST /cases
export const assign = (id: string, body: object) => persona.request(`/cases/${id}/assign`, { method: 'POST', body }); // $ require-idempotency-key $call POST /cases/{case-id}/assign
export const read = (id: string) => persona.request(`/cases/${id}`); // $call GET /cases/{case-id}
