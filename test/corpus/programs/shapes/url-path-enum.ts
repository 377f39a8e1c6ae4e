enum Endpoints { CREATE = '/inquiries', CASES = '/cases' }
const BASE_URL = 'https://withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
export const create = (body: string) => fetch(BASE_URL + Endpoints.CREATE, { method: 'POST', headers, body }); // $call POST /inquiries $ require-idempotency-key
export const cases = () => fetch(`${BASE_URL}${Endpoints.CASES}`, { headers }); // $call GET /cases
export const one = (id: string) => fetch(`${BASE_URL}${Endpoints.CASES}/${id}`, { headers }); // $call GET /cases/{case-id}
