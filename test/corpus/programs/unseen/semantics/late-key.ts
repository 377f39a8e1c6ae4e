interface Outbox {
  id: string;
  key: string;
  createdAt: number;
  inquiryId: string;
}

const DAY = 24 * 60 * 60 * 1000;

async function send(entry: Outbox) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${entry.inquiryId}/decline`, { // $ no-stale-idempotency-key#a $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': entry.key, // $ no-stale-idempotency-key#a
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`decline: ${res.status}`);
}

export async function flush(entries: Outbox[]) {
  for (const entry of entries) {
    // Those that nobody could send yesterday.
    if (Date.now() - entry.createdAt < DAY) continue;
    await send(entry); // $ no-stale-idempotency-key#a
  }
}
