type RequestOptions = {
  method?: string;
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};

export class Client {
  constructor(
    private readonly apiKey: string,
    private readonly baseUrl = 'https://withpersona.com/api/v1',
  ) {}

  async request({ method = 'GET', path, query, body, headers }: RequestOptions) {
    const url = new URL(this.baseUrl + path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const response = await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${this.apiKey}`, 'Content-Type': 'application/json', ...headers },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  }
}

const client = new Client(process.env.PERSONA_API_KEY!);

export async function startReview(inquiryId: string) {
  await client.request({ method: 'POST', path: `/inquiries/${inquiryId}/mark-for-review` }); // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-idempotency-key
}

export async function openCase(inquiryId: string, runId: string) {
  return client.request({ // $call POST /cases
    method: 'POST',
    path: '/cases',
    body: { meta: { 'object-ids': [inquiryId] } },
    headers: { 'idempotency-key': `run-${runId}` },
  });
}

export const openCases = () => client.request({ path: '/cases', query: { 'filter[status]': 'Open' } }); // $call GET /cases
