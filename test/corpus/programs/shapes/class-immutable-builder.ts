class Req {
  constructor(private readonly state: { path: string; method: string; headers: Record<string, string> } = { path: '/', method: 'GET', headers: {} }) {}
  with(patch: Partial<Req['state']>) { return new Req({ ...this.state, ...patch, headers: { ...this.state.headers, ...patch.headers } }); }
  post(path: string) { return this.with({ method: 'POST', path }); }
  key(k: string) { return this.with({ headers: { 'Idempotency-Key': k } }); }
  go() { const { path, method, headers } = this.state; return fetch(`https://withpersona.com/api/v1${path}`, { method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers } }); }
}
export const run = (id: string) => new Req().post(`/reports/${id}/run`).go(); // $call POST /reports/{report-id}/run $ require-idempotency-key
export const runOnce = (id: string) => new Req().post(`/reports/${id}/run`).key(crypto.randomUUID()).go(); // $call POST /reports/{report-id}/run
