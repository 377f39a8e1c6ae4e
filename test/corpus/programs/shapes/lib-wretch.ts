import wretch from 'wretch';
const api = wretch('https://withpersona.com/api/v1').auth(`Bearer ${process.env.PERSONA_API_KEY}`).headers({ Accept: 'application/json' });
export const read = (id: string) => api.url(`/inquiries/${id}`).get().json(); // $call GET /inquiries/{inquiry-id}
export const create = (b: object) => api.url('/inquiries').post(b).json(); // $call POST /inquiries $ require-idempotency-key
export const createOnce = (b: object, k: string) => api.url('/inquiries').headers({ 'Idempotency-Key': k }).json(b).post().json(); // $call POST /inquiries
export const direct = (id: string) => api.post({}, `/inquiries/${id}/approve`).res(); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
