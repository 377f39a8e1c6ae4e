const base = 'https://api.withpersona.com/api/v1';

export async function renewSession(inquiryId: string) {
  const headers = new Headers({
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  });
  const expiry = JSON.stringify({ meta: { 'inquiry-ids': [inquiryId] } });
  const expired = await fetch(`${base}/inquiry-sessions/expire-all`, { method: 'POST', headers, body: expiry, signal: AbortSignal.timeout(10_000) }); // $ require-idempotency-key $call POST /inquiry-sessions/expire-all
  if (!expired.ok) throw new Error(`refused: ${expired.status}`);
  headers.set('Idempotency-Key', crypto.randomUUID());
  const session = JSON.stringify({ data: { attributes: { 'inquiry-id': inquiryId } } });
  const created = await fetch(`${base}/inquiry-sessions`, { method: 'POST', headers, body: session, signal: AbortSignal.timeout(10_000) }); // $call POST /inquiry-sessions
  if (!created.ok) throw new Error(`failed: ${created.status}`);
  return created.json();
}
