import { Client, fetch as undiciFetch } from 'undici';
import { nanoid } from 'nanoid';

const client = new Client(new URL('https://withpersona.com'));
const base = ['authorization', `Bearer ${process.env.PERSONA_API_KEY}`];

export const flat = (body) => client.request({ path: '/api/v1/cases', method: 'POST', headers: [...base, 'content-type', 'application/json'], body }); // $call POST /cases $ require-idempotency-key

export const flatWithKey = (body) => client.request({ path: '/api/v1/cases', method: 'POST', headers: [...base, 'idempotency-key', nanoid()], body }); // $call POST /cases

export const fetched = (body) => undiciFetch('https://withpersona.com/api/v1/cases', { dispatcher: client, method: 'POST', headers: [base], body }); // $call POST /cases $ require-idempotency-key

export const fetchedWithKey = (body) =>
  undiciFetch('https://withpersona.com/api/v1/cases', { dispatcher: client, method: 'POST', headers: [base, ['idempotency-key', nanoid()]], body }); // $call POST /cases
