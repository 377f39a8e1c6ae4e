import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';
const alova = createAlova({ baseURL: 'https://withpersona.com/api/v1', requestAdapter: adapterFetch(), beforeRequest(method) { method.config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`; } });
export const read = (id: string) => alova.Get(`/cases/${id}`); // $call GET /cases/{case-id}
export const open = (b: object, k: string) => alova.Post('/cases', b, { headers: { 'Idempotency-Key': k } }); // $call POST /cases
