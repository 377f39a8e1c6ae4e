export async function open(userId: string, templateId: string) {
  const day = new Date().toISOString().slice(0, 10);
  const ref = userId;
  const idempotencyKey = [userId, day].join(':');
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey }, // $ no-static-idempotency-key
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('open');
}
