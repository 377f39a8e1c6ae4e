import { ApplicationFailure } from '@temporalio/activity';

const ROOT = 'https://api.withpersona.com/api/v1';
const auth = () => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
});

interface CreateArgs {
  userId: string;
  templateId: string;
  key: string;
}

export async function createInquiry({ userId, templateId, key }: CreateArgs): Promise<string> {
  const res = await fetch(`${ROOT}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: { ...auth(), 'Content-Type': 'application/json', 'Idempotency-Key': key },
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

export async function fetchStatus(inquiryId: string): Promise<string> {
  const res = await fetch(`${ROOT}/inquiries/${inquiryId}`, { headers: auth() }); // $call GET /inquiries/{inquiry-id}
  if (res.status === 404) throw ApplicationFailure.nonRetryable('gone');
  if (!res.ok && res.status < 500 && res.status !== 429) {
    throw ApplicationFailure.nonRetryable(`status: ${res.status}`);
  }
  if (!res.ok) throw new Error(`status: ${res.status}`);
  const { data } = await res.json();
  return data.attributes.status;
}
