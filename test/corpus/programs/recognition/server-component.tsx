import { headers } from 'next/headers';

async function loadInquiry(id: string) {
  const response = await fetch(`https://withpersona.com/api/v1/inquiries/${id}?include=verifications`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return response.ok ? response.json() : null;
}

export default async function Page({ params }: { params: { id: string } }) {
  const requestId = (await headers()).get('x-request-id') ?? crypto.randomUUID();
  const inquiry = await loadInquiry(params.id);

  async function decline() {
    'use server';
    await fetch(`https://withpersona.com/api/v1/inquiries/${params.id}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
    });
  }

  async function approve() {
    'use server';
    await fetch(`https://withpersona.com/api/v1/inquiries/${params.id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    });
  }

  return (
    <form action={approve}>
      <h1>{inquiry?.data.attributes.status}</h1>
      <button type="submit">Approve</button>
      <button formAction={decline}>Decline</button>
    </form>
  );
}
