export function createPersonaClient({ apiKey, baseUrl = 'https://withpersona.com/api/v1' }: { apiKey: string; baseUrl?: string }) {
  const send = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json', ...init?.headers },
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };

  const get = (path: string) => send(path);
  const post = (path: string, body: object, headers?: Record<string, string>) =>
    send(path, { method: 'POST', body: JSON.stringify(body), headers });

  return {
    inquiries: {
      create: (attributes: object) => post('/inquiries', { data: { attributes } }), // $call POST /inquiries $ require-idempotency-key
      retrieve: (id: string) => get(`/inquiries/${id}`), // $call GET /inquiries/{inquiry-id}
    },
    accounts: {
      create: (attributes: object, key: string) => post('/accounts', { data: { attributes } }, { 'Idempotency-Key': key }), // $call POST /accounts
      list: () => get('/accounts'), // $call GET /accounts
    },
  };
}
