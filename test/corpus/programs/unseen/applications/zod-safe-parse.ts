import { z } from 'zod';

const Inquiry = z.object({
  data: z.object({ id: z.string(), attributes: z.object({ status: z.string() }) }),
});
const Errors = z.object({ errors: z.array(z.object({ title: z.string(), details: z.string().optional() })) });

const url = (id: string) => `https://api.withpersona.com/api/v1/inquiries/${encodeURIComponent(id)}`;
const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
};

export async function statusOf(id: string): Promise<string | undefined> {
  const res = await fetch(url(id), { headers }); // $call GET /inquiries/{inquiry-id}
  const parsed = Inquiry.safeParse(await res.json());
  if (parsed.success) return parsed.data.data.attributes.status;
  return undefined;
}

export async function explain(id: string): Promise<string> {
  const res = await fetch(url(id), { headers }); // $call GET /inquiries/{inquiry-id}
  const body: unknown = await res.json();
  const failure = Errors.safeParse(body);
  if (failure.success) return failure.data.errors.map((e) => e.details ?? e.title).join('\n');
  return Inquiry.parse(body).data.attributes.status;
}

export async function unchecked(id: string): Promise<string> {
  const res = await fetch(url(id), { headers }); // $ require-status-check $call GET /inquiries/{inquiry-id}
  const body = (await res.json()) as z.infer<typeof Inquiry>;
  return body.data.attributes.status.toUpperCase();
}
