import Fastify from 'fastify';
import { request as upstream } from 'undici';

const app = Fastify({ logger: true });

interface StartBody {
  templateId: string;
  referenceId: string;
}

app.post<{ Body: StartBody; Headers: { 'idempotency-key': string } }>(
  '/kyc/inquiries',
  {
    schema: {
      headers: {
        type: 'object',
        required: ['idempotency-key'],
        properties: { 'idempotency-key': { type: 'string', format: 'uuid' } },
      },
    },
  },
  async (req, reply) => {
    const { statusCode, body } = await upstream('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: {
        authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'content-type': 'application/json',
        'persona-version': '2025-12-08',
        'idempotency-key': req.headers['idempotency-key'],
      },
      body: JSON.stringify({
        data: {
          attributes: {
            'inquiry-template-id': req.body.templateId,
            'reference-id': req.body.referenceId,
          },
        },
      }),
      bodyTimeout: 10_000,
      headersTimeout: 10_000,
    });
    reply.code(statusCode).type('application/json');
    return body.text();
  },
);

await app.listen({ port: 3000 });
