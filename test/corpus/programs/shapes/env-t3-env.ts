import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';
const env = createEnv({ server: { PERSONA_BASE_URL: z.string().url(), PERSONA_API_KEY: z.string() }, runtimeEnv: process.env });
export const read = (id: string) => fetch(`${env.PERSONA_BASE_URL}/inquiries/${id}`, { headers: { Authorization: `Bearer ${env.PERSONA_API_KEY}` } }); // $call GET /inquiries/{inquiry-id}
