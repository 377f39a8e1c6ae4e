async function connect() {
  const token = await loadToken();
  const call = async (method: string, path: string, body?: unknown) => {
    const res = await fetch(`https://withpersona.com/api/v1${path}`, { method, headers: { Authorization: `Bearer ${token}` }, body: body === undefined ? undefined : JSON.stringify(body) });
    return res.json();
  };
  return { get: (p: string) => call('GET', p), post: (p: string, b: unknown) => call('POST', p, b) }; // $ require-idempotency-key
}
declare function loadToken(): Promise<string>;
export async function main(id: string) {
  const persona = await connect();
  const inquiry = await persona.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  await persona.post(`/inquiries/${id}/approve`, {}); // $call POST /inquiries/{inquiry-id}/approve
  return inquiry;
}
