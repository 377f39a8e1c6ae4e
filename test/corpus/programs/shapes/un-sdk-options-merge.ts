interface ClientOptions { apiKey: string; baseURL?: string; defaultHeaders?: Record<string, string>; fetch?: typeof fetch; maxRetries?: number }
interface RequestOpts { headers?: Record<string, string>; idempotencyKey?: string; query?: object }
export class PersonaSDK {
  readonly baseURL: string;
  private readonly options: Required<Pick<ClientOptions, 'apiKey'>> & ClientOptions;
  inquiries = new InquiriesAPI(this);
  constructor({ baseURL = 'https://api.withpersona.com/api/v1', ...rest }: ClientOptions) {
    this.baseURL = baseURL;
    this.options = { maxRetries: 2, ...rest };
  }
  post<T>(path: string, body?: unknown, opts?: RequestOpts): Promise<T> { return this.methodRequest('POST', path, body, opts); }
  get<T>(path: string, opts?: RequestOpts): Promise<T> { return this.methodRequest('GET', path, undefined, opts); }
  private async methodRequest<T>(method: string, path: string, body?: unknown, opts: RequestOpts = {}): Promise<T> {
    const res = await (this.options.fetch ?? fetch)(this.baseURL + path, {
      method,
      headers: { Authorization: `Bearer ${this.options.apiKey}`, ...this.options.defaultHeaders, ...opts.headers, ...(opts.idempotencyKey ? { 'Idempotency-Key': opts.idempotencyKey } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return res.json() as Promise<T>;
  }
}
class APIResource { constructor(protected _client: PersonaSDK) {} }
class InquiriesAPI extends APIResource {
  create(body: object, opts?: RequestOpts) { return this._client.post('/inquiries', body, opts); } // $call POST /inquiries
  retrieve(id: string) { return this._client.get(`/inquiries/${id}`); } // $call GET /inquiries/{inquiry-id}
}
