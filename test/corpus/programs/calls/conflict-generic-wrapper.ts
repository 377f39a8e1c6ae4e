async function send(method: string, path: string, body?: object) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2023-01-05',
      ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw Object.assign(new Error(path), { status: res.status });
  return res.json();
}

export const createAccount = (userId: string) => send('POST', '/accounts', { data: { attributes: { 'reference-id': userId } } }); // $call POST /accounts $ require-conflict-handling

export async function resume(id: string) {
  try {
    return await send('POST', `/inquiries/${id}/resume`); // $call POST /inquiries/{inquiry-id}/resume
  } catch (error: any) {
    if (error.status === 409) return null;
    throw error;
  }
}

export const setStatus = (id: string, status: string) => send('PATCH', `/transactions/${id}`, { data: { attributes: { status } } }); // $call PATCH /transactions/{transaction-id} $ require-conflict-handling
export const rename = (id: string, name: string) => send('PATCH', `/accounts/${id}`, { data: { attributes: { 'name-first': name } } }); // $call PATCH /accounts/{account-id}
