import axios from 'axios';
const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });
persona.defaults.headers.common.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
export const a = (data: object) => persona({ method: 'post', url: '/inquiries', data }); // $call POST /inquiries $ require-idempotency-key
export const b = (data: object, k: string) => persona.request({ method: 'POST', url: 'inquiries', data, headers: { 'Idempotency-Key': k } }); // $call POST /inquiries
export const c = (id: string) => persona(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const d = () => persona.get('/inquiries', { params: { 'page[size]': 10 } }).then(({ data }) => data); // $call GET /inquiries
