const api = 'https://withpersona.com/api/v1';

// Constant, and so shared by whatever is sent: the other rule says so once.
export async function start(attributes: object) {
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': 'onboarding', // $ no-static-idempotency-key#a
  };
  return fetch(`${api}/accounts`, { method: 'POST', headers, body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts $ no-static-idempotency-key#a
}

export async function importAll(rows: object[]) {
  for (const row of rows) {
    await fetch(`${api}/accounts`, { // $call POST /accounts $ no-static-idempotency-key#b
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': 'import' }, // $ no-static-idempotency-key#b
      body: JSON.stringify({ data: { attributes: row } }),
    });
  }
}
