interface Options {
  method?: 'GET' | 'POST';
  body?: unknown;
}

class TransientError extends Error {}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function once(path: string, { method = 'GET', body }: Options): Promise<any> {
  let response: Response;
  try {
    response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw new TransientError(path, { cause });
  }
  if (response.status === 429 || response.status >= 500) throw new TransientError(`${path}: ${response.status}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function request(path: string, options: Options = {}): Promise<any> {
  for (let n = 0; ; n++) {
    try {
      return await once(path, options);
    } catch (error) {
      if (!(error instanceof TransientError) || n === 4) throw error;
      await sleep(5_000 * 2 ** n);
    }
  }
}

export const persona = {
  createInquiry: (attributes: object) => request('/inquiries', { method: 'POST', body: { data: { attributes } } }), // $call POST /inquiries $ require-idempotency-key
  inquiry: (id: string) => request(`/inquiries/${id}`), // $call GET /inquiries/{inquiry-id}
  searchInquiries: (query: object) => request('/inquiries/search', { method: 'POST', body: { query } }), // $call POST /inquiries/search
  triggerWorkflow: (id: string, fields: object) => request(`/workflows/${id}/trigger`, { method: 'POST', body: { data: { attributes: { fields } } } }), // $call POST /workflows/{workflow-id}/trigger $ require-idempotency-key
};
