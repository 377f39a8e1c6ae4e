const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};

function draft(body: string): Request {
  return new Request('https://api.withpersona.com/api/v1/cases', {
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() },
    body,
  });
}

/** `headers` of the second argument replace those of the first. */
export async function sendReplaced(body: string) {
  const request = new Request(draft(body), {
    headers: { ...auth, 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(10_000),
  });
  const res = await fetch(request); // $ require-idempotency-key $call POST /cases
  if (!res.ok) throw new Error('no case');
  return res.json();
}

export async function sendKept(body: string) {
  const request = new Request(draft(body), { signal: AbortSignal.timeout(10_000) });
  request.headers.set('Content-Type', 'application/json');
  const res = await fetch(request); // $call POST /cases
  if (!res.ok) throw new Error('no case');
  return res.json();
}
