import { buildHeaders } from './http';

const root = 'https://withpersona.com/api/v1';

// Whether these hold a key is not decided in this file.
export const imported = (id: string) => fetch(`${root}/accounts/${id}`, { headers: buildHeaders() }); // $call GET /accounts/{account-id}

export const given = (id: string, headers: HeadersInit) => fetch(`${root}/accounts/${id}`, { method: 'DELETE', headers }); // $call DELETE /accounts/{account-id}

export const optional = (id: string, key?: string) =>
  fetch(`${root}/accounts/${id}`, { headers: { Authorization: 'x', ...(key && { 'Idempotency-Key': key }) } }); // $call GET /accounts/{account-id}

export const method = (verb: string, id: string, key: string) =>
  fetch(`${root}/accounts/${id}`, { method: verb, headers: { 'Idempotency-Key': key } });
