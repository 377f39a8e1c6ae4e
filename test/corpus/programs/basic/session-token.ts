const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
};

async function resume(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 409) throw new Error('The inquiry is over');
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export async function wrong(id: string) {
  const { data } = await resume(id);
  return data.attributes['session-token']; // $ no-session-token-in-attributes
}

export async function wrongCamel(id: string) {
  const body = await resume(id);
  return body.data.attributes.sessionToken; // $ no-session-token-in-attributes
}

export async function right(id: string) {
  const { meta } = await resume(id);
  return meta['session-token'];
}

export async function status(id: string) {
  const { data } = await resume(id);
  return data.attributes.status;
}
