import { request } from 'undici';
export const open = (b: string, k: string) => request('https://withpersona.com/api/v1/cases', { method: 'POST', headers: ['authorization', `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key', k], body: b }); // $call POST /cases
export const openPlain = (b: string) => request('https://withpersona.com/api/v1/cases', { method: 'POST', headers: ['authorization', `Bearer ${process.env.PERSONA_API_KEY}`], body: b }); // $call POST /cases $ require-idempotency-key
