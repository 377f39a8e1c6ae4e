import { z } from 'zod';
import ky, { HTTPError } from 'ky';
import { nanoid } from 'nanoid';

const Env = z.object({ PERSONA_API_KEY: z.string().min(1), PERSONA_ENV: z.enum(['sandbox', 'production']) });
const env = Env.parse(process.env);

const Inquiry = z.object({ data: z.object({ id: z.string().startsWith('inq_'), attributes: z.object({ status: z.string() }) }) });
type Inquiry = z.infer<typeof Inquiry>;

const http = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1/',
  timeout: 20_000,
  retry: 0,
  headers: { authorization: `Bearer ${env.PERSONA_API_KEY}` },
});

export async function fetchInquiry(id: string): Promise<Inquiry | undefined> {
  try {
    return Inquiry.parse(await http(`inquiries/${id}`).json()); // $call GET /inquiries/{inquiry-id}
  } catch (e) {
    if (e instanceof HTTPError && e.response.status === 404) return undefined;
    throw e;
  }
}

export const startInquiry = async (attributes: Record<string, unknown>) =>
  Inquiry.parse(
    await http('inquiries', { method: 'post', json: { data: { attributes } }, headers: { 'idempotency-key': nanoid() } }).json(), // $call POST /inquiries
  );

export const setTags = async (id: string, tags: string[]) => {
  await http.post(`inquiries/${id}/set-tags`, { json: { meta: { 'tag-name': tags } } }); // $call POST /inquiries/{inquiry-id}/set-tags $ require-idempotency-key
};
