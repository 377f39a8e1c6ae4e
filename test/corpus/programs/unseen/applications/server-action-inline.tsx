import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';

const base = 'https://api.withpersona.com/api/v1';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const res = await fetch(`${base}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
    next: { revalidate: 30 },
  });
  if (res.status === 404) redirect('/inquiries');
  const { data, errors } = await res.json();
  const key = randomUUID();

  async function approve() {
    'use server';
    await fetch(`${base}/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(8_000),
    });
    redirect('/inquiries');
  }

  if (errors) return <p>Not available</p>;
  return (
    <form action={approve}>
      <h1>{data.attributes.status}</h1>
      <button>Approve</button>
    </form>
  );
}
