const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function load(id) {
  const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id}
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

async function patch(id, attributes) {
  const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { // $call PATCH /transactions/{transaction-id}
    method: 'PATCH',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  if (res.status === 409) return null;
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export default { load, patch };
