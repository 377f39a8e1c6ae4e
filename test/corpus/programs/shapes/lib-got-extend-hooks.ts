import got, { type Got } from 'got';
const client: Got = got.extend({ prefixUrl: 'https://withpersona.com/api/v1', responseType: 'json', headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, retry: { limit: 0 } });
export const read = (id: string) => client(`inquiries/${id}`).json(); // $call GET /inquiries/{inquiry-id}
export const make = (json: object) => client.post('inquiries', { json }).json(); // $call POST /inquiries $ require-idempotency-key
export const makeOnce = (json: object, k: string) => client('inquiries', { method: 'POST', json, headers: { 'Idempotency-Key': k } }); // $call POST /inquiries
