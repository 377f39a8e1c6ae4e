import { createPersona } from './lib';

const persona = createPersona({ apiKey: process.env.PERSONA_API_KEY, version: '2023-01-05' });

export const read = (id) => persona.get(`/reports/${id}`); // $call GET /reports/{report-id}
export const open = (body) => persona.post('/reports', body, { signal: AbortSignal.timeout(9_000) }); // $call POST /reports $ require-idempotency-key
export const openOnce = (body, key) => persona.post('/reports', body, { headers: { 'Idempotency-Key': key }, signal: AbortSignal.timeout(9_000) }); // $call POST /reports
export const openSlowly = (body, key) => persona.post('/reports', body, { headers: { 'Idempotency-Key': key } }); // $call POST /reports $ require-request-timeout
