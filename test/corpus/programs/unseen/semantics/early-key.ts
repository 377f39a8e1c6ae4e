interface Outbox {
  id: string;
  key: string;
  createdAt: number;
  inquiryId: string;
}

const HOUR = 60 * 60 * 1000;

async function send(entry: Outbox) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${entry.inquiryId}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': entry.key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`decline: ${res.status}`);
}

export async function flush(entries: Outbox[]) {
  for (const entry of entries) {
    if (Date.now() - entry.createdAt >= 20 * HOUR) continue;
    await send(entry);
  }
}
