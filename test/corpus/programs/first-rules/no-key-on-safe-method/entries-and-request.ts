const auth: [string, string] = ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`];

export async function logs() {
  const request = new Request('https://withpersona.com/api/v1/api-logs', {
    headers: [auth, ['Idempotency-Key', crypto.randomUUID()]], // $ no-key-on-safe-method#a
  });
  const response = await fetch(request); // $call GET /api-logs $ no-key-on-safe-method#a
  return response.json();
}

export async function log(id: string) {
  const request = new Request(`https://withpersona.com/api/v1/api-logs/${id}`, { headers: [auth] });
  const response = await fetch(request); // $call GET /api-logs/{api-log-id}
  return response.json();
}
