export const handler = async (event: { body: string; path: string }) => {
  const api = async (method: string, path: string, body?: unknown) => {
    const r = await fetch(`https://withpersona.com/api/v1${path}`, { method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, body: body ? JSON.stringify(body) : undefined });
    return r.json();
  };
  const { id } = JSON.parse(event.body);
  switch (event.path) {
    case '/approve': return api('POST', `/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
    case '/decline': return api('POST', `/inquiries/${id}/decline`); // $call POST /inquiries/{inquiry-id}/decline $ require-idempotency-key
    default: return api('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  }
};
