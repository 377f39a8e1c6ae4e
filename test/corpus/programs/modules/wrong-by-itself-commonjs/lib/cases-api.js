const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function openCase(attributes) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ require-idempotency-key
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

async function getJson(path) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers }); // $ require-status-check#a
  const body = await res.json(); // $ require-status-check#a
  return body.data; // $ require-status-check#a
}

module.exports = { openCase, getJson };
