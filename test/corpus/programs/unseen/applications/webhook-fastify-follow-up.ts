import type { FastifyInstance } from 'fastify';
import { createHmac, timingSafeEqual } from 'node:crypto';

const API = 'https://api.withpersona.com/api/v1';

function isGenuine(raw: Buffer, header: string, secret: string): boolean {
  const candidates = header.split(' ').map((set) => new URLSearchParams(set.replaceAll(',', '&')));
  return candidates.some((candidate) => {
    const digest = createHmac('sha256', secret).update(`${candidate.get('t')}.`).update(raw).digest();
    const given = Buffer.from(candidate.get('v1') ?? '', 'hex');
    if (given.byteLength !== digest.byteLength) return false;
    return timingSafeEqual(given, digest);
  });
}

export async function webhooks(app: FastifyInstance) {
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_req, body, done) => done(null, body));

  app.post('/hooks/identity', async (req, reply) => {
    const raw = req.body as Buffer;
    const header = req.headers['persona-signature'];
    if (typeof header !== 'string' || !isGenuine(raw, header, process.env.HOOK_SECRET!)) {
      return reply.code(401).send();
    }
    const event = JSON.parse(raw.toString('utf8')).data;
    if (event.attributes.name === 'inquiry.completed') {
      const inquiryId: string = event.attributes.payload.data.id;
      const res = await fetch(`${API}/inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2023-01-05',
          'Idempotency-Key': `approve:${event.id}`,
        },
        signal: AbortSignal.timeout(4_000),
      });
      if (!res.ok && res.status !== 409) req.log.error({ status: res.status }, 'approve');
    }
    return reply.code(204).send();
  });
}
