import axios from 'axios';

const slow = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export const open = (data, key) => slow.post('/cases', { data }, { headers: { 'Idempotency-Key': key } }); // $call POST /cases $ require-request-timeout
export const openInTime = (data, key) => slow.post('/cases', { data }, { timeout: 8_000, headers: { 'Idempotency-Key': key } }); // $call POST /cases
export const openWithSignal = (data, key, signal) => slow.post('/cases', { data }, { signal, headers: { 'Idempotency-Key': key } }); // $call POST /cases
export const never = (data, key) => slow.post('/cases', { data }, { timeout: 0, headers: { 'Idempotency-Key': key } }); // $call POST /cases $ require-request-timeout
export const read = (id) => slow.get(`/cases/${id}`); // $call GET /cases/{case-id}
