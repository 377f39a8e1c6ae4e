import { createClient, createConfig } from '@hey-api/client-fetch';
export const client = createClient(createConfig({ baseUrl: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }));
export const createInquiry = <T extends boolean = false>(options: { body: object; headers?: Record<string, string> }) =>
  client.post({ url: '/inquiries', ...options, headers: { 'Content-Type': 'application/json', ...options.headers } }); // $call POST /inquiries
export const redact = (id: string) => client.delete({ url: '/inquiries/{inquiry-id}', path: { 'inquiry-id': id } }); // $call DELETE /inquiries/{inquiry-id}
export const a = (body: object) => createInquiry({ body }); // $ require-idempotency-key
export const b = (body: object, k: string) => createInquiry({ body, headers: { 'Idempotency-Key': k } });
