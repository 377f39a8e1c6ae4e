import ky from 'ky';

const api = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2025-12-08' },
});

const busy = { limit: 4, methods: ['post'], statusCodes: [429] };

export const approve = (id: string) =>
  api.post(`inquiries/${id}/approve`, { headers: { 'idempotency-key': crypto.randomUUID() }, retry: busy }); // $call POST /inquiries/{inquiry-id}/approve

export const decline = (id: string) =>
  api.post(`inquiries/${id}/decline`, { // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /inquiries/{inquiry-id}/decline
    headers: { 'idempotency-key': crypto.randomUUID() },
    retry: { ...busy, statusCodes: [...busy.statusCodes, 404, 503] }, // $ no-unchanged-retry#a no-same-key-after-server-error#b
  });
