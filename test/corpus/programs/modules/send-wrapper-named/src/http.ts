export async function send(method, path, { key, body, timeout } = {}) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2023-01-05',
      ...(key ? { 'Idempotency-Key': key } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
    signal: timeout ? AbortSignal.timeout(timeout) : undefined,
  });
  if (!res.ok) throw Object.assign(new Error(`${method} ${path}`), { status: res.status });
  return res.status === 204 ? null : res.json();
}
