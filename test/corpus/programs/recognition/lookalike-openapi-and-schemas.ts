import { z } from 'zod';

export const spec = {
  servers: [{ url: 'https://api.withpersona.com/api/v1' }],
  paths: {
    '/inquiries': { post: { operationId: 'create-an-inquiry', parameters: [{ in: 'header', name: 'Idempotency-Key' }] } },
    '/inquiries/{inquiry-id}': { get: { operationId: 'retrieve-an-inquiry' } },
  },
};

export const createInquiry = z.object({
  data: z.object({ attributes: z.object({ 'inquiry-template-id': z.string(), 'reference-id': z.string() }) }),
});

export const job = { url: 'https://api.withpersona.com/api/v1/inquiries', method: 'POST', headers: {} };
