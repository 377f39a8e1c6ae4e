import fp from 'fastify-plugin';
import { request } from 'undici';
import { ulid } from 'ulid';
import type { FastifyInstance } from 'fastify';

const ORIGIN = 'https://api.withpersona.com' as const;
const PREFIX = '/api/v1' as const;

export default fp(async function persona(app: FastifyInstance, { token }: { token: string }) {
  const common = Object.freeze({ authorization: `Bearer ${token}`, 'persona-version': '2023-01-05' });

  app.decorate('persona', {
    async openCase(template: string) {
      const { statusCode, body } = await request(`${ORIGIN}${PREFIX}/cases`, { // $call POST /cases
        method: 'POST',
        headers: { ...common, 'content-type': 'application/json', 'idempotency-key': ulid() },
        body: JSON.stringify({ data: { attributes: { 'case-template-id': template } } }),
      });
      if (statusCode >= 300) throw app.httpErrors.badGateway();
      return body.json();
    },
    async viewCase(id: string) {
      const { body } = await request(`${ORIGIN}${PREFIX}/cases/${id}`, { headers: common }); // $call GET /cases/{case-id}
      return body.json();
    },
    async dropCase(id: string) {
      await request(`${ORIGIN}${PREFIX}/cases/${id}`, { method: 'DELETE', headers: common }); // $call DELETE /cases/{case-id}
    },
  });
});
