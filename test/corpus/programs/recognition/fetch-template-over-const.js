const PERSONA_API = 'https://api.withpersona.com/api/v1';

const headers = {
  authorization: 'Bearer ' + process.env.PERSONA_KEY,
  'content-type': 'application/json',
};

export async function createAccount(user) {
  const res = await fetch(`${PERSONA_API}/accounts`, { // $call POST /accounts $ require-idempotency-key
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes: { 'reference-id': user.id, 'country-code': user.country } } }),
  });
  if (!res.ok) throw new Error(`persona: ${res.status}`);
  return (await res.json()).data;
}

export async function findAccount(referenceId) {
  const query = new URLSearchParams({ 'filter[reference-id]': referenceId });
  const res = await fetch(`${PERSONA_API}/accounts?${query}`, { headers }); // $call GET /accounts
  if (!res.ok) throw new Error(`persona: ${res.status}`);
  const { data } = await res.json();
  return data[0];
}

export const redactAccount = async (id) => {
  const res = await fetch(`${PERSONA_API}/accounts/${id}`, { method: 'DELETE', headers }); // $call DELETE /accounts/{account-id}
  return res.ok;
};
