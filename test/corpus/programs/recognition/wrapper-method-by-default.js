const API_URL = 'https://api.withpersona.com/api/v1';

async function call(path, body, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(API_URL + path, {
    method,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const json = await response.json();
  if (json.errors) throw new Error(json.errors[0].title);
  return json.data;
}

export function inquiry(id) {
  return call(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
}

export function createInquiry(attributes) {
  return call('/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key
}

export function updateAccount(id, attributes) {
  return call(`/accounts/${id}`, { data: { attributes } }, 'PATCH'); // $call PATCH /accounts/{account-id}
}
