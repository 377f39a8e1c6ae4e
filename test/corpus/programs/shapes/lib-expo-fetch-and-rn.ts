import { fetch } from 'expo/fetch';
export const openCase = (b: string) => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', body: b, headers: { Authorization: 'Bearer x' } }); // $call POST /cases $ require-idempotency-key
