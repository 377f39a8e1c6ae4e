const api = 'https://withpersona.com/api/v1';

// No reuse, since a key does nothing on GET; it is useless there.
export async function createAndRead(attributes: object) {
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': crypto.randomUUID(), // $ no-key-on-safe-method#a
  };
  const created = await fetch(`${api}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  return fetch(`${api}/accounts/${data.id}`, { headers }); // $call GET /accounts/{account-id} $ no-key-on-safe-method#a
}

export async function createAndRedact(attributes: object) {
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': crypto.randomUUID(), // $ no-key-on-safe-method#b
  };
  const created = await fetch(`${api}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  return fetch(`${api}/accounts/${data.id}`, { method: 'DELETE', headers }); // $call DELETE /accounts/{account-id} $ no-key-on-safe-method#b
}
