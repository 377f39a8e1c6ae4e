export async function open(ref: string, templateId: string) {
  const headers: [string, string][] = [
    ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
    ['Persona-Version', '2025-10-27'],
    ['Content-Type', 'application/json'],
    ['X-Idempotency-Key', ref],
  ];
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $ require-idempotency-key $call POST /inquiries
  if (!res.ok) throw new Error('failed');
  return res.json();
}
