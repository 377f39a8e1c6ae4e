const BASE = 'https://withpersona.com/api/v1';

export async function create(account) {
  const options = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };
  options.method = 'POST';
  options.body = JSON.stringify({ data: { attributes: account.attributes } });
  const response = await fetch(BASE + '/accounts', options); // $call POST /accounts $ require-idempotency-key
  return response.json();
}

export async function get(id) {
  let options = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };
  options = { ...options, method: 'GET' };
  const response = await fetch(BASE + '/accounts/' + id, options); // $call GET /accounts/{account-id}
  return response.json();
}

export async function update(account) {
  const options = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, method: 'POST' };
  options.body = JSON.stringify({ data: { attributes: account.attributes } });
  options['method'] = 'PATCH';
  const response = await fetch(`${BASE}/accounts/${account.id}`, options); // $call PATCH /accounts/{account-id}
  return response.json();
}
