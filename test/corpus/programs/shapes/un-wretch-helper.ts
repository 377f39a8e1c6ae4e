import wretch from 'wretch';
import QueryStringAddon from 'wretch/addons/queryString';
const persona = wretch().url('https://withpersona.com/api/v1').addon(QueryStringAddon).auth(`Bearer ${process.env.PERSONA_API_KEY}`);
const inquiries = persona.url('/inquiries');
export const list = () => inquiries.query({ 'page[size]': 5 }).get().json(); // $call GET /inquiries
export const create = (b: object) => inquiries.post(b).badRequest((e) => { throw e; }).json(); // $call POST /inquiries $ require-idempotency-key
export const approve = (id: string, k: string) => inquiries.url(`/${id}/approve`).headers({ 'idempotency-key': k }).post(); // $call POST /inquiries/{inquiry-id}/approve
