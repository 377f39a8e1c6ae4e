import { z } from 'zod';

export const PersonaResource = z
  .string()
  .url()
  .regex(/^https:\/\/(?:api\.)?withpersona\.com\/api\/v1\/(?:inquiries|accounts|cases)\/[\w-]+$/);

export const Rule = z.object({
  method: z.enum(['GET', 'POST']).default('POST'),
  url: PersonaResource.default('https://withpersona.com/api/v1/inquiries/inq_1'),
  headers: z.record(z.string()).default({}),
});

const trusted = new Set(['withpersona.com', 'api.withpersona.com']);

export function isPersona(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && trusted.has(url.hostname) && url.pathname.startsWith('/api/v1/');
}

export const egress = [...trusted].map((host) => ({ host, port: 443, paths: ['/api/v1/inquiries', '/api/v1/accounts'], methods: ['POST'] }));
