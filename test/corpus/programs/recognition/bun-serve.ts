import { randomUUIDv7, serve } from 'bun';

const upstream = Bun.env.PERSONA_API_BASE ?? 'https://api.withpersona.com/api/v1';
const authorization = `Bearer ${Bun.env.PERSONA_API_KEY}`;

serve({
  port: Number(Bun.env.PORT ?? 3000),
  routes: {
    '/health': new Response('ok'),
    '/verifications/:id': {
      GET: (req) => fetch(`${upstream}/verifications/${req.params.id}`, { headers: { authorization } }), // $call GET /verifications/{verification-id}
      DELETE: (req) => fetch(`${upstream}/verifications/${req.params.id}`, { method: 'DELETE', headers: { authorization } }), // $call DELETE /verifications/{verification-id}
    },
    '/locks/:id': {
      POST: async (req) =>
        fetch(`${upstream}/verifications/${req.params.id}/investigation-lock`, { // $call POST /verifications/{verification-id}/investigation-lock
          method: 'POST',
          headers: { authorization, 'idempotency-key': randomUUIDv7() },
        }),
      DELETE: async (req) =>
        fetch(`${upstream}/verifications/${req.params.id}/investigation-unlock`, { method: 'POST', headers: { authorization } }), // $call POST /verifications/{verification-id}/investigation-unlock $ require-idempotency-key
    },
  },
});
