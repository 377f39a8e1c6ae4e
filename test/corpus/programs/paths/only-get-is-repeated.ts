const base = 'https://api.withpersona.com/api/v1';

async function call(method: string, path: string, key?: string) {
  let delay = 1_000;
  for (let n = 0; ; n++) {
    const res = await fetch(base + path, {
      method,
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2023-01-05',
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    const again = res.status === 429 || (res.status >= 500 && method === 'GET');
    if (!again || n >= 4) throw new Error(`${method} ${path}: ${res.status}`);
    await new Promise((resolve) => setTimeout(resolve, delay));
    delay *= 2;
  }
}

export const read = (id: string) => call('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const approve = (id: string, key: string) => call('POST', `/inquiries/${id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
export const decline = (id: string) => call('POST', `/inquiries/${id}/decline`); // $call POST /inquiries/{inquiry-id}/decline $ require-idempotency-key
