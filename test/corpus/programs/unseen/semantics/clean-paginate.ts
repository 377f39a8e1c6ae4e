export async function* inquiries() {
  let next: string | null = '/api/v1/inquiries?page[size]=100';
  while (next) {
    const res: Response = await fetch(new URL(next, 'https://api.withpersona.com'), {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
      },
    });
    if (!res.ok) throw new Error(String(res.status));
    const page = await res.json();
    yield* page.data;
    next = page.links.next;
  }
}
export async function declineAll() {
  for await (const { id } of inquiries()) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': crypto.randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) console.error('not declined', id);
  }
}
