import axios, { AxiosHeaders } from 'axios';
const headers = new AxiosHeaders({ Authorization: 'x' });
export const a = (f: FormData) => axios.post('https://withpersona.com/api/v1/document/government-ids', f, { headers }); // $call POST /document/government-ids $ require-idempotency-key
export const b = (f: FormData, k: string) => axios.post('https://withpersona.com/api/v1/document/government-ids', f, { headers: new AxiosHeaders().set('Idempotency-Key', k) }); // $call POST /document/government-ids
