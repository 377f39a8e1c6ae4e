import { z } from 'zod';
const env = z.object({ PERSONA_API_URL: z.string().url().default('https://withpersona.com/api/v1'), PERSONA_API_KEY: z.string() }).parse(process.env);
export const create = (b: string) => fetch(`${env.PERSONA_API_URL}/inquiries`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${env.PERSONA_API_KEY}` } }); // $call POST /inquiries $ require-idempotency-key
