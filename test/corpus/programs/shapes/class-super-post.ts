class Http {
  constructor(protected readonly base: string) {}
  post(path: string, body: unknown, headers: Record<string, string> = {}) {
    return fetch(`${this.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  get(path: string, headers: Record<string, string> = {}) { return fetch(`${this.base}${path}`, { headers }); }
}
class PersonaHttp extends Http {
  constructor(private readonly key: string) { super('https://withpersona.com/api/v1'); }
  override post(path: string, body: unknown, headers: Record<string, string> = {}) {
    return super.post(path, body, { Authorization: `Bearer ${this.key}`, ...headers });
  }
  override get(path: string) { return super.get(path, { Authorization: `Bearer ${this.key}` }); }
}
export class Inquiries {
  private http = new PersonaHttp(process.env.PERSONA_API_KEY!);
  create(b: object) { return this.http.post('/inquiries', b); } // $call POST /inquiries $ require-idempotency-key
  createOnce(b: object, k: string) { return this.http.post('/inquiries', b, { 'Idempotency-Key': k }); } // $call POST /inquiries
  read(id: string) { return this.http.get(`/inquiries/${id}`); } // $call GET /inquiries/{inquiry-id}
}
