const base = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' };
const traced = (id: string) => Object.assign({}, base, { 'X-Trace': id });

export async function open(ref: string, templateId: string, trace: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $ require-idempotency-key $call POST /inquiries
    method: 'POST',
    headers: traced(trace),
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`persona ${res.status}`);
  return res.json();
}
