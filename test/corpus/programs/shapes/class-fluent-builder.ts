class PersonaRequest {
  private _path = '/';
  private _method = 'GET';
  private _headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  private _body?: string;
  path(p: string) { this._path = p; return this; }
  method(m: string) { this._method = m; return this; }
  header(n: string, v: string) { this._headers[n] = v; return this; }
  body(b: unknown) { this._body = JSON.stringify(b); return this; }
  send() { return fetch(`https://withpersona.com/api/v1${this._path}`, { method: this._method, headers: this._headers, body: this._body }); }
}
export const a = (b: object) => new PersonaRequest().path('/inquiries').method('POST').body(b).send(); // $call POST /inquiries $ require-idempotency-key
export const b = (x: object, k: string) => new PersonaRequest().method('POST').path('/inquiries').header('Idempotency-Key', k).body(x).send(); // $call POST /inquiries
export const c = (id: string) => new PersonaRequest().path(`/inquiries/${id}`).send(); // $call GET /inquiries/{inquiry-id}
