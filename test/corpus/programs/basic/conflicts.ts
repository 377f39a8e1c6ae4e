const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};

export async function resume(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume $ require-conflict-handling
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`cannot resume: ${res.status}`);
  return (await res.json()).meta['session-token'];
}

export async function resumeUnlessDone(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 409) return null;
  if (!res.ok) throw new Error(`cannot resume: ${res.status}`);
  return (await res.json()).meta['session-token'];
}

export async function resumeIfPending(id: string) {
  const current = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (!current.ok) throw new Error(`cannot read: ${current.status}`);
  const { data } = await current.json();
  if (!['pending', 'expired'].includes(data.attributes.status)) return null;
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`cannot resume: ${res.status}`);
  return (await res.json()).meta['session-token'];
}

export async function createAccount(userId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts $ require-conflict-handling
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { 'reference-id': userId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`cannot create: ${res.status}`);
  return res.json();
}

export async function createOrFindAccount(userId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes: { 'reference-id': userId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 409) {
    const found = await fetch(`https://api.withpersona.com/api/v1/accounts?filter[reference-id]=${encodeURIComponent(userId)}`, { headers }); // $call GET /accounts
    if (!found.ok) throw new Error(`cannot find: ${found.status}`);
    return (await found.json()).data[0];
  }
  if (!res.ok) throw new Error(`cannot create: ${res.status}`);
  return (await res.json()).data;
}
