interface RequestOptions { method?: string; path: string; body?: unknown; headers?: Record<string, string>; idempotencyKey?: string }
class PersonaClient {
  constructor(private cfg: { apiKey: string; fetch?: typeof fetch; baseURL?: string }) {}
  async request(o: RequestOptions) {
    const f = this.cfg.fetch ?? fetch;
    const url = `${this.cfg.baseURL ?? 'https://withpersona.com/api/v1'}${o.path}`;
    const headers: Record<string, string> = { Authorization: `Bearer ${this.cfg.apiKey}`, ...o.headers };
    if (o.idempotencyKey) headers['Idempotency-Key'] = o.idempotencyKey;
    return f(url, { method: o.method ?? (o.body ? 'POST' : 'GET'), headers, body: o.body ? JSON.stringify(o.body) : undefined });
  }
}
const client = new PersonaClient({ apiKey: process.env.PERSONA_API_KEY! });
export const a = () => client.request({ path: '/inquiry-templates' }); // $call GET /inquiry-templates
export const b = (x: object) => client.request({ path: '/inquiries', body: x }); // $call POST /inquiries $ require-idempotency-key
export const c = (x: object) => client.request({ method: 'POST', path: '/inquiries', body: x, idempotencyKey: crypto.randomUUID() }); // $call POST /inquiries
