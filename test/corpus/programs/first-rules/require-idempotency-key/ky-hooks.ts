import ky from 'ky';

const plain = ky.create({ prefixUrl: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

const keyed = plain.extend({
  retry: 0,
  hooks: {
    beforeRequest: [
      (request) => {
        if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID());
      },
    ],
  },
});

const timed = plain.extend({
  retry: 0,
  hooks: { beforeRequest: [(request) => request.headers.set('X-Started', String(Date.now()))] },
});

export const viaPlain = (json: object) => plain.post('inquiries', { json }); // $call POST /inquiries $ require-idempotency-key
export const viaKeyed = (json: object) => keyed.post('inquiries', { json }); // $call POST /inquiries
export const viaTimed = (json: object) => timed.post('inquiries', { json }); // $call POST /inquiries $ require-idempotency-key
export const readTimed = (id: string) => timed.get(`inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
