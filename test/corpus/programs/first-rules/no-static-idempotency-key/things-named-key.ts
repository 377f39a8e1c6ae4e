// `key` is a common name.
export async function list(filters: Record<string, string>) {
  const url = new URL('https://withpersona.com/api/v1/inquiries');
  for (const key of Object.keys(filters)) url.searchParams.set(`filter[${key}]`, filters[key] ?? '');
  const response = await fetch(url, { // $call GET /inquiries
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'X-Cache-Key': 'inquiries', 'Key-Inflection': 'camel' },
  });
  return response.json();
}

export async function create(referenceId: string, requestId: string) {
  const key = process.env.PERSONA_API_KEY;
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Idempotency-Key': requestId, 'Persona-Request-Id': 'fixed' },
    body: JSON.stringify({
      data: { attributes: { 'reference-id': `${referenceId}-${new Date().toISOString().slice(0, 10)}` } },
    }),
  });
  return response.json();
}
