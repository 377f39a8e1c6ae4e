const { onCall } = require('firebase-functions/v2/https');
function personaKey() { return process.env.PERSONA_API_KEY || ''; }
async function findByReference(apiKey, referenceId) {
  const url = new URL('https://api.withpersona.com/api/v1/inquiries');
  url.searchParams.set('filter[reference-id]', referenceId);
  url.searchParams.set('page[size]', '1');
  const res = await fetch(url, { headers: { Authorization: `Bearer ${apiKey}`, 'Persona-Version': '2023-01-05' } }); // $call GET /inquiries
  const json = await res.json().catch(() => ({}));
  return json?.data?.[0];
}
exports.start = onCall(async (req) => {
  const existing = await findByReference(personaKey(), req.auth.uid);
  if (existing) {
    const r = await fetch('https://api.withpersona.com/api/v1/inquiries/' + existing.id + '/resume', { method: 'POST', headers: { Authorization: 'Bearer ' + personaKey() } }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
    return r.json();
  }
  const created = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: 'Bearer ' + personaKey(), 'Content-Type': 'application/json' }, body: JSON.stringify({ data: {} }) }); // $call POST /inquiries $ require-idempotency-key
  return created.json();
});
