const BASE = 'https://api.withpersona.com/api/v1';

async function withTimeout<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`no answer within ${ms} ms`)), ms);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

export async function createCase(templateId: string, ticketId: string) {
  return withTimeout(8_000, async (signal) => {
    const res = await fetch(`${BASE}/cases`, { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
        'Idempotency-Key': `case:${ticketId}`,
      },
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
      signal,
    });
    if (!res.ok) throw new Error(`case for ${ticketId}: ${res.status}`);
    const { data } = await res.json();
    return data.id as string;
  });
}

export async function tagCase(caseId: string, tag: string) {
  const res = await fetch(`${BASE}/cases/${caseId}/add-tag`, { // $ require-idempotency-key require-request-timeout $call POST /cases/{case-id}/add-tag
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
    },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });
  if (!res.ok) throw new Error(`tag ${caseId}: ${res.status}`);
}
