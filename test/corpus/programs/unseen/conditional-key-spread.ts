export async function open(ref: string, templateId: string, key?: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`persona ${res.status}`);
  return res.json();
}
