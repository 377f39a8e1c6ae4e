import { z } from 'zod';

const schema = z.object({
  IDV_ORIGIN: z.string().url().default('https://api.withpersona.com'),
  IDV_API_KEY: z.string().min(1),
  IDV_TEMPLATE: z.string().startsWith('itmpl_'),
});

export const env = schema.parse(process.env);
