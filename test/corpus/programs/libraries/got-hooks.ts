import got from 'got';
import { randomUUID } from 'node:crypto';

const retry = { limit: 3, methods: ['POST' as const], statusCodes: [429] };
const base = {
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: { request: 20_000 },
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' },
  retry,
};

// The hook runs again for each attempt, and lost answers are repeated too.
const perAttempt = got.extend(base, {
  hooks: { beforeRequest: [(options) => void (options.headers['idempotency-key'] = randomUUID())] }, // $ no-key-per-attempt#a
});

// `init` runs once for each call.
const perCall = got.extend(base, {
  hooks: { init: [(_plain, options) => void (options.headers['idempotency-key'] = randomUUID())] },
});

export const first = (id: string) => perAttempt.post(`inquiries/${id}/expire`).json(); // $call POST /inquiries/{inquiry-id}/expire $ no-key-per-attempt#a
export const second = (id: string) => perCall.post(`inquiries/${id}/expire`).json(); // $call POST /inquiries/{inquiry-id}/expire
