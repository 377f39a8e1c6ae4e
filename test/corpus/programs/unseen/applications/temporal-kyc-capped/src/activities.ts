import { ApplicationFailure } from '@temporalio/activity';

const ROOT = 'https://api.withpersona.com/api/v1';

interface CreateArgs {
  userId: string;
  templateId: string;
  key: string;
}

export async function createInquiry({ userId, templateId, key }: CreateArgs): Promise<string> {
  const res = await fetch(`${ROOT}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': userId } },
    }),
    signal: AbortSignal.timeout(30_000),
  });
  if (res.status === 429) throw new Error('rate limited');
  if (!res.ok) throw ApplicationFailure.nonRetryable(`inquiry refused: ${res.status}`);
  const { data } = await res.json();
  return data.id;
}
