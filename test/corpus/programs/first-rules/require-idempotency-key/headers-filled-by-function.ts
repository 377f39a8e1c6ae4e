import { randomUUID } from 'node:crypto';

function authorise(headers: Headers) {
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  return headers;
}

function once(headers: Headers, key = randomUUID()) {
  headers.set('Idempotency-Key', key);
  return headers;
}

export async function createReport(body: string) {
  const headers = new Headers();
  authorise(headers);
  headers.set('Content-Type', 'application/json');
  return fetch('https://withpersona.com/api/v1/reports', { method: 'POST', headers, body }); // $call POST /reports $ require-idempotency-key
}

export async function createReportOnce(body: string) {
  const headers = new Headers();
  authorise(headers);
  once(headers);
  return fetch('https://withpersona.com/api/v1/reports', { method: 'POST', headers, body }); // $call POST /reports
}

export const createReportNested = (body: string) =>
  fetch('https://withpersona.com/api/v1/reports', { method: 'POST', headers: once(authorise(new Headers())), body }); // $call POST /reports
