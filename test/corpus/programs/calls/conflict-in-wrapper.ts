class ConflictError extends Error {}

async function send(path: string, body?: object) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2023-01-05',
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 409) throw new ConflictError(path);
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
  return res.json();
}

// The wrapper tells a conflict apart: its callers can.
export const createAccount = (userId: string) => send('/accounts', { data: { attributes: { 'reference-id': userId } } }); // $call POST /accounts

export async function resume(id: string) {
  try {
    return await send(`/inquiries/${id}/resume`); // $call POST /inquiries/{inquiry-id}/resume
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
