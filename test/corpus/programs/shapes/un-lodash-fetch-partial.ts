import partial from 'lodash/partial';
import { defu } from 'defu';
import { ofetch, type FetchOptions } from 'ofetch';
const personaFetch = <T>(path: string, options: FetchOptions<'json'> = {}) => ofetch<T>(path, defu(options, { baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }) as FetchOptions<'json'>);
export const list = partial(personaFetch, '/cases');
export const read = (id: string) => personaFetch(`/cases/${id}`); // $call GET /cases/{case-id}
export const open = (body: object) => personaFetch('/cases', { method: 'POST', body }); // $call POST /cases $ require-idempotency-key
export const openOnce = (body: object) => personaFetch('/cases', { method: 'POST', body, headers: { 'Idempotency-Key': crypto.randomUUID() } }); // $call POST /cases
