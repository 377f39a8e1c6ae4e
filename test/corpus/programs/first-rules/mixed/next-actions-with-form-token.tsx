'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';

const Submission = z.object({
  submissionId: z.string().uuid(),
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  email: z.string().email(),
});

type State = { error?: string; fields?: Record<string, string[] | undefined> };

const endpoint = (path: string) => new URL(`/api/v1${path}`, 'https://api.withpersona.com');

async function persona<T>(path: string, init: RequestInit & { key?: string } = {}): Promise<{ status: number; body: T }> {
  const { key, headers, ...rest } = init;
  const response = await fetch(endpoint(path), {
    ...rest,
    cache: 'no-store',
    headers: {
      ...headers,
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
  });
  return { status: response.status, body: (await response.json()) as T };
}

interface Envelope {
  data?: { id: string; attributes: Record<string, any> };
  meta?: { 'one-time-link'?: string };
  errors?: { title: string; details?: string }[];
}

/** The form carries an id made when it was rendered, so that a double click sends the same request twice. */
export async function startVerification(_previous: State, form: FormData): Promise<State> {
  const parsed = Submission.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { fields: parsed.error.flatten().fieldErrors };
  const { submissionId, firstName, lastName, email } = parsed.data;

  const inquiry = await persona<Envelope>('/inquiries', { // $call POST /inquiries
    method: 'POST',
    key: `inquiry:${submissionId}`,
    body: JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          fields: { 'name-first': firstName, 'name-last': lastName, 'email-address': email },
        },
      },
    }),
  });
  if (inquiry.status !== 201 || !inquiry.body.data) {
    return { error: inquiry.body.errors?.[0]?.title ?? 'Something went wrong' };
  }

  const link = await persona<Envelope>(`/inquiries/${inquiry.body.data.id}/generate-one-time-link`, { // $call POST /inquiries/{inquiry-id}/generate-one-time-link
    method: 'POST',
    key: `link:${submissionId}`,
  });
  const target = link.body.meta?.['one-time-link'];
  if (!target) return { error: 'No link was issued' };

  (await cookies()).set('inquiry', inquiry.body.data.id, { httpOnly: true, sameSite: 'lax', secure: true });
  redirect(target);
}

export async function refreshStatus(): Promise<string> {
  const id = (await cookies()).get('inquiry')?.value;
  if (!id) return 'none';
  const { status, body } = await persona<Envelope>(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  if (status !== 200 || !body.data) return 'unknown';
  revalidatePath('/verify');
  return body.data.attributes.status;
}

export async function cancelVerification(): Promise<void> {
  const jar = await cookies();
  const id = jar.get('inquiry')?.value;
  if (!id) return;
  await persona<Envelope>(`/inquiries/${id}/expire`, { method: 'POST', key: crypto.randomUUID() }); // $call POST /inquiries/{inquiry-id}/expire
  jar.delete('inquiry');
  revalidatePath('/verify');
}
