export async function open(ref: string, templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $ no-unknown-endpoint
  if (!res.ok) throw new Error('open');
  return res.json();
}
