import { FastifyInstance } from 'fastify';
import { keyFor } from './keys';

const url = 'https://withpersona.com/api/v1/accounts';
const auth = `Bearer ${process.env.PERSONA_API_KEY}`;

export function routes(app: FastifyInstance) {
  app.post('/accounts', async (request) => {
    const key = request.headers['idempotency-key'] ?? request.id;
    const response = await fetch(url, { // $call POST /accounts
      method: 'POST',
      headers: { authorization: auth, 'idempotency-key': String(key) },
      body: JSON.stringify({ data: { attributes: request.body } }),
    });
    return response.json();
  });

  app.post('/accounts/imported', async (request) => {
    const response = await fetch(url, { // $call POST /accounts
      method: 'POST',
      headers: { authorization: auth, 'idempotency-key': keyFor(request) },
      body: JSON.stringify({ data: { attributes: request.body } }),
    });
    return response.json();
  });
}

export const withKey = (idempotencyKey: string, body: string) =>
  fetch(url, { method: 'POST', headers: { authorization: auth, 'idempotency-key': idempotencyKey }, body }); // $call POST /accounts
