import { Effect } from 'effect';
export const create = (body: object) =>
  Effect.tryPromise({
    try: () => fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, body: JSON.stringify(body) }), // $call POST /inquiries $ require-idempotency-key
    catch: (e) => new Error(String(e)),
  });
