abstract class ApiClient {
  protected abstract readonly baseUrl: string;
  protected abstract headers(): Record<string, string>;
  protected async request<T>(method: string, path: string, opts: { body?: unknown; headers?: Record<string, string> } = {}): Promise<T> {
    const res = await fetch(this.baseUrl + path, { method, headers: { ...this.headers(), ...opts.headers }, body: opts.body ? JSON.stringify(opts.body) : undefined });
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json() as Promise<T>;
  }
}
export class Persona extends ApiClient {
  protected readonly baseUrl = 'https://withpersona.com/api/v1';
  protected headers() { return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }; }
  inquiry(id: string) { return this.request<object>('GET', `/inquiries/${id}`); } // $call GET /inquiries/{inquiry-id}
  create(attributes: object) { return this.request('POST', '/inquiries', { body: { data: { attributes } } }); } // $call POST /inquiries $ require-idempotency-key
  createOnce(attributes: object, key: string) { return this.request('POST', '/inquiries', { body: { data: { attributes } }, headers: { 'Idempotency-Key': key } }); } // $call POST /inquiries
}
