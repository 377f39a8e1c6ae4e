import { nanoid } from 'nanoid';

export async function tag(id: string, name: string) {
  const request = new Request(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' },
    body: JSON.stringify({ meta: { 'tag-name': name } }),
    signal: AbortSignal.timeout(10_000),
  });
  request.headers.append('Idempotency-Key', nanoid());
  const response = await fetch(request); // $call POST /inquiries/{inquiry-id}/add-tag
  if (response.status >= 400) throw new Error('tag failed');
}
