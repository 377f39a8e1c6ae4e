import { buildHeaders, personaConfig } from '../lib/persona-config';

const ROOT = 'https://api.withpersona.com/api/v1';

function localHeaders(json: boolean) {
  const headers: Record<string, string> = { Authorization: `Bearer ${personaConfig.key}` };
  if (json) headers['Content-Type'] = 'application/json';
  return headers;
}

export const foreign = (body: string) => fetch(`${ROOT}/inquiries`, { method: 'POST', headers: buildHeaders('POST'), body }); // $call POST /inquiries

export const mixed = (body: string) => fetch(`${ROOT}/inquiries`, { method: 'POST', headers: { ...localHeaders(true), ...personaConfig.headers }, body }); // $call POST /inquiries

export const local = (body: string) => fetch(`${ROOT}/inquiries`, { method: 'POST', headers: localHeaders(true), body }); // $call POST /inquiries $ require-idempotency-key

export const search = (query: object) => fetch(`${ROOT}/inquiries/search`, { method: 'POST', headers: localHeaders(true), body: JSON.stringify({ query }) }); // $call POST /inquiries/search

export const listed = (ids: string[]) =>
  fetch(`${ROOT}/inquiries?filter[inquiry-id]=${ids.join(',')}`, { headers: localHeaders(false) }); // $call GET /inquiries
