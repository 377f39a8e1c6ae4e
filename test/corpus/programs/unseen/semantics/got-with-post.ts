import got from 'got';
import { randomUUID } from 'node:crypto';

const persona = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: { request: 10_000 },
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2025-12-08' },
});

export const open = (json: object) =>
  persona // $call POST /cases
    .post('cases', { json, headers: { 'idempotency-key': randomUUID() } })
    .json();

export const openAgain = (json: object) =>
  persona // $ no-unchanged-retry#a $call POST /cases
    .post('cases', { // $ no-unchanged-retry#a
      json,
      headers: { 'idempotency-key': randomUUID() },
      retry: { // $ no-unchanged-retry#a
        limit: 3,
        methods: ['POST'],
        statusCodes: [422, 429], // $ no-unchanged-retry#a
      },
    })
    .json();

export const openWhenFree = (json: object) =>
  persona // $call POST /cases
    .post('cases', {
      json,
      headers: { 'idempotency-key': randomUUID() },
      retry: { limit: 3, methods: ['POST'], statusCodes: [429] },
    })
    .json();
