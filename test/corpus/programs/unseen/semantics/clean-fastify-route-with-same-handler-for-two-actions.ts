import Fastify from 'fastify';
const app = Fastify();
for (const action of ['approve', 'decline'] as const) {
  app.post<{ Params: { id: string }; Headers: { 'idempotency-key': string } }>(
    `/${action}/:id`,
    async (req, reply) => {
      const res = await fetch(
        `https://api.withpersona.com/api/v1/inquiries/${req.params.id}/${action}`,
        {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Persona-Version': '2025-12-08',
            'Idempotency-Key': req.headers['idempotency-key'],
          },
          signal: AbortSignal.timeout(10_000),
        },
      );
      return reply.code(res.ok ? 204 : 502).send();
    },
  );
}
