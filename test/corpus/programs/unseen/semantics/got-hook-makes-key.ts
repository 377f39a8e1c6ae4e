import got from 'got';
import { randomUUID } from 'node:crypto';

const base = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: { request: 10_000 },
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2025-12-08' },
});

const hooked = base.extend({
  hooks: {
    beforeRequest: [
      (options) => {
        if (options.method === 'POST') options.headers['idempotency-key'] = randomUUID(); // $ no-key-per-attempt#a
      },
    ],
  },
});

/** Tried again after a lost answer; the hook runs each time. */
export const run = (id: string) => hooked.post(`reports/${id}/run`, { retry: { limit: 3, methods: ['POST'], statusCodes: [429] } }).json(); // $ no-key-per-attempt#a $call POST /reports/{report-id}/run

/** Never tried again. */
export const pause = (id: string) => hooked.post(`reports/${id}/pause`).json(); // $call POST /reports/{report-id}/pause
