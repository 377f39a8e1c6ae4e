import { z } from 'zod';

export const env = z.object({ PERSONA_API_KEY: z.string(), PERSONA_API_URL: z.string().url(), PERSONA_API_VERSION: z.string() }).parse(process.env);
