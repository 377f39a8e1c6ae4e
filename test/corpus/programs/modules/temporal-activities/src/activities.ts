import { ApplicationFailure } from '@temporalio/activity';

export async function approve(id: string, key: string): Promise<void> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw ApplicationFailure.nonRetryable(`approve: ${res.status}`);
}
