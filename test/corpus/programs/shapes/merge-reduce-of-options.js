const layers = [
  { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } },
  { headers: { 'Content-Type': 'application/json' } },
];
function combine(...all) {
  return all.reduce((acc, each) => ({ ...acc, ...each, headers: { ...acc.headers, ...each.headers } }), { headers: {} });
}
export async function resume(id) {
  return fetch(`https://withpersona.com/api/v1/inquiries/${id}/resume`, combine(...layers, { method: 'POST' })); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
}
export async function resumeKeyed(id, key) {
  return fetch(`https://withpersona.com/api/v1/inquiries/${id}/resume`, combine(...layers, { method: 'POST' }, { headers: { 'Idempotency-Key': key } })); // $call POST /inquiries/{inquiry-id}/resume
}
