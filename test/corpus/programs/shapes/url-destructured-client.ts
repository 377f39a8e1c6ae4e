import axios from 'axios';
const { post, get } = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const a = (b: object) => post('/cases', b); // $call POST /cases $ require-idempotency-key
export const c = () => get('/cases'); // $call GET /cases
export const d = (b: object, k: string) => post('/cases', b, { headers: { 'Idempotency-Key': k } }); // $call POST /cases
