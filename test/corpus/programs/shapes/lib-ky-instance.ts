import ky from 'ky';
const api = ky.create({ prefixUrl: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
const cases = api.extend((options) => ({ prefixUrl: `${options.prefixUrl}/cases` }));
export const make = async (json: object) => api.post('cases', { json }).json<object>(); // $call POST /cases $ require-idempotency-key
export const read = (id: string) => api.get(`cases/${id}`); // $call GET /cases/{case-id}
